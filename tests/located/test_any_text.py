"""Any text in, no traceback out: a document is read, or refused with faults that a person can act on."""

from __future__ import annotations

import re
from io import BytesIO, TextIOWrapper
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from inovrules.faults import CODES, FaultError
from inovrules.located import DEFAULT_LIMITS, Limits, parsers, read_document
from inovrules.messages import LANGUAGES
from tests.located.trees import depth, placed

if TYPE_CHECKING:
    from inovrules.located import Node

EVERY_PARSER = pytest.mark.parametrize("parser", list(parsers()))
TIGHT = Limits(size=4000, depth=6, aliases=4, nodes=60)
TOKENS = st.sampled_from(
    [
        "a", "b: c", "- ", "-", ":", ": ", "? ", ",", "[", "]", "{", "}", "\n", "\n  ", "\n    ", "\r\n", "\r", "\t", " ", "#", " # c", "'", '"', "|\n",
        ">-\n", "&x ", "*x", "!t ", "!!str ", "!", "%", "%YAML 1.1\n", "@", "`", "---\n", "...\n", "<<: ", "\\n", "\\x41", "\\ud83d", "\\ude00",
        "\\UFFFFFFFF", "\\e", "\\q", "\u00e9", "\U0001f4a1", "\u2028", "\x85", "\ufeff", "\x00", "\ud800", "null", "~", "a: &x [1, *x]", "[*x, *x, *x]",
    ]
)  # fmt: skip
YAMLISH = st.lists(TOKENS, max_size=30).map("".join)
ANY_TEXT = st.one_of(YAMLISH, st.text(st.characters(), max_size=60))


def encoded(name: str) -> st.SearchStrategy[bytes]:
    """Give texts in an encoding, lone surrogates included where it can write them."""
    return ANY_TEXT.map(lambda text: text.encode(name, "surrogatepass" if name.startswith("utf") else "replace"))


def outcome(text: str, parser: str, limits: Limits = DEFAULT_LIMITS) -> Node | FaultError:
    """Read a text; gives the tree or the error."""
    try:
        return read_document("any.yaml", text=text, parser=parser, limits=limits)
    except FaultError as error:
        return error


def check_told(error: FaultError, text: str) -> None:
    """Faults are known, stand within the text, and are told in full in both languages."""
    lines = re.split(r"\r\n?|\n", text.removeprefix("\ufeff"))
    for fault in error.faults:
        assert fault.code in CODES
        assert fault.place.line <= len(lines)
        for language in LANGUAGES:
            assert fault.code in fault.text(language)
            assert not re.search(r"\{(near|key|name|tag|limit|first)\}", fault.text(language))


@EVERY_PARSER
@given(text=ANY_TEXT)
@example(text="%YAML 9.0\n---\na: 1\n")
@example(text='a: "\\UFFFFFFFF"')
@example(text="a: '\n\n\n")
@example(text="*x: 1\n*x: 2\n")
@example(text="? - a\n: b\n? {c: d}\n: e\n")
def test_any_text_is_read_or_refused(parser: str, text: str) -> None:
    """Whatever the text, there is a tree or a `FaultError`, never another exception."""
    found = outcome(text, parser)
    if isinstance(found, FaultError):
        check_told(found, text)


@EVERY_PARSER
@given(text=ANY_TEXT)
@example(text="- &a [[[[x]]]]\n- &b [[[[*a]]]]\n- [[[[*b]]]]\n")
@example(text="- &a [x, x, x, x, x]\n- &b [*a, *a, *a]\n- [*b]\n")
def test_what_is_read_keeps_the_limits(parser: str, text: str) -> None:
    """A tree that was read has no more levels and nodes than allowed, aliases followed."""
    found = outcome(text, parser, TIGHT)
    if not isinstance(found, FaultError):
        assert depth(found) <= TIGHT.depth + 1  # scalars are no levels
        assert len(placed(found)) <= 2 * TIGHT.nodes


@pytest.mark.skipif(len(parsers()) == 1, reason="there is only one parser here")
@given(text=ANY_TEXT)
def test_parsers_never_read_two_things(text: str) -> None:
    """Where both parsers accept a text, they read the same tree, places included."""
    found = [outcome(text, parser) for parser in parsers()]
    trees = [placed(tree) for tree in found if not isinstance(tree, FaultError)]
    assert len(trees) < len(found) or all(tree == trees[0] for tree in trees)


@given(raw=st.one_of(st.binary(max_size=60), *(encoded(name) for name in ("utf-8", "utf-16", "cp1252"))))
@example(raw=b"\xef\xbb\xbfa: 1\n")
@example(raw=b"\xff\xfea\x00")
@example(raw=b"a: \xf0\x9f\x92")
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    """Whatever the bytes on standard input, there is a tree or a `FaultError`."""
    with patch("sys.stdin", TextIOWrapper(BytesIO(raw))):
        try:
            read_document("-")
        except FaultError as error:
            assert all(str(fault.place).startswith("<stdin>") for fault in error.faults)  # noqa: PT017 - it may be fine, too
