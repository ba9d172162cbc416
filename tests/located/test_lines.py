"""JSON lines: a portfolio's head, then an innovation on each line; faults have the line of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from inovrules import Engine
from inovrules.faults import Collector, FaultError
from inovrules.located import Cursor
from inovrules.located.lines import read_lines

if TYPE_CHECKING:
    from pathlib import Path

HEAD = '{"region": {"name": "Kabupaten Rekaan"}, "as_of": "2026-07-01"}\n'


def told(text: str) -> list[str]:
    """Give the faults of a text, with their places."""
    with pytest.raises(FaultError) as raised:
        read_lines("a.jsonl", text=text)
    return [f"{fault.code} {fault.place}" for fault in raised.value.faults]


def test_each_line_but_the_first_is_an_innovation() -> None:
    """Blank lines are passed over; places are those of the file."""
    node = read_lines("a.jsonl", text=HEAD + '\n{"id": "a",\t"name": "A"}\r\n{"id": "b", "name": "B"}')
    listed = Cursor(node, "", Collector()).need("innovations")
    assert listed is not None
    names = [name for item in listed.items() if (name := item.get("name"))]
    assert [(name.text(), str(name.place)) for name in names] == [("A", "a.jsonl:3:21"), ("B", "a.jsonl:4:21")]


def test_the_faults_of_all_lines_are_told() -> None:
    """A line that can't be read doesn't hide another."""
    assert told(HEAD + '{"id": "a"\n{"id": "b", "id": "c"}\n{"id": !!int 3}\n') == [
        "IR101 a.jsonl:2:1", "IR102 a.jsonl:3:13", "IR103 a.jsonl:4:8",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", ["IR110 a.jsonl:1:1"]),
        ('[{"id": "a"}]\n', ["IR110 a.jsonl:1:1"]),
        ("{\n", ["IR101 a.jsonl:1:1"]),
        (HEAD.replace("}\n", ', "innovations": []}\n') + '{"id": "a"}\n', ["IR102 a.jsonl:1:65"]),
        (HEAD + "{a: &x [1], b: *x}\n", ["IR104 a.jsonl:2:16"]),
    ],
)
def test_what_is_no_such_document(text: str, wanted: list[str]) -> None:
    """Nothing, a list, a line that breaks off, innovations on the first line too, and aliases, which JSON doesn't have."""
    assert told(text) == wanted


def test_what_is_wrong_with_an_innovation_has_its_line(tmp_path: Path) -> None:
    """As in every format."""
    (tmp_path / "a.jsonl").write_text(HEAD + '{"id": "a", "name": "A"}\n{"id": "b"}\n')
    engine = Engine()
    with pytest.raises(FaultError, match=r"a\.jsonl:3:1: IR122"):
        engine.load_portfolio(tmp_path / "a.jsonl", [engine.load_ruleset("opd-coverage")])
