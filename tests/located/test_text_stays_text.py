"""Scalars stay text until a declared type reads them: what YAML would make of them never happens."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from inovrules.located import parsers, read_document
from inovrules.portfolio import Portfolio, read_portfolio
from tests.broken.case import vocabulary

EVERY_PARSER = pytest.mark.parametrize("parser", list(parsers()))


def read(facts: str, parser: str, region: str = "name: Kabupaten Contoh") -> Portfolio:
    """Read a portfolio with one innovation of these facts."""
    text = f"region: {{{region}}}\nas_of: 2026-07-01\ninnovations:\n  - {{id: a, name: A, facts: {{{facts}}}}}\n"
    return read_portfolio(read_document("any.yaml", text=text, parser=parser), vocabulary())


@EVERY_PARSER
@pytest.mark.parametrize("code", ["32.10", "010", "63.00", "1_000", "1e3", "0x10", "12:30:45", '"63.11"'])
def test_region_codes_keep_every_digit(code: str, parser: str) -> None:
    """A code is text: 32.10 isn't 32.1."""
    quoted = code if code.startswith('"') or ":" not in code else f'"{code}"'
    assert read("", parser, f"name: X, code: {quoted}").code == code.strip('"')


@EVERY_PARSER
@pytest.mark.parametrize("text", ["no", "yes", "1.000", ".nan", "2024-01-01", "NULL_", "0o17", "~x", "true"])
def test_texts_keep_what_was_written(text: str, parser: str) -> None:
    """A summary that says `no` says no, not false."""
    assert read(f"summary: {text}, replicated_in: [{text}]", parser).innovations[0].facts["summary"] == text


@EVERY_PARSER
@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("digital: no", False), ("digital: ya", True), ("digital: TIDAK", False), ("beneficiaries: 0", 0), ('beneficiaries: "880"', 880),
        ("satisfaction: 83.320", Decimal("83.320")), ("satisfaction: 83.32 %", Decimal("83.32")), ('coverage: "83,32"', Decimal("83.32")),
        ("weight_kg: 0.1", Decimal("0.1")), ("weight_kg: 12345678901234567890.5", Decimal("12345678901234567890.5")), ("readiness: 0", 0),
        ("award_years: [2019, 2020]", (2019, 2020)), ("partners: []", ()), ("cost: 1500.50", Decimal("1500.50")), ("cost: 0.125", Decimal("0.125")),
    ],
)  # fmt: skip
def test_values_are_read_from_their_digits(written: str, value: object, parser: str) -> None:
    """Each declared type reads the text that stands there, exactly."""
    (found,) = read(written, parser).innovations[0].facts.values()
    assert found == value
    assert str(found) == str(value)


@EVERY_PARSER
@pytest.mark.parametrize("nothing", ["", "null", "~", '""', "'  '", "NULL"])
@pytest.mark.parametrize("fact", ["stage", "digital", "beneficiaries", "implemented", "partners", "waiting_time", "summary", "cost"])
def test_nothing_written_is_not_reported(fact: str, nothing: str, parser: str) -> None:
    """An empty value, however it is written, is no answer: never zero, never false."""
    assert read(f"{fact}: {nothing}", parser).innovations[0].facts == {}


@EVERY_PARSER
def test_a_word_in_quotes_is_a_word(parser: str) -> None:
    """`null` in quotes is a text of four letters."""
    facts: Any = read('summary: "null"', parser).innovations[0].facts
    assert facts["summary"] == "null"
