"""`inovrules test`: run the cases that lie beside a ruleset."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from attrs import frozen

from inovrules.cases import case_files, is_cases_file, load_suite, run_suite
from inovrules.cases.files import ruleset_of, rulesets_with_cases
from inovrules.cases.report import CasesReport
from inovrules.cli import exits
from inovrules.cli.base import Command
from inovrules.cli.errors import Problem
from inovrules.cli.options import output_option, read_number, verbose_option
from inovrules.cli.output import say_aside, write_page, write_text
from inovrules.cli.words import told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from inovrules.cases import CaseResult, Suite
    from inovrules.cases.coverage import Coverage
    from inovrules.cases.mutation import Mutant, Mutation
    from inovrules.cli.session import Session
    from inovrules.exact import Exact
    from inovrules.messages import Language
    from inovrules.ruleset import Ruleset
    from inovrules.scoring.engine import Engine

FORMS = ("terminal", "json", "junit")
MEASURES = ("coverage", "mutate", "generate")


def command(language: Language) -> Command:
    """Give the command."""
    return Command(
        "test",
        language,
        callback=_called,
        params=[
            click.Argument(["rulesets"], nargs=-1, metavar=f"[{told('test.ruleset', language)}]…"),
            click.Option(["--format", "form"], type=click.Choice(FORMS), default="terminal", help=told("test.format", language)),
            *(click.Option([f"--{name}"], is_flag=True, help=told(f"test.{name}", language)) for name in MEASURES),
            _limit_option(language),
            verbose_option(language),
            output_option(language),
        ],
    )


def _limit_option(language: Language) -> click.Option:
    metavar, about = told("percent_metavar", language), told("test.fail_under", language)
    return click.Option(["--fail-under", "least"], metavar=metavar, callback=read_number, help=about)


@frozen
class Wish:
    """What was asked for."""

    rulesets: tuple[str, ...]
    coverage: bool
    mutate: bool
    generate: bool
    least: Exact | None
    form: str
    verbose: int
    output: str | None


@click.pass_obj
def _called(session: Session, /, **given: Any) -> int:  # noqa: ANN401 - click gives what the options say
    wish = Wish(**given)
    if wish.least is not None and not (wish.coverage or wish.mutate):
        raise Problem(told("test.nothing_measured", session.language))
    return test(wish, session)


def test(wish: Wish, session: Session) -> int:
    """Run cases and show what came of them; gives the exit code."""
    engine, language = session.engine, session.language
    names = wish.rulesets or tuple(str(file) for folder in (".", "rulesets") for file in rulesets_with_cases(Path(folder)))
    if not names:
        say_aside([told("test.nothing", language)])
        return exits.BELOW
    if wish.generate and len(names) > 1:
        raise Problem(told("test.one_ruleset", language))
    reports = [_report(engine, name, wish) for name in names]
    if wish.generate:
        from inovrules.cli.test_proposals import proposed  # noqa: PLC0415 - only where it was asked for

        return proposed(reports[0], wish.output, language)
    _write(reports, wish, language)
    below = [report for report in reports if wish.least is not None and report.falls_below(wish.least)]
    if below:
        ids = ", ".join(report.suite.ruleset.id for report in below)
        say_aside([told("test.below", language, ids=ids, least=wish.least)])
    return exits.FINE if all(report.holds for report in reports) and not below else exits.BELOW


def _report(engine: Engine, name: str, wish: Wish) -> CasesReport:
    """Run the cases of one ruleset, or those of one of its files of cases."""
    file = Path(name)
    single = is_cases_file(file)
    ruleset = engine.load_ruleset(str(ruleset_of(file)) if single else name)
    suite = load_suite(ruleset, [file] if single else case_files(ruleset.file))
    results = run_suite(engine, suite)
    coverage = _coverage(engine, ruleset, results) if wish.coverage else None
    return CasesReport(suite, results, engine, coverage, _mutation(engine, suite, results, ruleset.id) if wish.mutate else None)


def _coverage(engine: Engine, ruleset: Ruleset, results: Sequence[CaseResult]) -> Coverage:
    from inovrules.cases.coverage import coverage_of  # noqa: PLC0415 - only where it was asked for

    return coverage_of(engine, ruleset, results)


def _mutation(engine: Engine, suite: Suite, results: Sequence[CaseResult], name: str) -> Mutation:
    """Try changes, with a bar on standard error where a person looks at it."""
    from inovrules.cases.mutation import mutation_of  # noqa: PLC0415 - only where it was asked for

    def watched(mutants: list[Mutant]) -> Iterator[Mutant]:
        if not sys.stderr.isatty():
            yield from mutants
            return
        with click.progressbar(mutants, label=name, file=sys.stderr) as shown:
            yield from shown

    return mutation_of(engine, suite, results, watched)


def _write(reports: Sequence[CasesReport], wish: Wish, language: Language) -> None:
    if wish.form == "json":
        from inovrules.views.cases.document import document  # noqa: PLC0415
        from inovrules.views.json import dumps  # noqa: PLC0415

        write_text(dumps(document(reports)), wish.output, language)
    elif wish.form == "junit":
        from inovrules.views.cases.junit import junit  # noqa: PLC0415

        write_text(junit(reports, language), wish.output, language)
    else:
        from inovrules.views.cases.terminal import cases  # noqa: PLC0415 - rich is slow to import

        write_page(lambda page: cases(page, reports), language, wish.verbose, wish.output)
