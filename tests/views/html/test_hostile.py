"""What a report writes is text: no markup, no direction and no control character in it has any effect."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from inovrules.views.html import render
from inovrules.views.report import Report
from tests.views.html.test_page import Tags
from tests.views.support import ENGINE, scored

if TYPE_CHECKING:
    from inovrules import Scorecard, Unit

MARKUP = "<script>alert(1)</script><b onclick='x'>&lt;\"']]><!--{{ 7 * 7 }}{% raw %}"
TURNED = "\u202etxt.exe\u202c\u2066x\u200f\x1b[31m\x00"

PLACES = ("region", "note", "opd", "name", "title", "issuer", "reference", "said")


def portfolio(nasty: str) -> dict[str, object]:
    texts = {place: f"{place}{nasty}" for place in PLACES}
    document = {"for": "beneficiaries", "kind": "pdf", "title": texts["title"], "issuer": texts["issuer"], "reference": texts["reference"]}
    return {
        "region": {"name": texts["region"], "level": "kabupaten"},
        "as_of": "2026-07-01",
        "note": texts["note"],
        "opds": [{"id": "a", "name": texts["opd"]}],
        "innovations": [
            {
                "id": "x", "name": texts["name"], "opd": "a", "evidence": [document],
                "facts": {"stage": "penerapan", "benefit_basis": "people", "beneficiaries": {"about": "501", "said": texts["said"]}},
            }
        ],
    }  # fmt: skip


@pytest.fixture(scope="module")
def tame() -> Tags:
    return written(scored(portfolio(""), "iid-2026")[0])


def written(card: Scorecard, note: str = "note") -> Tags:
    return Tags(render(Report((card,), ENGINE, "en", (note,), depth=1)))


def test_markup_stays_text(tame: Tags) -> None:
    found = written(scored(portfolio(MARKUP), "iid-2026")[0], "note" + MARKUP)
    assert [tag for tag, _ in found.found] == [tag for tag, _ in tame.found]
    text = "".join(found.text)
    assert [place for place in PLACES if place + MARKUP not in text] == []


def test_control_characters_and_marks_of_direction_are_gone(tame: Tags) -> None:
    """A file may not hold them in names; a program's own units can."""
    (card,) = scored(portfolio(""), "iid-2026")
    own = card.portfolio
    made = evolve(
        own, region=turned(own.region), opds=tuple(map(turned, own.opds)), innovations=tuple(map(turned, own.innovations)), note=TURNED
    )
    found = written(ENGINE.evaluate(made, card.ruleset), TURNED)
    assert [tag for tag, _ in found.found] == [tag for tag, _ in tame.found]
    kinds = {unicodedata.category(character) for part in found.text for character in part if character != "\n"}
    assert not kinds & {"Cc", "Cf", "Cs"}


def turned(unit: Unit) -> Unit:
    documents = tuple(evolve(document, title=TURNED, issuer=TURNED, reference=TURNED) for document in unit.documents)
    return evolve(unit, name=unit.name + TURNED, documents=documents)
