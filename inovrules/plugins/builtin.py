"""What is built in, given through the same hooks that third parties use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.plugins.hookspecs import hookimpl

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from inovrules.evaluators.kind import EvaluatorType
    from inovrules.plugins.descriptors import Command, Reader, RulesetSource, View


@hookimpl
def inovrules_evaluators() -> Iterable[EvaluatorType]:
    """Give the evaluators that inovrules is shipped with."""
    from inovrules.evaluators.builtin import BUILTIN  # noqa: PLC0415 - not before an engine is made

    return BUILTIN


@hookimpl
def inovrules_rulesets() -> Iterable[RulesetSource]:
    """Give the rulesets that inovrules is shipped with."""
    from inovrules.plugins.descriptors import RulesetSource  # noqa: PLC0415
    from inovrules.ruleset.library import shipped_folder, shipped_ids  # noqa: PLC0415

    return [RulesetSource(shipped_folder() / f"{name}.yaml") for name in shipped_ids()]


@hookimpl
def inovrules_readers() -> Iterable[Reader]:
    """Give the readers of YAML, which reads JSON too, of JSON lines, and of tables."""
    from inovrules.located import read_document  # noqa: PLC0415
    from inovrules.located.lines import SUFFIX, read_lines  # noqa: PLC0415
    from inovrules.messages import Text  # noqa: PLC0415
    from inovrules.plugins.descriptors import Reader  # noqa: PLC0415
    from inovrules.tables.suffixes import SUFFIXES  # noqa: PLC0415

    return [
        Reader("jsonl", (SUFFIX,), Text("Satu dokumen JSON setiap baris", "A JSON document on each line"), read_lines),
        Reader("tables", SUFFIXES, Text("Buku kerja dan CSV", "Workbooks and CSV"), _open_tables),
        Reader("yaml", (".yaml", ".yml", ".json"), Text("YAML dan JSON", "YAML and JSON"), read_document),
    ]


def _open_tables(path: Path) -> object:
    """Open tables; what they hold is understood when it is known which facts are read."""
    from inovrules.tables import open_tables  # noqa: PLC0415 - slow to import

    return open_tables(path)


@hookimpl
def inovrules_views() -> Iterable[View]:
    """Give the views for the terminal and for programs."""
    from inovrules.views.builtin import BUILTIN  # noqa: PLC0415

    return BUILTIN


@hookimpl
def inovrules_commands() -> Iterable[Command]:
    """Give the commands of `inovrules`."""
    from inovrules.cli.commands import BUILTIN  # noqa: PLC0415

    return BUILTIN
