"""Every hook: its worked plugin runs, and what it brings is used as people would use it."""

from __future__ import annotations

import inspect
import re
import types
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from inovrules import Engine, Plugins
from inovrules.cli import main
from inovrules.plugins import Source, hookspecs
from inovrules.plugins.loading import KINDS
from tests.plugins.support import install, portfolio, ruleset, scored

if TYPE_CHECKING:
    from collections.abc import Callable

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"


def worked(kind: str, folder: Path) -> Source:
    """Give the plugin in a hook's docstring, as a module that stands in a folder."""
    text = inspect.getdoc(getattr(hookspecs, f"inovrules_{kind}")) or ""
    found = re.search(r"^```python\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    assert found, f"the docstring of inovrules_{kind} holds no plugin"
    module = types.ModuleType(f"worked_{kind}")
    module.__file__ = str(folder / "plugin.py")
    exec(compile(found[1], module.__file__, "exec"), vars(module))  # noqa: S102 - our own docstring
    return Source("inovrules-worked", "1.0", lambda: module)


def evaluators(plugins: Plugins, _folder: Path) -> None:
    card = scored(plugins, ruleset("hundreds"), portfolio(99, 100))
    assert [scores.cell("s0").value for scores in card.innovations] == [0, 1]
    assert card.innovations[1].node("s0").reason.text("id") == "1 ratusan penuh"


def rulesets(plugins: Plugins, folder: Path) -> None:
    (folder / "rulesets").mkdir()
    (folder / "rulesets" / "tiny.yaml").write_text("format: inovrules/1\nid: tiny\nversion: 1.0.0\ntitle: {id: Kecil, en: Tiny}\n", "utf-8")
    assert Engine(plugins).load_ruleset("tiny").title.en == "Tiny"


def readers(plugins: Plugins, folder: Path) -> None:
    file = folder / "contoh.names"
    file.write_text("id,name\na,Satu\nb,Dua\nb,Tiga\n", "utf-8")
    engine = Engine(plugins)
    with pytest.raises(Exception, match=r"contoh.names:4:1: IR211"):
        engine.load_portfolio(file, [])
    file.write_text("id,name\na,Satu\n", "utf-8")
    read = engine.load_portfolio(file, [])
    assert [(unit.name, unit.place.line if unit.place else 0) for unit in read.innovations] == [("Satu", 2)]
    assert read.reader == "names"


def views(plugins: Plugins, folder: Path) -> None:
    file = folder / "p.json"
    file.write_text('{"region": {"name": "Kabupaten Contoh"}, "as_of": "2026-07-01"}', "utf-8")
    assert run(plugins, "evaluate", str(file), "--ruleset", "opd-coverage", "--format", "line", "--output", str(folder / "out")) == 0
    assert (folder / "out").read_text("utf-8") == "opd-coverage: not reported\n"


def commands(plugins: Plugins, _folder: Path) -> None:
    assert run(plugins, "hello") == 0


def run(plugins: Plugins, *arguments: str) -> int:
    with pytest.MonkeyPatch.context() as patch:
        install(patch, plugins)
        return main([*arguments, "--lang", "en"] if arguments[0] != "hello" else list(arguments))


USES: dict[str, Callable[[Plugins, Path], Any]] = {
    "evaluators": evaluators, "rulesets": rulesets, "readers": readers, "views": views, "commands": commands,
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_the_worked_plugin_of_each_hook_works(kind: str, tmp_path: Path) -> None:
    """Each hook's docstring holds a complete plugin; it is loaded and used."""
    if kind == "rulesets":  # its files must be there before it is asked for them
        rulesets(Plugins.of(Source("inovrules-worked", "1.0", lambda: worked(kind, tmp_path).load())), tmp_path)
        return
    plugins = Plugins.of(worked(kind, tmp_path))
    assert plugins.broken == ()
    USES[kind](plugins, tmp_path)


def test_every_hook_has_a_plugin_a_test_and_a_manual_entry() -> None:
    """A hook that is added needs all three."""
    hooks = {name.removeprefix("inovrules_") for name in vars(hookspecs) if name.startswith("inovrules_")}
    assert hooks == set(KINDS) == set(USES)
    manual = (REFERENCE / "hooks.md").read_text("utf-8")
    assert [hook for hook in sorted(hooks) if f"## `inovrules_{hook}`" not in manual] == []


def test_the_built_in_comes_through_every_hook() -> None:
    assert set(Plugins.builtin().own.hooks) == {f"inovrules_{kind}" for kind in KINDS}
