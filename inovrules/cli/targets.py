"""Where a report goes, and in which form: `--format`, or what the suffix of each `--output` says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.cli.errors import Problem
from inovrules.cli.words import told
from inovrules.cli.writing import check_places

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from inovrules.messages import Language
    from inovrules.plugins.descriptors import View
    from inovrules.plugins.manager import Plugins

USUAL = "terminal"


@frozen
class Target:
    """A view, and the file that is written by it (`None`: standard output)."""

    view: View
    file: str | None = None


def targets_of(plugins: Plugins, form: str | None, files: Sequence[str], language: Language) -> tuple[Target, ...]:
    """Choose a view for each file; without any, for standard output. Raises `Problem` for what can't be, before any work is done."""
    if form is not None and len(files) > 1:
        raise Problem(told("output.one_form", language))
    if len({Path(file).resolve() for file in files}) < len(files):
        raise Problem(told("output.twice", language))
    stated = _named(plugins.views, form or USUAL, language)
    if not files:
        return (Target(stated),)
    found = tuple(Target(_fitting(plugins, file, language) if form is None else stated, file) for file in files)
    check_places(files, language)
    return found


def _named(views: Mapping[str, View], name: str, language: Language) -> View:
    found = views.get(name)
    if found is None:
        message = told("not_a_choice", language, name="--format", known=", ".join(views))
        raise Problem(message, closest_to=(name, views))
    return found


def _fitting(plugins: Plugins, file: str, language: Language) -> View:
    """Give the view that writes files with such a suffix; a file without one is written as what is shown on the screen."""
    suffix = Path(file).suffix.lower()
    if not suffix:
        return plugins.views[USUAL]
    found = plugins.view_suffixes.get(suffix)
    if found is None:
        known = plugins.view_suffixes
        raise Problem(told("output.suffix", language, file=file, known=", ".join(known)), closest_to=(suffix, known))
    return found
