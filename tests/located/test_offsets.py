"""A character of a scalar's text is found in its file, however the scalar is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inovrules.faults import Collector, Place
from inovrules.located import Cursor, read_document, read_value
from inovrules.messages import Text

if TYPE_CHECKING:
    from pathlib import Path

WRITTEN = {
    "plain": "a: {}\nk: ab + zz > 1\n",
    "anchor": "a: {}\nk: &x   ab + zz > 1\n",
    "single": "k: 'it''s  zz'\n",
    "double": 'k: "\\"\\x41\\u00e9\\\\ \\t \\n zz"\n',
    "literal": "k: |\n  ab +\n\n    zz\n  > 1\nb: 1\n",
    "literal indented": "k: |2-\n    ab +\n  zz\n",
    "folded": "k: >-\n  ab +\n  cd\n\n  + zz\n",
    "plain folded": "k: ab +\n  cd\n  + zz\n",
    "double folded": 'k: "ab \\\n    cd\n   + zz"\n',
    "in a list": "k: [a, b,\n  'zz']\n",
}


def at(file: Path, written: str) -> Cursor:
    file.write_text(written, "utf-8")
    found = Cursor(read_document(file), "", Collector()).get("k")
    assert found
    return found.items()[-1] if found.is_list else found


def expected(written: str, sought: str) -> tuple[int, int]:
    """Give the line and column of the first appearance, by looking for it in the file's text."""
    before = written[: written.index(sought)]
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


@pytest.mark.parametrize("style", WRITTEN)
def test_a_character_is_found(style: str, tmp_path: Path) -> None:
    written = WRITTEN[style]
    cursor = at(tmp_path / "f.yaml", written)
    cursor.refuse(Text("a", "a"), Text("b", "b"), offset=(cursor.text() or "").index("zz"))
    place = cursor.faults.found[0].place
    assert (place.line, place.column) == expected(written, "zz")


@pytest.mark.parametrize("style", WRITTEN)
def test_the_end_is_behind_the_last_character(style: str, tmp_path: Path) -> None:
    written = WRITTEN[style]
    cursor = at(tmp_path / "f.yaml", written)
    cursor.refuse(Text("a", "a"), Text("b", "b"), offset=len(cursor.text() or ""))
    place = cursor.faults.found[0].place
    last = (cursor.text() or "").split()[-1]
    line, column = expected(written, last if last != "1" else "> 1")
    assert (place.line, place.column) == (line, column + (len(last) if last != "1" else 3))


words = st.lists(st.text("abé+(){}|#:'\"%&*", min_size=1, max_size=4), min_size=1, max_size=6)


@given(lines=st.lists(words, min_size=1, max_size=4), indent=st.integers(1, 5), pick=st.integers(0, 100), style=st.sampled_from("|>"))
def test_every_character_of_a_block_is_found(
    tmp_path_factory: pytest.TempPathFactory, lines: list[list[str]], indent: int, pick: int, style: str
) -> None:
    told = [" ".join(line) for line in lines]
    file = tmp_path_factory.mktemp("block") / "f.yaml"
    cursor = at(file, f"k: {style}\n" + "".join(f"{' ' * indent}{line}\n" for line in told))
    text = cursor.text() or ""
    seen = [offset for offset, character in enumerate(text) if not character.isspace()]
    offset = seen[pick % len(seen)]
    cursor.refuse(Text("a", "a"), Text("b", "b"), offset=offset)
    place = cursor.faults.found[0].place
    assert (place.line, place.column) == (offset_line(text, offset, told), 1 + indent + offset_column(text, offset, told))


def offset_line(text: str, offset: int, told: list[str]) -> int:
    """Blocks join lines by a line break or a blank: either way one character."""
    del text
    return 2 + sum(offset > sum(len(line) + 1 for line in told[: count + 1]) - 1 for count in range(len(told)))


def offset_column(text: str, offset: int, told: list[str]) -> int:
    return offset - sum(len(line) + 1 for line in told[: offset_line(text, offset, told) - 2])


def test_where_there_is_no_file_the_start_is_told() -> None:
    root = read_document("<typed>", text="k: |\n  ab\n  zz\n")
    cursor = Cursor(root, "", Collector()).get("k")
    assert cursor
    cursor.refuse(Text("a", "a"), Text("b", "b"), offset=4)
    assert cursor.faults.found[0].place == Place("<typed>", 1, 4)
    made = Cursor(read_value({"k": "ab"}), "", Collector()).get("k")
    assert made
    made.refuse(Text("a", "a"), Text("b", "b"), offset=1)
    assert made.faults.found[0].place == Place("<mapping>")


def test_a_file_that_changed_meanwhile_doesn_t_mislead(tmp_path: Path) -> None:
    cursor = at(tmp_path / "f.yaml", "k: abc\n")
    (tmp_path / "f.yaml").write_text("k: xyz\n", "utf-8")
    cursor.refuse(Text("sebab", "cause"), Text("obat", "remedy"), offset=2)
    fault = cursor.faults.found[0]
    assert fault.place == cursor.place
    assert fault.text("id").endswith("IR520 Evaluator ini tidak dapat memakai yang tertulis di sini: sebab [k] obat")
