"""Everything that is shipped passes: no fault, and no error or warning that isn't excused."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from inovrules.checking import Check, check
from inovrules.checking.material import Material
from inovrules.importing.profile import FOLDER as PROFILES
from inovrules.ruleset.library import is_cases_file, shipped_folder
from tests.checking.corpus import ENGINE

EXAMPLES = Path(__file__).parents[2] / "examples" / "rulesets"
SHIPPED = sorted(file for file in [*shipped_folder().rglob("*.yaml"), *EXAMPLES.glob("*.yaml")] if file.parent.name != PROFILES)


@cache
def checked() -> Check:
    """Check all of them together, so that editions are compared with each other."""
    return check(map(str, SHIPPED), ENGINE, lambda _: ())


@pytest.mark.parametrize("index", range(len(SHIPPED)), ids=[file.stem for file in SHIPPED])
def test_no_error_or_warning_is_left(index: int) -> None:
    file = checked().files[index]
    assert [fault.text("en") for fault in file.faults] == []
    left = [(each.code, each.path, each.message.text("en")) for each in file.told if each.severity != "note" and not each.is_excused]
    assert left == []


def test_they_are_told_apart() -> None:
    assert {file.kind for file in checked().files if "vocabulary" in file.source} == {"vocabulary"}
    assert {file.kind for file in checked().files if is_cases_file(Path(file.source))} == {"cases"}
    rest = [file for file in checked().files if "vocabulary" not in file.source and not is_cases_file(Path(file.source))]
    assert {file.kind for file in rest} == {"ruleset"}


def test_a_ruleset_is_checked_by_its_id_too() -> None:
    (found,) = check(["lan-2018"], ENGINE, lambda _: ()).files
    assert (found.kind, found.name) == ("ruleset", "lan-2018")
    assert [each.code for each in found.findings if each.is_excused] == ["IC123"]


def test_what_is_said_of_an_edition_as_a_whole_stands_in_its_own_file() -> None:
    ruleset = ENGINE.load_ruleset("iid-2027")
    start = Material(ruleset).start
    assert start.file == ruleset.file
    lines = Path(start.file).read_text("utf-8").splitlines()
    assert lines[start.line - 1].startswith("id: iid-2027")


def test_faults_of_cases_are_told_too(tmp_path: Path) -> None:
    """A file of cases is read by the ruleset that it lies beside."""
    (tmp_path / "kecil.yaml").write_text((EXAMPLES / "continuity.yaml").read_text("utf-8"), "utf-8")
    file = tmp_path / "kecil.cases.yaml"
    file.write_text("format: inovrules-cases/1\ncases:\n  - {id: a, score: nowhere, rows: [{value: 1}]}\n", "utf-8")
    (found,) = check([str(file)], ENGINE, lambda _: ()).files
    assert (found.kind, [fault.code for fault in found.faults]) == ("cases", ["IR702"])
