"""Every fault code is shown by a broken file, or by a test of its own."""

from __future__ import annotations

from inovrules.faults import CODES
from tests.broken.case import cases

ELSEWHERE = {
    "IR104": "tests/located/test_limits.py",
    "IR107": "tests/located/test_limits.py",
    "IR112": "tests/located/test_limits.py",
    "IR113": "tests/located/test_limits.py",
    "IR115": "tests/located/test_limits.py",
    "IR129": "tests/located/test_limits.py",
    "IR130": "tests/tables/test_damage.py",
    "IR131": "tests/tables/test_damage.py",
    "IR132": "tests/tables/test_damage.py",
    "IR133": "tests/tables/test_csv.py",
    "IR134": "tests/tables/test_csv.py",
    "IR135": "tests/tables/test_csv.py",
    "IR136": "tests/tables/test_values.py",
    "IR137": "tests/tables/test_values.py",
    "IR138": "tests/tables/test_values.py",
    "IR139": "tests/tables/test_whole_workbooks.py",
    "IR140": "tests/tables/test_whole_workbooks.py",
    "IR141": "tests/tables/test_whole_workbooks.py",
    "IR142": "tests/tables/test_whole_workbooks.py",
    "IR143": "tests/tables/test_whole_workbooks.py",
    "IR144": "tests/tables/test_whole_workbooks.py",
    "IR145": "tests/tables/test_whole_workbooks.py",
    "IR146": "tests/tables/test_whole_workbooks.py",
    "IR147": "tests/tables/test_whole_workbooks.py",
    "IR240": "tests/tables/test_values.py",
    "IR241": "tests/tables/test_values.py",
    "IR242": "tests/tables/test_whole_workbooks.py",
    "IR243": "tests/tables/test_values.py",
    "IR244": "tests/tables/test_values.py",
    "IR245": "tests/tables/test_whole_workbooks.py",
    "IR246": "tests/tables/test_whole_workbooks.py",
    "IR247": "tests/tables/test_whole_workbooks.py",
    "IR248": "tests/tables/test_whole_workbooks.py",
    "IR249": "tests/tables/test_whole_workbooks.py",
    "IR352": "tests/broken/test_includes.py",
}
OTHERS = ("IR5", "IR6", "IR7")


def test_every_code_of_files_is_in_the_corpus() -> None:
    """A code without an example is one that nobody has seen work. Those of plugins, the command line and cases are tested there."""
    shown = {expected.code for case in cases() for expected in case.expected}
    assert {code for code in CODES if not code.startswith(OTHERS)} - shown == set(ELSEWHERE)


def test_the_corpus_knows_no_other_codes() -> None:
    """What the corpus expects is in the list of codes."""
    assert {expected.code for case in cases() for expected in case.expected} <= set(CODES)


def test_short_names_differ() -> None:
    """Each code has a short name of its own, of lower-case letters and hyphens: its page can be linked to."""
    assert len(set(CODES.values())) == len(CODES)
    assert all(name.replace("-", "").isalnum() and name == name.lower() for name in CODES.values())
