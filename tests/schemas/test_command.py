"""`inovrules schema`, `init ruleset` and `init portfolio`, as their users meet them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft7Validator

from inovrules.cli import exits, main
from inovrules.messages import LANGUAGES
from scripts.schema_files import files
from tests.schemas.support import document, fits

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("kind", ["ruleset", "portfolio"])
def test_without_plugins_it_is_what_is_kept(kind: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", kind, "--no-plugins"]) == exits.FINE
    assert capsys.readouterr().out == files()[f"{kind}.json"]
    assert main(["schema", kind, "--no-plugins", "--output", str(folder / "x.json")]) == exits.FINE
    assert (folder / "x.json").read_text("utf-8") == files()[f"{kind}.json"]


def test_a_portfolio_for_two_rulesets(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "portfolio", "--ruleset", "iid-2026", "--ruleset", "maturity"]) == exits.FINE
    found = json.loads(capsys.readouterr().out)
    assert found["title"] == "inovrules portfolio iid-2026 maturity"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["schema", "cases"], exits.USAGE, "choose one of ruleset, portfolio"),
        (["schema", "portfolio", "--ruleset", "iid-202"], exits.INVALID, "IR301"),
        (["init", "portfolio", "x", "--ruleset", "iid-202"], exits.INVALID, "IR301"),
        (["init", "ruleset", "x", "--ruleset", "iid-2026"], exits.USAGE, "init portfolio"),
        (["init", "ruleset", "Not A Name"], exits.USAGE, "Not A Name"),
    ],
)
def test_what_is_refused(arguments: list[str], code: int, said: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*arguments, "--lang", "en"]) == code
    assert said in capsys.readouterr().err
    assert not list(folder.iterdir())


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_init_writes_loads_and_fits_its_own_schema(language: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "ruleset", "layanan", "--lang", language]) == exits.FINE
    for name, rules in (("ours", "layanan.yaml"), ("iid", "iid-2026")):
        assert main(["init", "portfolio", name, "--ruleset", rules, "--lang", language]) == exits.FINE
        assert main(["evaluate", f"{name}.yaml", "--ruleset", rules]) == exits.FINE
    assert "layanan 0.1.0" in capsys.readouterr().out
    for name in ("layanan", "ours", "iid"):
        file = folder / f"{name}.yaml"
        assert file.read_text("utf-8").startswith(f"# yaml-language-server: $schema={name}.schema.json\n")
        schema = json.loads((folder / f"{name}.schema.json").read_text("utf-8"))
        assert fits(Draft7Validator(schema), document(file)) == ""


def test_an_answer_is_asked_for_where_the_ruleset_asks(folder: Path) -> None:
    assert main(["init", "portfolio", "iid", "--ruleset", "iid-2026", "--lang", "en"]) == exits.FINE
    found = document(folder / "iid.yaml")
    assert {"beneficiaries", "stage"} <= found["innovations"][0]["facts"].keys()
    assert "bpk_opinion" in found["facts"]
    assert "unit_coverage" not in found["innovations"][0]["facts"], "it is computed"


@pytest.mark.parametrize("there", ["x.yaml", "x.schema.json"])
def test_nothing_is_overwritten(there: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / there).write_text("mine", "utf-8")
    assert main(["init", "ruleset", "x", "--lang", "en"]) == exits.USAGE
    assert "there already" in capsys.readouterr().err
    assert [(file.name, file.read_text("utf-8")) for file in folder.iterdir()] == [(there, "mine")]
