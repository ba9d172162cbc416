"""Advice on a choice keeps to the option that is reported, and supposes one only where none is."""

from __future__ import annotations

from inovrules import next_steps
from tests.views.support import ENGINE, scored

INNOVATIONS = [
    {"id": "used", "name": "Used", "facts": {"bogor_stage": "proses_pemanfaatan"}},
    {"id": "blank", "name": "Blank"},
]


def test_the_reported_option_is_kept() -> None:
    """The stage is told, only the progress isn't: the step adds the progress and leaves the stage as it is."""
    card = scored({"region": {"name": "Kabupaten Contoh"}, "as_of": "2017-12-01", "innovations": INNOVATIONS}, "bogor-2017")[0]
    steps = {step.unit.id: step for step in next_steps(ENGINE, card)}
    assert dict(steps["used"].facts) == {"bogor_progress": 100}
    assert set(steps["blank"].facts) == {"bogor_stage", "bogor_progress"}
