"""The contract of rulesets: the shipped ones keep it, and each way to break it is caught by its own check."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from inovrules.ruleset.library import shipped_ids
from inovrules.testing import PromiseError, ruleset_contract
from tests.rulesets.test_shipped import SAME

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """\
format: inovrules/1
id: ours
version: 1.0.0
title: {id: Milik kami, en: Ours}
confidence: {grade: ours}
facts: {innovation: {n: {type: integer, minimum: 0, maximum: 5, title: {id: Angka, en: Number}}}}
scores:
  - id: only
    scope: innovation
    title: {id: Satu-satunya, en: The only one}
    basis: [Kebijakan kami]
    evaluator: curve
    from: n
    points: [[0, 0], [5, 10]]
"""
CHECKS = ("loads", "says_everything_in_both_languages", "names_its_sources", "reaches_both_ends")
BROKEN = {
    "fault": ("loads", ("from: n", "from: m"), "IR402"),
    "other id": ("loads", ("id: ours", "id: theirs"), "its id is `theirs`, its file is called `ours.yaml`"),
    "one language": ("says_everything_in_both_languages", ("en: The only one", "en: Satu-satunya"), "both say `Satu-satunya`"),
    "empty": ("loads", ("en: Ours", "en: ' '"), "IR122"),
    "no basis": ("names_its_sources", ("    basis: [Kebijakan kami]\n", ""), "the indicator `only` states no basis"),
    "unreachable": ("reaches_both_ends", ("[5, 10]", "[5, 10], [9, 20]"), "nothing was found that gives `only` its 20 points"),
}


def broken(contract: Any) -> dict[str, str]:
    found = {}
    for name in CHECKS:
        try:
            getattr(contract, f"test_{name}")()
        except PromiseError as error:
            found[name] = str(error)
    return found


@pytest.mark.parametrize("name", shipped_ids())
def test_shipped_rulesets_keep_the_contract(name: str) -> None:
    contract = ruleset_contract(name, same=frozenset(SAME))
    assert broken(contract()) == {}


@pytest.mark.parametrize("case", BROKEN)
def test_each_way_to_break_it_is_caught_by_its_own_check(case: str, tmp_path: Path) -> None:
    check, (old, new), told = BROKEN[case]
    file = tmp_path / "ours.yaml"
    file.write_text(TEXT, "utf-8")
    assert broken(ruleset_contract(file)()) == {}
    file.write_text(TEXT.replace(old, new), "utf-8")
    found = broken(ruleset_contract(file)())
    assert check in found, found
    assert told in found[check]
    assert "fault" in case or "empty" in case or list(found) == [check]


def test_a_ruleset_that_isn_t_there_is_told() -> None:
    with pytest.raises(LookupError, match="there is no ruleset `nowhere`; there are bogor-2017, iid-2021"):
        ruleset_contract("nowhere")
