"""`inovrules check`: faults and findings of rulesets and portfolios, and what is proven of rulesets."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click
from attrs import evolve, frozen

from inovrules.cli import exits
from inovrules.cli.base import Command
from inovrules.cli.errors import Problem
from inovrules.cli.files import evidence_root_option, with_evidence
from inovrules.cli.options import output_option, ruleset_option
from inovrules.cli.output import say_aside, write_file, write_page, write_text
from inovrules.cli.words import told
from inovrules.messages import say

if TYPE_CHECKING:
    from inovrules.checking import Check, Severity
    from inovrules.cli.session import Session
    from inovrules.messages import Language
    from inovrules.plugins.reading import Content
    from inovrules.scoring.scorecard import Scorecard

FORMS = ("terminal", "json", "sarif", "junit", "github")
LEAST = ("error", "warning", "note", "never")


def command(language: Language) -> Command:
    """Give the command."""
    return Command(
        "check",
        language,
        callback=_called,
        params=[
            click.Argument(["sources"], nargs=-1, required=True, metavar=told("check.sources", language)),
            ruleset_option(language),
            click.Option(["--format", "form"], type=click.Choice(FORMS), default="terminal", help=told("check.format", language)),
            click.Option(["--fail-on"], type=click.Choice(LEAST), default="error", help=told("check.fail_on", language)),
            click.Option(["-v", "--verbose"], count=True, help=told("check.verbose", language)),
            output_option(language),
            evidence_root_option(language),
            click.Option(["--since"], metavar=told("file_metavar", language), help=told("check.since", language)),
            click.Option(["--witness"], metavar=say("witness.folder").text(language), help=say("witness.option").text(language)),
        ],
    )


@frozen
class Wish:
    """What was asked for."""

    sources: tuple[str, ...]
    rulesets: tuple[str, ...]
    form: str
    fail_on: str
    verbose: int
    output: str | None
    witness: str | None = None
    evidence_root: str | None = None
    since: str | None = None

    @property
    def least(self) -> Severity | None:
        """The least severity that fails the check; `None` when none does."""
        return None if self.fail_on == "never" else cast("Severity", self.fail_on)


@click.pass_obj
def _called(session: Session, /, **given: Any) -> int:  # noqa: ANN401 - click gives what the options say
    return checked(Wish(**given), session)


def checked(wish: Wish, session: Session) -> int:
    """Check files and show what is found; gives the exit code."""
    from inovrules.checking import check  # noqa: PLC0415 - slow to import

    def score(content: Content) -> list[Scorecard]:
        return _scored(content, wish, session)

    found = check(wish.sources, session.engine, score)
    if wish.since is not None:
        found = _compared(found, check([wish.since], session.engine, score), session.language)
    _show(found, wish, session.language)
    if wish.witness is not None:
        _keep_witnesses(found, wish.witness, session.language)
    if found.has_faults:
        return exits.INVALID
    return exits.BELOW if wish.least is not None and found.reaches(wish.least) else exits.FINE


def _compared(new: Check, old: Check, language: Language) -> Check:
    """Give a check of one portfolio with what became of the findings of an earlier one, whose faults are told too. Raises `Problem`."""
    from inovrules.checking.since import since  # noqa: PLC0415 - only when asked for

    files = *new.files, *old.files
    if len(files) != 2 or any(file.kind != "portfolio" for file in files if not file.faults):  # noqa: PLR2004 - the new one and the old one
        raise Problem(told("check.since_what", language))
    if any(file.faults for file in files):
        return evolve(new, files=tuple(file for file in files if file.faults))
    one, other = files
    return evolve(new, files=(evolve(one, since=since(other.source, other.findings, one.findings)),))


def _scored(content: Content, wish: Wish, session: Session) -> list[Scorecard]:
    """Score a portfolio by the rulesets that were named, or that fit. Raises `FaultError` and `Problem`."""
    from inovrules.cli.loading import load_content  # noqa: PLC0415 - rulesets alone don't need it

    loaded = load_content(session.engine, content, wish.rulesets, session.language)
    portfolio = with_evidence(loaded.portfolio, wish.evidence_root, session.language)
    return [session.engine.evaluate(portfolio, rules) for rules in loaded.rulesets]


def _keep_witnesses(found: Check, folder: str, language: Language) -> None:
    """Write the portfolios that show what was found into a folder, and say how many. Raises `Problem`."""
    from inovrules.views.checked.witnesses import files  # noqa: PLC0415 - only when asked for

    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Problem(told("cannot_write", language, file=folder, why=error.strerror or str(error))) from error
    written = dict(files(found, language))
    for name, text in written.items():
        write_file(str(Path(folder, name)), text.encode(), language)
    say_aside([say("witness.written", number=len(written), folder=folder).text(language)])


def _show(found: Check, wish: Wish, language: Language) -> None:
    if wish.form == "terminal":
        from inovrules.views.terminal.checked import checked as page_of  # noqa: PLC0415 - rich is slow to import

        write_page(lambda page: page_of(page, found), language, wish.verbose, wish.output)
    else:
        write_text(_written(found, wish, language), wish.output, language)


def _written(found: Check, wish: Wish, language: Language) -> str:
    if wish.form == "junit":
        from inovrules.views.checked.junit import junit  # noqa: PLC0415 - one of several forms

        return junit(found, language, wish.least)
    if wish.form == "github":
        from inovrules.views.checked.github import github  # noqa: PLC0415

        return github(found, language)
    from inovrules.views.json import dumps  # noqa: PLC0415

    if wish.form == "sarif":
        from inovrules.views.checked.sarif import sarif  # noqa: PLC0415

        return dumps(sarif(found, language))
    from inovrules.views.checked.plain import plain  # noqa: PLC0415

    return dumps(plain(found))
