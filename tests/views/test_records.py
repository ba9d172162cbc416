"""Flat records: complete, exact, the same as the result document tells, and read by what people read tables with."""

from __future__ import annotations

import csv
import json
import re
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import narwhals
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inovrules.views.document import document
from inovrules.views.records import COLUMNS
from inovrules.views.records.csv import decimal_text, harmless
from inovrules.views.records.csv import render as as_csv
from inovrules.views.records.jsonl import render as as_jsonl
from inovrules.views.report import Report
from tests.views.support import ENGINE, scorecards, scored

if TYPE_CHECKING:
    from inovrules import Scorecard

ROOT = Path(__file__).parents[2]
PLAIN = {"text": str, "date": date, "flag": bool, "whole": int, "number": str}
CARDS = [*scorecards("kabupaten-contoh", ("iid-2026", "opd-coverage")), *scorecards("hss-2020")]
IDS = [f"{card.portfolio.file.rpartition('/')[2]}-{card.ruleset.id}" for card in CARDS]
NAMES = [column.name for column in COLUMNS]


@cache
def result(card: Scorecard) -> dict[str, Any]:
    """Give what the result document tells of a scorecard."""
    return document([card], ENGINE)["scorecards"][0]  # type: ignore[no-any-return]


@pytest.mark.parametrize("card", CARDS, ids=IDS)
def test_every_record_has_every_column_as_it_is_described(card: Scorecard) -> None:
    records = card.to_records("id")
    assert {tuple(record) for record in records} == {tuple(NAMES)}
    for column in COLUMNS:
        found = {type(record[column.name]) for record in records}
        assert found <= {PLAIN[column.kind], type(None) if column.optional else PLAIN[column.kind]}, column.name


@pytest.mark.parametrize("card", CARDS, ids=IDS)
def test_records_tell_what_the_result_document_tells(card: Scorecard) -> None:
    whole = result(card)
    records = {(record["scope"], record["unit"], record["score"]): record for record in card.to_records("id")}
    units = [whole["region"], *whole["opds"], *whole["innovations"]]
    assert len(records) == sum(len(unit["nodes"]) for unit in units) == len(card.to_records())
    for unit in units:
        for node in unit["nodes"]:
            compare(records[unit["scope"], unit["id"], node["score"]], unit, node)


def compare(record: dict[str, Any], unit: dict[str, Any], node: dict[str, Any]) -> None:
    assert (record["unit_name"], record["accepted"]) == (unit["name"], unit["eligibility"]["accepted"])
    for side, prefix in (("claimed", ""), ("proven", "proven_")):
        told, is_scored = node[side], node[side]["state"] == "scored"
        assert record[prefix + "state" if prefix else "state"] == told["state"]
        assert record[prefix + "value"] == (told["value"] if is_scored else None)
        assert record[prefix + "points"] == (told["points"] if is_scored else None)
        assert record[prefix + "level"] == told["level"]
    assert (record["low"], record["high"], record["coverage"]) == (node["interval"]["low"], node["interval"]["high"], node["coverage"])
    published = next((item for item in unit["published"] if item["score"] == node["score"]), None)
    figure = published and published["claimed"]
    assert (record["published"] is None) == (figure is None)
    if figure:
        assert Fraction(record["published"]) == Fraction(figure["published"])
        assert record["predicate"] == (figure["predicate"] and figure["predicate"]["title"]["id"])


def test_the_reason_is_told_in_one_line_in_the_language_asked_for() -> None:
    card = CARDS[0]
    whole = result(card)
    nodes = {(unit["id"], node["score"]): node for unit in whole["innovations"] for node in unit["nodes"]}
    for language in ("id", "en"):
        for record in card.to_records(language):
            if record["scope"] == "innovation" and "T-" not in nodes[record["unit"], record["score"]]["claimed"]["reason"]["en"]:
                told = nodes[record["unit"], record["score"]]["claimed"]["reason"][language]
                assert record["reason"] == " ".join(told.split())


@pytest.mark.parametrize("card", CARDS, ids=IDS)
def test_contributions_add_up_exactly_to_the_headline(card: Scorecard) -> None:
    records, headline = card.to_records(number=Fraction), card.headline
    assert headline is not None
    assert sum(record["contribution"] for record in records) == (headline.exact or 0)  # type: ignore[misc]
    assert sum(record["proven_contribution"] for record in records) == (headline.proven_exact or 0)  # type: ignore[misc]


def test_missing_evidence_is_that_of_the_document() -> None:
    card = CARDS[0]
    found = result(card)["missing_documents"]
    lacking = {
        (one["unit"]["scope"], one["unit"]["id"], missing["score"]): "; ".join(text["en"] for text in missing["needs"])
        for missing in found for one in missing["units"]
    }  # fmt: skip
    records = {(record["scope"], record["unit"], record["score"]): record["missing_evidence"] for record in card.to_records()}
    assert {key for key, text in records.items() if text is not None} == set(lacking)
    assert any(records[key] == text for key, text in lacking.items())


def test_of_one_opd_the_region_is_left_out() -> None:
    records = scorecards("kabupaten-contoh", only="dinkes")[0].to_records()
    assert {record["scope"] for record in records} == {"opd", "innovation"}
    assert {(record["opd"], record["opd_name"]) for record in records} == {("dinkes", "Dinas Kesehatan")}


def test_nothing_is_a_silent_zero() -> None:
    records = CARDS[2].to_records()
    assert {record["state"] for record in records} > {"missing"}
    assert all((record["value"] is None) == (record["state"] != "scored") for record in records)


def test_data_frames_take_them() -> None:
    records = CARDS[0].to_records(number=float)
    frame = pl.DataFrame(records, infer_schema_length=None)
    assert frame.shape == (len(records), len(COLUMNS))
    assert frame.schema["as_of"] == pl.Date
    assert frame.schema["level"] == pl.Int64
    assert frame.schema["value"] == pl.Float64
    columns = {name: [record[name] for record in records] for name in NAMES}
    same = narwhals.from_dict(columns, backend="polars")
    assert same.to_native().equals(frame)
    best = same.filter(narwhals.col("score") == "maturity", narwhals.col("accepted")).sort("value", descending=True)
    assert best["unit"][0] == max((r for r in records if r["score"] == "maturity" and r["accepted"]), key=lambda r: r["value"])["unit"]  # type: ignore[arg-type,return-value]


def report(*cards: Scorecard) -> Report:
    return Report(tuple(cards), ENGINE, "id")


def test_lines_of_json_are_the_records() -> None:
    cards = CARDS[:2]
    text = as_jsonl(report(*cards))
    assert text.isascii()
    wanted = [{**record, "as_of": record["as_of"].isoformat()} for card in cards for record in card.to_records("id")]  # type: ignore[attr-defined]
    assert [json.loads(line) for line in text.splitlines()] == wanted
    assert pl.read_ndjson(text.encode(), infer_schema_length=None).shape == (len(wanted), len(COLUMNS))


def test_rows_of_csv_are_the_records() -> None:
    cards = CARDS[:2]
    text = as_csv(report(*cards))
    rows = list(csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline="")))
    assert text.startswith("\ufeffregion,")
    assert text.count("\r\n") == text.count("\n") == len(rows) + 1
    records = [record for card in cards for record in card.to_records("id", Fraction)]
    assert len(rows) == len(records)
    for row, record in zip(rows, records, strict=True):
        assert (row["unit"], row["score"], row["accepted"]) == (record["unit"], record["score"], str(record["accepted"]).lower())
        assert row["as_of"] == "2026-07-01"
        assert (row["value"] == "") == (record["value"] is None)
        if record["value"] is not None:
            assert abs(Fraction(row["value"]) - record["value"]) <= Fraction(1, 2 * 10**10)  # type: ignore[operator]


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (7, "7"),
        (Fraction(19, 50), "0.38"),
        (Fraction(-2, 3), "-0.6666666667"),
        (Fraction(1, 2**11), "0.0004882812"),
        (10**30, "1" + "0" * 30),
    ],
)
def test_numbers_of_csv_are_plain_decimals(number: Fraction | int, text: str) -> None:
    assert decimal_text(number) == text
    Decimal(text)


EVIL = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", " =1", 'a;=cmd|" /C calc"!A0', 'a";"=1', "a\n=1", "a;\n@x"]  # noqa: RUF001


@pytest.mark.parametrize("name", EVIL)
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_no_cell_of_csv_is_a_formula(name: str, separator: str) -> None:
    innovation = {"id": "a", "name": name, "facts": {}}
    portfolio = {"region": {"name": name}, "as_of": "2026-07-01", "innovations": [innovation]}
    text = as_csv(report(*scored(portfolio, "impact"))).removeprefix("\ufeff")
    cells = [cell for row in csv.reader(StringIO(text, newline=""), delimiter=separator) for cell in row]
    assert not [cell for cell in cells if cell.strip(' \t\r\n"')[:1] in tuple("=+@＝＋－＠")]  # noqa: RUF001
    assert not [cell for cell in cells if cell.strip()[:1] == "-" and not cell.strip()[1:].replace(".", "").isdigit()]


@given(st.text("=+-@;a \t\n\r\",'", max_size=12))
def test_text_is_only_ever_given_apostrophes(text: str) -> None:
    made = harmless(text)
    rest = iter(made)
    assert all(any(one == other for other in rest) for one in text)  # the text is still in it, in order
    assert set(made) <= {*text, "'"}
    assert not made.lstrip().startswith(("=", "+", "-", "@"))
    assert harmless(made) == made


def test_the_page_describes_every_column() -> None:
    page = (ROOT / "docs" / "reference" / "records.md").read_text("utf-8")
    told = re.findall(r"^\| `(\w+)` \| (\w+)(\*?) \|", page, re.MULTILINE)
    assert told == [(column.name, column.kind, "*" if column.optional else "") for column in COLUMNS]
