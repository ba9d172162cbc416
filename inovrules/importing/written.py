"""An imported portfolio as YAML for people: values as they write them, and comments on what is left to do."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from inovrules.messages import say
from inovrules.views.yaml import flow, scalar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.facts import FactDeclaration
    from inovrules.importing.assemble import Imported
    from inovrules.messages import Language

_DATE = re.compile(r"\d{4}(-\d{2}){0,2}\Z", re.ASCII)
_WIDTH = 100


def yaml_text(imported: Imported, language: Language) -> str:
    """Write the portfolio; the comments are in `language`."""
    return "\n".join(_lines(imported, language)) + "\n"


def _lines(imported: Imported, language: Language) -> Iterator[str]:
    portfolio, report = imported.portfolio, imported.report
    yield _comment(say("import.yaml_head", file=report.file, ruleset=report.ruleset).text(language))
    yield f"format: {portfolio['format']}"
    yield f"region: {flow(portfolio['region'])}"
    if report.as_of_source == "entered":
        yield _comment(say("import.yaml_as_of").text(language))
    yield f"as_of: {portfolio['as_of']}"
    yield f"source: {scalar(portfolio['source'])}"
    if "opds" in portfolio:
        yield _comment(say("import.yaml_opds").text(language))
        yield "opds:"
        yield from (f"  - {flow(opd)}" for opd in portfolio["opds"])
    region = [each.fact for each in report.lacking if each.scope == "region"]
    if region:
        yield ""
        yield _comment(say("import.yaml_region").text(language))
        yield "# facts:"
        yield from (line for fact in region for line in _asked(fact, language))
    yield ""
    yield "innovations:"
    for unit in portfolio["innovations"]:
        yield from _innovation(unit, imported, language)


def _innovation(unit: dict[str, Any], imported: Imported, language: Language) -> Iterator[str]:
    for place, key in enumerate(key for key in unit if key not in ("facts", "evidence")):
        yield f"  {' ' if place else '-'} {key}: {_written(unit[key])}"
    proposed = [
        f"      # {fact}: {' | '.join(options)}  # {_one_line(say('import.yaml_meant', text=text).text(language))}"
        for fact, options, text in imported.proposed.get(unit["id"], ())
    ]
    if unit.get("facts") or proposed:
        yield "    facts:" if unit.get("facts") else "    facts: {}"
        yield from (f"      {name}: {_written(value)}" for name, value in unit.get("facts", {}).items())
        yield from proposed
    if "evidence" in unit:
        yield "    evidence:"
        yield from (f"      - {_written(document)}" for document in unit["evidence"])


def _written(value: object) -> str:
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(key)}: {_written(inner)}" for key, inner in value.items()) + "}"
    return value if isinstance(value, str) and _DATE.match(value) else flow(value)


def _asked(fact: FactDeclaration, language: Language) -> Iterator[str]:
    options = " | ".join(fact.options)
    yield f"#   {fact.name}:  # {_one_line((fact.ask or fact.title).text(language))}"
    if options:
        yield f"#     # {options if len(options) <= _WIDTH else options[:_WIDTH].rpartition(' | ')[0] + ' | …'}"


def _comment(text: str) -> str:
    return "\n".join(f"# {line}" for line in text.splitlines())


def _one_line(text: str) -> str:
    return " ".join(text.split())
