"""Proposed cases as a file of cases: ready to be kept beside the others, but for a person's confirmation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inovrules.messages import say
from inovrules.proving.witnesses.plain import plain
from inovrules.views.cases.told import figure_text
from inovrules.views.yaml import flow, scalar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from inovrules.cases.model import Expected, Figure
    from inovrules.cases.proposing import Proposal, Proposed
    from inovrules.messages import Language

_GIVEN = ("facts", "levels", "reported", "evidence")
_PROVEN = "proven."


def cases_file(proposal: Proposal, language: Language) -> str:
    """Write the file; each case says that it is to be confirmed."""
    head = say("proposal.head", id=proposal.ruleset.id, version=proposal.ruleset.version).text(language)
    as_of = proposal.cases[0].candidate.draft.as_of.isoformat()
    lines = [*(f"# {line}" for line in head.splitlines()), "format: inovrules-cases/1", f"as_of: {as_of}", "cases:"]
    for number, case in enumerate(proposal.cases, 1):
        lines += _case(case, number)
    return "\n".join(lines) + "\n"


def _case(case: Proposed, number: int) -> Iterator[str]:
    because = say("proposal.because", number=len(case.touches))
    yield f"  - id: proposed-{number}"
    yield "    to_confirm: true"
    yield f"    because: {flow({'id': because.text('id'), 'en': because.text('en')})}"
    if case.candidate.reading is not None:
        yield f"    reading: {scalar(case.candidate.reading)}"
    yield from _innovation(case) if case.candidate.scopes == ("innovation",) else _portfolio(case)


def _innovation(case: Proposed) -> Iterator[str]:
    (given,) = plain(case.candidate.draft, once=True)["innovations"]
    yield from _part("innovation", {key: given[key] for key in _GIVEN if key in given})
    if case.expected:
        yield "    expect:"
        yield from (f"      {_figures(each)}" for each in case.expected)
    for ruled in case.ruled:
        yield f"    refused_by: {flow(ruled.rules)}"


def _portfolio(case: Proposed) -> Iterator[str]:
    found = plain(case.candidate.draft, once=True)
    given = {key: found[key] for key in (*_GIVEN, "opds_complete", "opds") if key in found}
    listed = zip(case.candidate.draft.kinds, found.get("innovations", ()), strict=True)
    innovations = [
        {**({"copies": kind.copies} if kind.copies > 1 else {}), **{key: part for key, part in unit.items() if key in ("opd", *_GIVEN)}}
        for kind, unit in listed
    ]
    yield from _part("portfolio", {**given, **({"innovations": innovations} if innovations else {})})
    yield "    expect:"
    region = [each for each in case.expected if each.scope == "region"]
    if region:
        yield "      region:"
        yield from (f"        {_figures(each)}" for each in region)
    opds = [each for each in case.expected if each.scope == "opd"]
    for unit in dict.fromkeys(each.unit for each in opds):
        yield from ("      opds:", f"        {scalar(unit)}:")
        yield from (f"          {_figures(each)}" for each in opds if each.unit == unit)


def _part(name: str, given: Mapping[str, Any]) -> Iterator[str]:
    """Write what is given, a line for each fact, document and unit."""
    if not given:
        yield f"    {name}: {{}}"
        return
    yield f"    {name}:"
    for key, part in given.items():
        if isinstance(part, dict):
            yield f"      {key}:"
            yield from (f"        {scalar(inner)}: {flow(value)}" for inner, value in part.items())
        elif isinstance(part, list):
            yield f"      {key}:"
            yield from (f"        - {flow(item)}" for item in part)
        else:
            yield f"      {key}: {scalar(part)}"


def _figures(expected: Expected) -> str:
    """Write what is expected of one score."""
    claimed = {key: value for key, value in expected.figures.items() if "." not in key}
    proven = {key.removeprefix(_PROVEN): value for key, value in expected.figures.items() if key.startswith(_PROVEN)}
    shown = [*_written(claimed), *([f"proven: {{{', '.join(_written(proven))}}}"] if proven else [])]
    return f"{scalar(expected.score)}: {{{', '.join(shown)}}}"


def _written(figures: Mapping[str, Figure]) -> Iterator[str]:
    """Write figures; numbers as cases write them, exactly and without quotes."""
    for key, value in figures.items():
        yield f"{key}: {scalar(value) if isinstance(value, str) else figure_text(value)}"
