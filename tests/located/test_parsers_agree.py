"""Both YAML parsers give the same tree, and every node stands where it was written."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inovrules.located import parsers, read_document
from tests.located.trees import content, placed, trees
from tests.located.writing import Writer

if TYPE_CHECKING:
    from random import Random

    from tests.located.writing import Tree

EVERY_PARSER = pytest.mark.parametrize("parser", list(parsers()))
COLLECTIONS = trees().filter(lambda tree: not isinstance(tree, str))


@EVERY_PARSER
@given(tree=COLLECTIONS, random=st.randoms(use_true_random=False))
def test_every_node_stands_where_it_was_written(parser: str, tree: Tree, random: Random) -> None:
    """Text, line and column of every key, value and item are those at which the writer, which uses no YAML library, put them."""
    writer = Writer.write(tree, random)
    assert placed(read_document("generated", text=writer.text, parser=parser)) == writer.placed


@EVERY_PARSER
@given(tree=COLLECTIONS, ascii_only=st.booleans(), indent=st.sampled_from([None, 2]))
def test_json_holds_what_was_written(parser: str, tree: Tree, indent: int | None, *, ascii_only: bool) -> None:
    """JSON is read as it was meant, characters beyond U+FFFF included, whether they are written out or as escape pairs."""
    text = json.dumps(tree, ensure_ascii=ascii_only, indent=indent)
    assert content(read_document("generated.json", text=text, parser=parser)) == tree


@EVERY_PARSER
@given(tree=COLLECTIONS)
def test_escape_pairs_move_no_column(parser: str, tree: Tree) -> None:
    """A node behind escape pairs stands at the column that an editor shows, as if the pairs were any other characters."""
    text = json.dumps({"\U0001f4a1": "\U0001f4a1", "tree": tree})
    same = text.replace("\\ud83d\\udca1", "x" * 12)
    nodes = [placed(read_document("generated.json", text=version, parser=parser)) for version in (text, same)]
    where = [[(line, column) for _, _, line, column in found] for found in nodes]
    assert where[0] == where[1]
