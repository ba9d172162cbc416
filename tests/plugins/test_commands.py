"""What people see of plugins on the command line: the list, the switches, and what happens when one breaks."""

from __future__ import annotations

import json
import types
from typing import TYPE_CHECKING, Any, NoReturn

import click
import pytest

from inovrules import Plugins
from inovrules.cli import exits, main
from inovrules.cli.session import session_of
from inovrules.evaluators.builtin import BUILTIN
from inovrules.messages import Text
from inovrules.plugins import Command, Source, View
from tests.cli.support import EXAMPLES
from tests.plugins.support import hooked, install, kind, source

if TYPE_CHECKING:
    from collections.abc import Callable

HSS = str(EXAMPLES / "hss-2020.yaml")


def _fail(*_arguments: object) -> NoReturn:
    message = "no luck"
    raise RuntimeError(message)


MANY = Plugins.of(
    source("good-dist", kind("good")),
    hooked("view-dist", views=lambda: [View("bad", Text("x", "x"), _fail), View("odd", Text("x", "x"), lambda _: 3)]),  # type: ignore[arg-type,return-value]
    hooked("command-dist", commands=lambda: [Command("crash", Text("Jatuh", "Crashes"), lambda _: click.Command("crash", callback=_fail))]),
    Source("broken-dist", "0.3", lambda: types.ModuleType("empty")),
)
Run = "Callable[..., tuple[int, str, str]]"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Run a command with these plugins installed; gives its code and what it said."""
    install(monkeypatch, MANY)

    def ran(*arguments: str) -> tuple[int, str, str]:
        code = main(["--lang", "en", *arguments])
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    return ran


def test_the_list_names_what_each_brings_and_why_one_is_broken(run: Any) -> None:
    code, out, err = run("plugins")
    assert (code, err) == (exits.FINE, "")
    told = " ".join(out.split())
    assert "good-dist" in told
    assert "evaluators good" in told
    assert "Can't be used broken-dist 0.3 it has no hooks" in told


def test_the_list_for_programs(run: Any) -> None:
    code, out, _ = run("plugins", "--format", "json")
    found = json.loads(out)
    assert code == exits.FINE
    assert [plugin["distribution"] for plugin in found["plugins"]] == ["inovrules", "command-dist", "good-dist", "view-dist"]
    assert found["plugins"][1]["commands"] == [{"name": "crash", "title": {"id": "Jatuh", "en": "Crashes"}}]
    assert found["plugins"][2]["hooks"] == ["inovrules_evaluators"]
    assert found["broken"] == [
        {"distribution": "broken-dist", "version": "0.3", "why": {"id": "tidak memiliki hook", "en": "it has no hooks"}}
    ]


def test_strict_mode_stops_before_anything_is_scored(run: Any) -> None:
    code, out, err = run("evaluate", HSS, "--strict-plugins")
    assert (code, out) == (exits.FAILED, "")
    assert "broken-dist 0.3: it has no hooks" in err
    code, out, _ = run("plugins", "--strict-plugins")
    assert code == exits.FAILED
    assert "broken-dist" in out


def test_a_broken_plugin_is_told_of_when_plugins_were_looked_for(run: Any) -> None:
    code, out, err = run("evaluate", HSS, "--ruleset", "nowhere")
    assert code == exits.INVALID
    assert "Plugin not used: broken-dist 0.3: it has no hooks." in " ".join(err.split())
    assert out == ""


@pytest.mark.parametrize(("name", "why"), [("bad", "RuntimeError: no luck"), ("odd", "it rendered int, no text or bytes")])
def test_a_view_that_fails_names_its_plugin(run: Any, name: str, why: str) -> None:
    code, _, err = run("evaluate", HSS, "--format", name)
    assert code == exits.FAILED
    assert f"The view `{name}` of the plugin view-dist failed: {why}" in err


def test_a_command_that_fails_names_its_plugin(run: Any) -> None:
    code, _, err = run("crash")
    assert code == exits.FAILED
    assert "The command `crash` of the plugin command-dist failed: RuntimeError: no luck" in err


def test_help_lists_the_commands_of_plugins(run: Any) -> None:
    code, out, _ = run("--help")
    assert code == exits.FINE
    assert "crash     Crashes" in out
    code, _, err = run("crsh")
    assert code == exits.USAGE
    assert "Did you mean `crash`?" in err


def test_an_unknown_format_is_told_with_those_there_are(run: Any) -> None:
    code, _, err = run("evaluate", HSS, "--format", "bd")
    assert code == exits.USAGE
    assert {"bad", "json", "odd", "terminal"} <= set(err.partition("choose one of ")[2].partition(".")[0].split(", "))


@pytest.mark.parametrize(
    ("arguments", "environment", "only", "strict"),
    [
        ([], {}, None, False),
        (["--no-plugins"], {"INOVRULES_PLUGINS": "a"}, [], False),
        (["evaluate", "--", "--no-plugins"], {}, None, False),
        ([], {"INOVRULES_PLUGINS": ""}, [], False),
        ([], {"INOVRULES_PLUGINS": "a, b,"}, ["a", "b"], False),
        (["--strict-plugins"], {}, None, True),
        ([], {"INOVRULES_STRICT_PLUGINS": "1"}, None, True),
        ([], {"INOVRULES_STRICT_PLUGINS": "0"}, None, False),
    ],
)
def test_switches(arguments: list[str], environment: dict[str, str], only: list[str] | None, *, strict: bool) -> None:
    found = session_of(arguments, environment)
    assert (found.only, found.strict) == (only, strict)


@pytest.mark.parametrize("name", [kind.name for kind in BUILTIN])
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_built_in_evaluator_describes_itself(name: str, language: str, capsys: pytest.CaptureFixture[str]) -> None:
    """In both languages: what it reads, every parameter with what it is for, an example, its outcomes, how it moves."""
    assert main(["describe", "evaluator", name, "--lang", language]) == exits.FINE
    out = " ".join(capsys.readouterr().out.split())
    kind = next(kind for kind in BUILTIN if kind.name == name)
    assert kind.about
    for text in (kind.title, kind.about, *(each.about for each in kind.parameters)):
        assert text is not None
        assert " ".join(text.text("id" if language == "id" else "en").split()) in out
    assert f"evaluator: {name}" in out


def test_an_example_keeps_its_indentation(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["describe", "evaluator", "bands", "--lang", "en"]) == exits.FINE
    assert "\n    indicator:\n      evaluator: bands\n      from: people\n" in capsys.readouterr().out


def test_an_evaluator_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["describe", "evaluator", "bands", "--format", "json"]) == exits.FINE
    found = json.loads(capsys.readouterr().out)
    assert found["schema"]["required"] == ["bands"]
    assert found["examples"][0]["monotone"] == {"people": "rises"}


def test_an_unknown_evaluator_has_a_hint(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["describe", "evaluator", "bnds", "--lang", "en"]) == exits.USAGE
    assert "Did you mean `bands`?" in capsys.readouterr().err
