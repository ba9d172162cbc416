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
from inovrules.forms.asking import form_of
from inovrules.forms.yaml import portfolio_text

if TYPE_CHECKING:
    from inovrules.cli.session import Session
    from inovrules.messages import Language

TEMPLATES = Path(__file__).parent.parent / "templates" / "files"


def begin(session: Session, what: str, name: str, ruleset: str | None) -> str:
    """Write the file NAME.yaml and its schema; gives what to say. Raises `Problem` where one is there, and `FaultError`."""
    file, schema = Path(f"{name}.yaml"), Path(f"{name}.schema.json")
    known = ruleset or OWN
    if what == "portfolio":
        form = form_of([session.engine.load_ruleset(known)])
        text = portfolio_text(form, session.language, date.today(), schema.name)  # noqa: DTZ011 - the user's own day
    else:
        template = Template((TEMPLATES / f"{what}.{session.language}.yaml.tmpl").read_text("utf-8"))
        text = template.substitute(name=name, schema=schema.name)
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
