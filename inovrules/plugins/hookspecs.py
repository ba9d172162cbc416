"""The hooks that plugins implement. Hooks only yield frozen descriptors; the host calls what they describe.

A plugin is a module (or an object) with functions marked `hookimpl`. A distribution names it as an entry point of the group
`inovrules`. Each hook's docstring holds a complete plugin. The built-in evaluators, rulesets, readers, views and commands come
through the same hooks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.evaluators.kind import EvaluatorType
    from inovrules.plugins.descriptors import Command, Reader, RulesetSource, View

PROJECT = "inovrules"
hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def inovrules_evaluators() -> Iterable[EvaluatorType]:  # type: ignore[empty-body]
    r"""Give the evaluators that a plugin brings.

    An evaluator is a class with two methods: `evaluate` turns facts into an outcome, `describe` says between which points its
    outcomes lie. What `from` names in the ruleset is in the field `reads`. Its example is shown to people, and is what
    `inovrules.testing` tries its contract on.

    ```python
    from attrs import frozen
    from inovrules.plugins import Description, EvaluatorType, Outcome, Takes, Text, hookimpl


    @frozen
    class Hundreds:
        reads: tuple[str, ...]

        def evaluate(self, inputs):
            found = max(0, min(inputs.facts[self.reads[0]] // 100, 10))
            return Outcome.scored(found, Text(f"{found} ratusan penuh", f"{found} full hundreds"))

        def describe(self):
            return Description(0, 10, monotone={self.reads[0]: "rises"})


    ABOUT = Text("Satu poin untuk setiap ratusan penuh, paling banyak 10.", "A point for each full hundred, at most 10.")
    EXAMPLE = "facts: {people: {type: integer, title: {id: Orang, en: People}}}\nindicator: {evaluator: hundreds, from: people}"


    @hookimpl
    def inovrules_evaluators():
        title = Text("Ratusan", "Hundreds")
        return [EvaluatorType.of(Hundreds, "hundreds", Takes({"integer"}), title, about=ABOUT, examples=(EXAMPLE,))]
    ```
    """


@hookspec
def inovrules_rulesets() -> Iterable[RulesetSource]:  # type: ignore[empty-body]
    """Give the rulesets that a plugin ships. They are files of its package; the name of each is the ruleset's id.

    ```python
    from pathlib import Path
    from inovrules.plugins import RulesetSource, hookimpl

    FOLDER = Path(__file__).parent / "rulesets"


    @hookimpl
    def inovrules_rulesets():
        return [RulesetSource(file) for file in FOLDER.glob("*.yaml")]
    ```
    """


@hookspec
def inovrules_readers() -> Iterable[Reader]:  # type: ignore[empty-body]
    """Give the readers of portfolios in files that aren't YAML or JSON.

    ```python
    import csv
    from inovrules.plugins import At, Reader, Text, hookimpl


    def read(path):
        with path.open(newline="", encoding="utf-8-sig") as stream:
            rows = csv.DictReader(stream)
            innovations = [At({"id": row["id"], "name": row["name"]}, rows.line_num) for row in rows]
        return {"region": {"name": path.stem}, "as_of": "2026-07-01", "innovations": innovations}


    @hookimpl
    def inovrules_readers():
        return [Reader("names", (".names",), Text("Daftar nama", "A list of names"), read)]
    ```
    """


@hookspec
def inovrules_views() -> Iterable[View]:  # type: ignore[empty-body]
    r"""Give the views that a plugin adds to `--format`.

    ```python
    from inovrules.plugins import Text, View, hookimpl


    def render(report):
        return "".join(f"{card.ruleset.id}: {card.headline.text(report.language)}\n" for card in report.scorecards if card.headline)


    @hookimpl
    def inovrules_views():
        return [View("line", Text("Satu baris setiap aturan", "One line for each ruleset"), render)]
    ```
    """


@hookspec
def inovrules_commands() -> Iterable[Command]:  # type: ignore[empty-body]
    """Give the commands that a plugin adds to the command line, as click commands.

    ```python
    import click
    from inovrules.plugins import Command, Text, hookimpl


    def make(language):
        return click.Command("hello", callback=lambda: click.echo("Halo" if language == "id" else "Hello"))


    @hookimpl
    def inovrules_commands():
        return [Command("hello", Text("Menyapa", "Says hello"), make)]
    ```
    """
