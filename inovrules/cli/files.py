"""Looking for the files of evidence in a folder that a person names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from inovrules.cli.errors import Problem
from inovrules.cli.words import told

if TYPE_CHECKING:
    from inovrules.messages import Language
    from inovrules.portfolio import Portfolio


def evidence_root_option(language: Language) -> click.Option:
    """Give `--evidence-root`."""
    return click.Option(["--evidence-root"], metavar=told("evidence_root.metavar", language), help=told("evidence_root", language))


def with_evidence(portfolio: Portfolio, folder: str | None, language: Language) -> Portfolio:
    """Give the portfolio with what was found of its files; as it is where no folder was named. Raises `Problem`."""
    if folder is None:
        return portfolio
    from inovrules.integrity.files import with_files  # noqa: PLC0415 - only when asked for

    if not Path(folder).is_dir():
        raise Problem(told("evidence_root.none", language, folder=folder))
    return with_files(portfolio, Path(folder))
