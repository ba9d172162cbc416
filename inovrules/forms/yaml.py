"""A form as a YAML portfolio with every answer left empty, its question beside it."""

from __future__ import annotations

from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from inovrules.facts import FactDeclaration
    from inovrules.forms.model import Form, FormSheet
    from inovrules.messages import Language

_TEMPLATES = Path(__file__).parent.parent / "templates" / "files"
_WIDTH = 100


def portfolio_text(form: Form, language: Language, today: date, schema: str | None = None) -> str:
    """Write a portfolio to fill in, assessed `today`; `schema` is the file that editors check it by.

    >>> from datetime import date
    >>> from inovrules.forms.model import Form
    >>> portfolio_text(Form.of({}, rulesets=["iid-2026@1.0.0"]), "en", date(2026, 7, 1)).splitlines()[1]
    'format: inovrules-portfolio/1'
    """
    text = (_TEMPLATES / f"portfolio.{language}.yaml.tmpl").read_text("utf-8")
    filled = Template(text).substitute(
        schema=schema or "",
        today=today.isoformat(),
        ruleset=", ".join(name.partition("@")[0] for name in form.rulesets),
        innovation=_answers(form.sheet("innovations"), language, "      "),
        region=_answers(form.sheet("region"), language, "  "),
        opds=_opds(form.sheet("opds"), language),
    )
    return filled if schema else filled.partition("\n")[2]


def _opds(sheet: FormSheet, language: Language) -> str:
    """Give a list of agencies, commented out, where something is asked of them; otherwise those that innovations name will do."""
    answers = _answers(sheet, language, "      ")
    if answers.strip() == "{}":
        return ""
    listed = f"opds:\n  - id: opd-1\n    name: OPD 1\n    facts:\n{answers}"
    return "\n" + "".join(f"# {line}\n" for line in listed.splitlines())


def _answers(sheet: FormSheet, language: Language, indent: str) -> str:
    """Give a line for every fact that is asked, left empty, with its question and options as a comment."""
    facts = {column.fact.name: column.fact for column in sheet.columns if column.fact and column.asks_fact}
    lines = [f"{indent}{line}" for fact in facts.values() for line in _answer(fact, language)]
    return "\n".join(lines) or f"{indent}{{}}"


def _answer(fact: FactDeclaration, language: Language) -> Iterator[str]:
    question = " ".join((fact.ask or fact.title).text(language).split())
    options = " | ".join(fact.options)
    yield f"# {question}"
    if options:
        yield f"#   {options if len(options) <= _WIDTH else options[:_WIDTH].rpartition(' | ')[0] + ' | …'}"
    yield f"{fact.name}:"
