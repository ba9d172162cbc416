"""The files that `inovrules init ruleset` and `inovrules init portfolio` write: one to fill in, and the schema for editors."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from inovrules.cli.errors import Problem
from inovrules.cli.loading import OWN
from inovrules.cli.schema import schema_text
from inovrules.cli.words import told
from inovrules.ruleset.reads import facts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.cli.session import Session
    from inovrules.facts import FactDeclaration, Scope
    from inovrules.messages import Language
    from inovrules.ruleset import Ruleset

TEMPLATES = Path(__file__).parent.parent / "templates" / "files"
_WIDTH = 100


def begin(session: Session, what: str, name: str, ruleset: str | None) -> str:
    """Write the file NAME.yaml and its schema; gives what to say. Raises `Problem` where one is there, and `FaultError`."""
    file, schema = Path(f"{name}.yaml"), Path(f"{name}.schema.json")
    known = ruleset or OWN
    values = {"name": name, "schema": schema.name}
    if what == "portfolio":
        rules = session.engine.load_ruleset(known)
        values |= {"today": date.today().isoformat(), "ruleset": rules.id}  # noqa: DTZ011 - the user's own day
        values |= {scope: _answers(rules, scope, session.language) for scope in ("innovation", "region")}
    text = Template((TEMPLATES / f"{what}.{session.language}.yaml.tmpl").read_text("utf-8")).substitute(values)
    _write_new(schema, schema_text(session, what, [known] if what == "portfolio" else []), file, session.language)
    _write_new(file, text, file, session.language)
    return told(f"init.done_{what}", session.language, file=file.name, schema=schema.name, ruleset=known)


def _write_new(file: Path, text: str, other: Path, language: Language) -> None:
    """Write a file, unless it or the `other` one is there."""
    found = next((each for each in (other, file) if each.exists()), None)
    if found is not None:
        raise Problem(told("cannot_write", language, file=found.name, why=told("init.exists", language)))
    try:
        file.write_text(text, "utf-8")
    except OSError as error:
        raise Problem(told("cannot_write", language, file=file.name, why=error.strerror or str(error))) from error


def _answers(rules: Ruleset, scope: Scope, language: Language) -> str:
    """Give a line for every fact that is asked, left empty, with its question and options as a comment."""
    indent = "      " if scope == "innovation" else "  "
    declared = (rules.facts[scope].get(name) for name in facts_of(rules, scope))
    lines = [f"{indent}{line}" for fact in declared if fact for line in _answer(fact, language)]
    return "\n".join(lines) or f"{indent}{{}}"


def _answer(fact: FactDeclaration, language: Language) -> Iterator[str]:
    question = (fact.ask or fact.title).text(language)
    options = " | ".join(fact.options)
    yield f"# {question}"
    if options:
        yield f"#   {options if len(options) <= _WIDTH else options[:_WIDTH].rpartition(' | ')[0] + ' | …'}"
    yield f"{fact.name}:"
