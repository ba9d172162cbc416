"""The plugin that the manual shows keeps the contract that the manual speaks of."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from inovrules.testing import telling
from inovrules.testing.contract import PROMISES
from inovrules.testing.subject import NotFoundError, Subjects
from tests.plugins.support import hooked, kind, source
from tests.plugins.test_hooks import worked

if TYPE_CHECKING:
    from pathlib import Path


def test_the_worked_evaluator_keeps_its_contract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The plugin in the docstring of the hook, taken as a module: every promise holds."""
    plugin = worked("evaluators", tmp_path)
    module = plugin.load()
    monkeypatch.setitem(sys.modules, "worked_evaluators", module)  # pickle looks there
    vars(module)["Hundreds"].__module__ = "worked_evaluators"
    subjects = Subjects.of(module)
    telling.declares_itself(subjects.kinds[0], subjects.plugins)
    (example,) = subjects.examples()
    for name, promise in PROMISES.items():
        if name != "is_same_elsewhere":  # this module is in no other process
            promise(example)


def _none() -> list[object]:
    return []


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("no-such", "there is no evaluator `no-such`; there are age, bands"),
        (source("x", kind("bands")), "can't be used: evaluator `bands` is brought by x and by inovrules"),
        (kind("bands"), "can't be used: evaluator `bands`"),
        (hooked("x", rulesets=_none), "the plugin `x` brings no evaluators"),
        (object(), "the plugin `object` can't be used: it has no hooks"),
    ],
)
def test_what_can_t_be_tried_is_told(what: object, told: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        Subjects.of(what)
    assert told in str(caught.value)
