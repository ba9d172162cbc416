"""`inovrules check`: exit codes, forms of output, portfolios, many files at once."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from inovrules.cli import exits, main
from inovrules.views.checked.plain import schema
from tests.cli.support import EXAMPLES, ROOT, run

if TYPE_CHECKING:
    from pathlib import Path

CORPUS = ROOT / "tests" / "checking" / "corpus"
FINE = ROOT / "rulesets" / "opd-coverage.yaml"
BROKEN = ROOT / "tests" / "broken" / "rulesets" / "head-wrong.yaml"
PORTFOLIO = EXAMPLES / "kabupaten-contoh.yaml"
NO_NOTES = CORPUS / "near-misses-vocabulary.yaml"
NOTES = EXAMPLES / "rulesets" / "continuity.yaml"
WARNINGS = CORPUS / "weights.yaml"
ERRORS = CORPUS / "predicates.yaml"


@pytest.fixture(autouse=True)
def _unproven(monkeypatch: pytest.MonkeyPatch) -> None:
    """Prove nothing: these tests are about the command."""
    monkeypatch.setitem(sys.modules, "inovrules.proving.verdict", None)


@pytest.mark.parametrize(
    ("file", "failing"),
    [(NO_NOTES, ()), (NOTES, ("note",)), (WARNINGS, ("warning", "note")), (ERRORS, ("error", "warning", "note"))],
    ids=lambda part: getattr(part, "stem", None),
)
def test_1_when_something_as_grave_is_left(file: Path, failing: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    codes = {least: main(["check", str(file), "--fail-on", least]) for least in ("error", "warning", "note", "never")}
    assert {least for least, code in codes.items() if code == exits.BELOW} == set(failing)
    assert {code for least, code in codes.items() if least not in failing} <= {exits.FINE}
    assert capsys.readouterr().err == ""


def test_errors_fail_unless_told_otherwise(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(ERRORS)]) == exits.BELOW
    assert main(["check", str(WARNINGS)]) == exits.FINE
    assert capsys.readouterr().out


def test_3_with_the_faults_of_every_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No file hides another's faults or findings, and a file that isn't there is one more fault."""
    portfolio = tmp_path / "portfolio.yaml"
    portfolio.write_text("region: {name: A}\nas_of: someday\n", "utf-8")
    sources = [BROKEN, tmp_path / "absent.yaml", portfolio, WARNINGS]
    assert main(["check", *map(str, sources), "--format", "json", "--fail-on", "never"]) == exits.INVALID
    files = json.loads(capsys.readouterr().out)["files"]
    assert [file["counts"]["fault"] > 0 for file in files] == [True, True, True, False]
    assert [file["kind"] for file in files] == ["ruleset", "file", "portfolio", "ruleset"]
    assert files[1]["faults"][0]["code"] == "IR112"
    assert files[3]["counts"]["warning"] == 7


def test_2_without_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == exits.USAGE
    assert capsys.readouterr().err


def test_a_portfolio_is_told_by_rulesets_that_fit(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(PORTFOLIO), "--format", "json"]) == exits.BELOW
    document = json.loads(capsys.readouterr().out)
    jsonschema.validate(document, schema(), jsonschema.Draft7Validator)
    (file,) = document["files"]
    assert (file["kind"], file["name"], file["counts"]["error"]) == ("portfolio", "Kabupaten Contoh", 1)
    contradicted = file["findings"][0]
    assert (contradicted["code"], contradicted["severity"]) == ("IC201", "error")
    assert contradicted["id"] == "contradicted/innovation/akta-singgah/satisfaction"
    assert {each["ruleset"]: each["points"] for each in contradicted["stakes"]} == {"maturity": "1/7", "iid-2026": "0"}
    assert "Refused until it is corrected: Rise of public satisfaction" in contradicted["message"]["en"]
    line = PORTFOLIO.read_text("utf-8").splitlines()[contradicted["place"]["line"] - 1]
    assert "satisfaction" in line


def test_a_portfolio_is_told_by_the_rulesets_that_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(PORTFOLIO), "--ruleset", "opd-coverage", "--format", "json"]) == exits.FINE
    (file,) = json.loads(capsys.readouterr().out)["files"]
    assert {each["code"] for each in file["findings"] if each["path"].startswith("innovations/")} <= {"IC173"}


def test_a_portfolio_is_read_from_standard_input() -> None:
    found = run("check", "-", "--lang", "en", "--fail-on", "never", text=PORTFOLIO.read_text("utf-8"))
    assert found.returncode == exits.FINE
    assert "1 error, 15 warnings" in found.stdout


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_page_fits_and_is_plain(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    sources = [str(each) for each in (FINE, WARNINGS, BROKEN, CORPUS / "excuses.yaml", PORTFOLIO)]
    assert main(["check", *sources, "--lang", language]) == exits.INVALID
    told = capsys.readouterr().out
    assert max(map(len, told.splitlines())) <= 80
    assert "\x1b" not in told
    assert {"en": "5 files checked", "id": "5 berkas diperiksa"}[language] in told
    assert {"en": "The source names no article", "id": "Sumber tidak menyebut pasalnya"}[language] in told


def test_every_note_is_told_when_asked(capsys: pytest.CaptureFixture[str]) -> None:
    short, long = (_page(["check", str(PORTFOLIO), "--lang", "en", *more], capsys) for more in ([], ["-v"]))
    assert "more notes; -v shows them" in short
    assert "more notes" not in long
    assert long.count(" note IC") > short.count(" note IC") == 10


def _page(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    assert main([*arguments, "--fail-on", "never"]) == exits.FINE
    return capsys.readouterr().out


@pytest.mark.parametrize("form", ["json", "sarif", "junit", "github"])
def test_documents_are_the_same_every_time(form: str, tmp_path: Path) -> None:
    written = [tmp_path / name for name in ("one", "two")]
    for file in written:
        assert main(["check", str(WARNINGS), "--lang", "id", "--format", form, "--output", str(file)]) == exits.FINE
    first, second = (file.read_bytes() for file in written)
    assert first == second
    assert b"IC124" in first


def test_junit_counts_what_fails(capsys: pytest.CaptureFixture[str]) -> None:
    for least, wanted in (("warning", "7"), ("error", "0")):
        main(["check", str(WARNINGS), "--format", "junit", "--fail-on", least])
        assert ET.fromstring(capsys.readouterr().out).attrib["failures"] == wanted  # noqa: S314 - our own
