"""What is too much, too deep, too long or of a type without exact text is refused, by name, before it costs anything."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from inovrules.faults import Collector, FaultError, Place
from inovrules.faults.collector import MOST_FAULTS
from inovrules.located import DEFAULT_LIMITS, Limits, parsers, read_document, read_value
from inovrules.portfolio import load_portfolio
from tests.broken.case import vocabulary

if TYPE_CHECKING:
    from inovrules.faults import Fault

EVERY_PARSER = pytest.mark.parametrize("parser", list(parsers()))


def only_fault(text: str, limits: Limits, parser: str | None = None) -> Fault:
    """Read a text; gives its one fault."""
    with pytest.raises(FaultError) as caught:
        read_document("big.yaml", text=text, limits=limits, parser=parser)
    (fault,) = caught.value.faults
    return fault


@EVERY_PARSER
@pytest.mark.parametrize(
    ("text", "limits", "code", "place"),
    [
        ("a: &x 1\nb: [*x, *x, *x]\n", Limits(aliases=2), "IR104", "big.yaml:2:13"),
        ("a: [[[1]]]\n", Limits(depth=3), "IR105", "big.yaml:1:6"),
        ("a: &x [[1]]\nb: [*x]\n", Limits(depth=3), "IR105", "big.yaml:2:5"),
        ("- a\n- b\n- c\n- d\n", Limits(nodes=4), "IR106", "big.yaml:4:3"),
        ("a: &x [1, 2, 3]\nb: [*x, *x]\n", Limits(nodes=8), "IR106", "big.yaml:2:9"),
        ("note: xxxxxxxxxx\n", Limits(size=16), "IR107", "big.yaml"),
    ],
)
def test_a_bound_that_is_passed_is_named(parser: str, text: str, limits: Limits, code: str, place: str) -> None:
    """Aliases, levels, nodes and characters are counted, and the place is where the bound is passed."""
    fault = only_fault(text, limits, parser)
    assert (fault.code, str(fault.place)) == (code, place)


def test_what_fits_is_read() -> None:
    """A document at every bound is read."""
    text = "a: &x [[1]]\nb: [*x]\n"
    assert read_document("fits.yaml", text=text, limits=Limits(size=len(text), depth=4, aliases=1, nodes=9)).size


def test_a_file_that_is_too_large_is_not_called_badly_encoded(tmp_path: Path) -> None:
    """A file cut off in the middle of a character is too large, not broken."""
    file = tmp_path / "large.yaml"
    file.write_bytes("é".encode() * 40)
    with pytest.raises(FaultError) as caught:
        read_document(file, limits=Limits(size=10))
    assert [fault.code for fault in caught.value.faults] == ["IR107"]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("absent.yaml", "there is no file of that name"),
        (".", "it is a folder, not a file"),
        ("a\0b", "the operating system refuses it"),
        ("x" * 300, "the operating system refuses it"),
        ("<stdin>", "there is no file of that name"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_a_reason(name: str, told: str, tmp_path: Path) -> None:
    """The reason is told in the reader's language, not in the system's."""
    with pytest.raises(FaultError) as caught:
        read_document(Path(f"{tmp_path}/{name}"))
    (fault,) = caught.value.faults
    assert fault.code == "IR112"
    assert told in fault.cause.text("en")
    assert told not in fault.cause.text("id")


@pytest.mark.parametrize("value", [0.5, float("nan"), Decimal("NaN"), {1, 2}, datetime(2026, 7, 1, tzinfo=UTC), b"x", object()])
def test_python_values_without_exact_text_are_refused(value: object) -> None:
    """Floats and what isn't data at all have no exact text."""
    with pytest.raises(FaultError) as caught:
        read_value({"facts": [{"x": value}]})
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [("IR113", "facts/0/x")]


def test_a_python_value_that_cannot_even_be_written_is_refused() -> None:
    """Whatever asking for its text does, an object is named as far as that goes."""
    with pytest.raises(FaultError) as caught:
        read_value({"x": {10**5000}, "y": {(10**5000,): 1}})
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [("IR113", "x"), ("IR115", "y")]


def test_python_keys_must_be_text() -> None:
    """A key that is a number is refused; the rest is still looked at."""
    with pytest.raises(FaultError) as caught:
        read_value({"facts": {1: "x", "y": 0.5}})
    assert sorted((fault.code, fault.path) for fault in caught.value.faults) == [("IR113", "facts/y"), ("IR115", "facts")]


@pytest.mark.parametrize("data", [{"name": "\x1b[31m"}, {"name": ["\ud800"]}, {"na\x00me": "x"}])
def test_python_texts_hold_no_hidden_characters(data: dict[str, Any]) -> None:
    """Control characters and lone surrogates would reach the terminal, or break the hash of a portfolio."""
    with pytest.raises(FaultError) as caught:
        read_value(data)
    assert [fault.code for fault in caught.value.faults] == ["IR117"]


def test_python_values_that_go_round_end() -> None:
    """A list that holds itself is refused, not followed for ever."""
    endless: list[object] = []
    endless.append(endless)
    with pytest.raises(FaultError) as caught:
        read_value(endless)
    assert [fault.code for fault in caught.value.faults] == ["IR105"]


def test_python_values_keep_their_digits() -> None:
    """Whole numbers, decimals, days, flags and nothing have an exact text."""
    node = read_value([1, Decimal("0.10"), Decimal("1E+3"), date(2026, 7, 1), True, None, "010"])
    assert [item.text for item in node.items] == ["1", "0.10", "1000", "2026-07-01", "true", "", "010"]  # type: ignore[union-attr]


def test_the_first_thousand_faults_are_told() -> None:
    """A file with endless faults is refused quickly, and says that there are more."""
    facts = "".join(f"      fakta_{number}: 1\n" for number in range(5 * MOST_FAULTS))
    text = f"region: {{name: X}}\nas_of: 2026-07-01\ninnovations:\n  - id: a\n    name: A\n    facts:\n{facts}"
    with pytest.raises(FaultError) as caught:
        load_portfolio("endless.yaml", vocabulary(), text=text)
    codes = [fault.code for fault in caught.value.faults]
    assert (codes[0], len(codes), set(codes[1:])) == ("IR129", MOST_FAULTS + 1, {"IR209"})


def test_faults_are_ordered_by_place_and_told_once() -> None:
    """Whatever order faults are noted in, they are told from the top of the file, each once."""
    faults = Collector()
    for line in (3, 1, 2, 1):
        faults.add("IR110", Place("x.yaml", line, 1), "")
    with pytest.raises(FaultError) as caught:
        faults.check()
    assert [fault.place.line for fault in caught.value.faults] == [1, 2, 3]


def test_the_default_limits_are_generous() -> None:
    """A country in one file fits: 31,000 innovations of 60 lines."""
    assert DEFAULT_LIMITS.size >= 31_000 * 60 * 30
    assert DEFAULT_LIMITS.nodes >= 31_000 * 120


@pytest.mark.parametrize(
    "value",
    [-(10**5000), 10**100_000, Decimal("1E+999999999"), Decimal("1E-999999999"), Decimal(10) ** 5000],
    ids=["low", "high", "large", "small", "round"],
)
def test_a_huge_number_is_a_fault(value: object) -> None:
    """A number too long for Python to write is refused where it stands, as the same digits in a file are."""
    data = {"region": {"name": "X"}, "as_of": "2026-07-01", "innovations": [{"id": "a", "name": "A", "facts": {"cost": value}}]}
    with pytest.raises(FaultError) as caught:
        load_portfolio(data, vocabulary())
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [("IR205", "innovations/a/facts/cost")]
    assert len(caught.value.faults[0].text("id")) < 1000
