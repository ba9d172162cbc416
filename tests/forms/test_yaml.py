"""The YAML form: what it asks, and that it loads as it is."""

from __future__ import annotations

from datetime import date

import pytest

from inovrules import Engine
from inovrules.facts import FactDeclaration
from inovrules.forms import Form
from inovrules.forms.yaml import portfolio_text
from inovrules.messages import LANGUAGES, Language, Text

TODAY = date(2026, 7, 1)
ASKED = FactDeclaration("staff", "opd", "integer", Text("Pegawai", "Staff"), ask=Text("Berapa\npegawai?", "How many?"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_asked_of_agencies_stands_there_commented_out(language: Language) -> None:
    """A list of agencies would have to name every one that an innovation names, so it isn't begun for anybody."""
    text = portfolio_text(Form.of({"opd": {"staff": ASKED}}), language, TODAY)
    assert f"\n#       # {'Berapa pegawai?' if language == 'id' else 'How many?'}\n#       staff:\n" in text
    portfolio = Engine().load_portfolio("form.yaml", [], text=text)
    assert portfolio.as_of == TODAY
    uncommented = text.replace("\n# ", "\n").replace("\n#  ", "\n  ")
    assert "\nopds:\n  - id: opd-1\n" in uncommented


def test_the_schema_is_named_where_there_is_one() -> None:
    form = Form.of({})
    assert portfolio_text(form, "en", TODAY, "p.schema.json").startswith("# yaml-language-server: $schema=p.schema.json\n")
    assert "schema" not in portfolio_text(form, "en", TODAY)
