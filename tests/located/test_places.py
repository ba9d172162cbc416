"""Places are those that an editor shows: lines and columns from 1, in characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from inovrules.faults import Collector, FaultError
from inovrules.located import Cursor, parsers, read_document

if TYPE_CHECKING:
    from pathlib import Path

EVERY_PARSER = pytest.mark.parametrize("parser", list(parsers()))


def place(text: str, path: str, parser: str, name: str = "any.yaml") -> tuple[int, int]:
    """Give the place of a node by the keys that lead to it."""
    at = Cursor(read_document(name, text=text, parser=parser), "", Collector())
    for key in path.split("/"):
        found = at.items()[int(key)] if at.is_list else at.get(key)
        assert found is not None
        at = found
    return at.place.line, at.place.column


@EVERY_PARSER
@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        ("\ufeffa: 1\n", "a", (1, 4)),
        ("a: 1\r\nb: 2\r\n", "b", (2, 4)),
        ("a: 1\rb: 2\r", "b", (2, 4)),
        ("é💡: {x: 1}\n", "é💡/x", (1, 9)),
        ("a: 'é\n  é'\nb: 1\n", "b", (3, 4)),
        ("a: |\n  satu\n  dua\nb:\n- - x\n", "b/0/0", (5, 5)),
        ("a: &x 1\nb: *x\n", "b", (2, 4)),
        ("a: &x {c: 1}\nb: *x\n", "b/c", (1, 11)),
        ("a:   # komentar\n  - x\n", "a", (2, 3)),
        ("a: x\n\n\n\nb: y # ü\nc: z", "c", (6, 4)),
    ],
)
def test_nodes_stand_where_an_editor_shows_them(parser: str, text: str, path: str, expected: tuple[int, int]) -> None:
    """Byte-order marks, line ends of every system, wide characters, block texts and aliases don't move what follows."""
    assert place(text, path, parser) == expected


@EVERY_PARSER
def test_escape_pairs_of_json_count_as_written(parser: str) -> None:
    """Twelve characters that stand for one are twelve columns."""
    assert place('{"a": "\\ud83d\\udca1", "b": 1}', "b", parser, "any.json") == (1, 28)


@EVERY_PARSER
@pytest.mark.parametrize(("text", "expected"), [("{a: , b: 1}", (1, 2)), ("a: # komentar\nb: 1\n", (1, 1)), ("a:\n\n\nb: 1\n", (1, 1))])
def test_nothing_stands_at_its_key(parser: str, text: str, expected: tuple[int, int]) -> None:
    """A value that isn't written has no place of its own, and the parsers disagree: its key's place it is."""
    node = read_document("any.yaml", text=text, parser=parser)
    found = node.entries["a"]  # type: ignore[union-attr]
    assert (found.line, found.column) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [("aé: x\nb: é".encode() + b"\xe9", (2, 5)), (b"\xef\xbb\xbfa\xff", (1, 2)), (b"a: 1\r\nb: \xff", (2, 4)), (b"\xff", (1, 1))],
)
def test_a_byte_that_is_no_utf_8_is_placed_in_characters(raw: bytes, expected: tuple[int, int], tmp_path: Path) -> None:
    """The place counts characters, as editors do, not bytes."""
    file = tmp_path / "any.yaml"
    file.write_bytes(raw)
    with pytest.raises(FaultError) as caught:
        read_document(file)
    (fault,) = caught.value.faults
    assert (fault.code, (fault.place.line, fault.place.column)) == ("IR111", expected)


@EVERY_PARSER
@pytest.mark.parametrize(
    ("item", "name"), [("{id: pelita}", "pelita"), ("{id: null}", "0"), ('{id: " "}', "0"), ("{name: x}", "0"), ("pelita", "0")]
)
def test_items_are_named_by_their_id(parser: str, item: str, name: str) -> None:
    """A path names an item by its id; one without an id, or with an empty one, by its number."""
    at = Cursor(read_document("any.yaml", text=f"- {item}\n", parser=parser), "", Collector())
    assert [found.path for found in at.items()] == [name]
