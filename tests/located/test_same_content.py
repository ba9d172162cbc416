"""The same content gives the same portfolio from YAML, JSON and Python mappings (property 40), whatever the characters."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from inovrules.located import parsers, read_document, read_value
from inovrules.portfolio import Portfolio, digest, read_portfolio
from tests.broken.case import vocabulary
from tests.located.writing import Writer

if TYPE_CHECKING:
    from random import Random

    from inovrules.located import Node

TEXT = (
    st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=20)
    .filter(str.strip)
    .filter(lambda text: text.strip().lower() not in ("null", "~"))
)  # the writer leaves them bare
MARK = "<exact>"  # longer than any text that is drawn, with letters that JSON leaves as they are
NAMES = st.one_of(TEXT, st.sampled_from(["Pelita 💡", "32.10", "010", "no", "Kab. Hulu Sungai Selatan: 63", "𠮷野家", "# x", "- y"]))
WHOLE = st.integers(0, 10**9)
CHANGE = st.fixed_dictionaries({"baseline": st.decimals(0, 99, places=2), "result": st.decimals(0, 99, places=1)}, optional={"said": TEXT})
FACTS = st.fixed_dictionaries(
    {},
    optional={
        "stage": st.sampled_from(["inisiatif", "uji_coba", "penerapan"]),
        "digital": st.booleans(),
        "summary": NAMES,
        "implemented": st.sampled_from(["2024", "2024-02", "2024-02-29", "awal 2024"]),
        "beneficiaries": st.one_of(WHOLE, WHOLE.map(lambda number: {"more_than": number, "said": "lebih dari sekian"})),
        "satisfaction": st.decimals(0, 100, places=2),
        "partners": st.lists(st.sampled_from(["akademisi", "bisnis", "komunitas"]), max_size=3),
        "replicated_in": st.lists(NAMES, max_size=3),
        "waiting_time": CHANGE,
        "cost": st.none(),
    },
)
DOCUMENTS = st.lists(
    st.fixed_dictionaries({"for": st.just("stage"), "kind": st.sampled_from(["pdf", "JPEG"])}, optional={"title": NAMES}), max_size=2
)
UNITS = st.fixed_dictionaries(
    {"name": NAMES}, optional={"facts": FACTS, "evidence": DOCUMENTS, "note": NAMES, "levels": st.just({"reach": 2})}
)
REGIONS = st.fixed_dictionaries({"name": NAMES}, optional={"code": st.sampled_from(["32.10", "63.11"])})
REST = st.fixed_dictionaries({}, optional={"note": NAMES, "facts": st.just({"sakip": "bb", "revenue": 10**12})})


@st.composite
def portfolios(draw: st.DrawFn) -> dict[str, Any]:
    """Give portfolios for the form of the corpus."""
    innovations: list[dict[str, Any]] = [{"id": f"n{index}", **draw(UNITS)} for index in range(draw(st.integers(0, 3)))]
    return {"region": draw(REGIONS), "as_of": "2026-07-01", **draw(REST), "innovations": innovations}


def as_text(value: Any) -> Any:
    """Give a value with its numbers and flags as text, as YAML writes them."""
    if isinstance(value, dict):
        return {key: as_text(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_text(item) for item in value]
    return "" if value is None else ("true" if value else "false") if isinstance(value, bool) else str(value)


def portfolio(node: Node) -> Portfolio:
    """Read a portfolio; its file doesn't matter here."""
    return evolve(read_portfolio(node, vocabulary()), file="")


@given(data=portfolios(), random=st.randoms(use_true_random=False), ascii_only=st.booleans())
def test_40_the_same_portfolio_from_yaml_json_and_mappings(data: dict[str, Any], random: Random, *, ascii_only: bool) -> None:
    """Facts, documents and texts are the same, and so is the hash of the portfolio."""
    text = json.dumps(data, ensure_ascii=ascii_only, default=lambda number: f"{MARK}{number}{MARK}")
    text = text.replace(f'"{MARK}', "").replace(f'{MARK}"', "")
    yaml = Writer.write(as_text(data), random).text
    nodes = [
        read_value(data),
        *(read_document("any.json", text=text, parser=parser) for parser in parsers()),
        *(read_document("any.yaml", text=yaml, parser=parser) for parser in parsers()),
    ]
    found = [portfolio(node) for node in nodes]
    assert len({digest(item) for item in found}) == 1
    assert all(item.innovations == found[0].innovations or _units(item) == _units(found[0]) for item in found)


def _units(item: Portfolio) -> list[tuple[object, ...]]:
    return [(unit.id, unit.name, dict(unit.facts), unit.levels, unit.documents, unit.note) for unit in item.innovations]


def test_numbers_keep_their_digits() -> None:
    """A decimal is read from its digits in each form: 0.1 is a tenth."""
    data = {
        "region": {"name": "X"},
        "as_of": "2026-07-01",
        "innovations": [{"id": "a", "name": "A", "facts": {"satisfaction": Decimal("0.10")}}],
    }
    text = '{"region": {"name": "X"}, "as_of": "2026-07-01", "innovations": [{"id": "a", "name": "A", "facts": {"satisfaction": 0.10}}]}'
    found = [portfolio(node).innovations[0].facts["satisfaction"] for node in (read_value(data), read_document("a.json", text=text))]
    assert [str(number) for number in found] == ["0.10", "0.10"]
