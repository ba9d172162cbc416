"""Trees written as YAML by hand, with the place of every node: an oracle that no YAML library takes part in."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from attrs import define, field

if TYPE_CHECKING:
    from random import Random

Tree = str | list["Tree"] | dict[str, "Tree"]
Placed = tuple[str, str, int, int]
"""Path, text (or `list`, `map`), line and column of a node."""

_PLAIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 _./%()-]*[A-Za-z0-9)])?\Z")
_FLOW_PLAIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 _.-]*[A-Za-z0-9])?\Z")
_SINGLE = re.compile(r"[^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]*\Z")


@define
class Writer:
    """Writes a tree as YAML, in styles that `random` chooses; `placed` gathers where its nodes stand."""

    random: Random
    text: str = ""
    placed: list[Placed] = field(factory=list)

    @classmethod
    def write(cls, tree: Tree, random: Random) -> Writer:
        """Write a whole document."""
        writer = cls(random)
        if random.random() < 0.3:
            writer.text += random.choice(["# komentar\n", "---\n", "\n\n", "# é 💡\n---\n"])
        writer._node(tree, "", 0)
        writer.text += random.choice(["", "\n", "\n# akhir\n", "\n...\n"])
        return writer

    def _place(self, path: str, what: str) -> None:
        lines = self.text.split("\n")
        self.placed.append((path, what, len(lines), len(lines[-1]) + 1))

    def _node(self, tree: Tree, path: str, indent: int, *, flow: bool = False) -> None:
        if isinstance(tree, str):
            self._scalar(tree, path, flow=flow)
        elif flow or not tree or self.random.random() < 0.25:
            self._flow(tree, path, indent)
        elif isinstance(tree, list):
            self._block_list(tree, path, indent)
        else:
            self._block_map(tree, path, indent)

    def _scalar(self, text: str, path: str, *, flow: bool = False) -> None:
        self._place(path, text)
        self.text += self._written(text, flow=flow)

    def _written(self, text: str, *, flow: bool) -> str:
        styles = ["double"]
        if _SINGLE.match(text):
            styles.append("single")
        if (_FLOW_PLAIN if flow else _PLAIN).match(text):
            styles += ["plain"] * 3
        style = self.random.choice(styles)
        if style == "plain":
            return text
        return "'" + text.replace("'", "''") + "'" if style == "single" else _double(text)

    def _end_line(self, indent: int) -> None:
        self.text += self.random.choice(["", "", "", " # catatan", "   "]) + "\n"
        if self.random.random() < 0.1:
            self.text += self.random.choice(["\n", "# sela\n", "      # menjorok\n"])
        self.text += " " * indent

    def _block_list(self, tree: list[Tree], path: str, indent: int) -> None:
        self._place(path, "list")
        for index, item in enumerate(tree):
            if index:
                self._end_line(indent)
            self.text += "- "
            self._node(item, _below(path, str(index)), indent + 2)

    def _block_map(self, tree: dict[str, Tree], path: str, indent: int) -> None:
        self._place(path, "map")
        for index, (key, value) in enumerate(tree.items()):
            if index:
                self._end_line(indent)
            self._scalar(key, _below(path, key) + "?", flow=True)
            self.text += ":"
            self._value(value, _below(path, key), indent)

    def _value(self, value: Tree, path: str, indent: int) -> None:
        if isinstance(value, str) or not value or self.random.random() < 0.3:
            self.text += " " * self.random.choice([1, 1, 2])
            self._node(value, path, indent, flow=not isinstance(value, str))
            return
        deeper = indent if isinstance(value, list) and self.random.random() < 0.3 else indent + self.random.choice([1, 2, 4])
        self._end_line(deeper)
        (self._block_list if isinstance(value, list) else self._block_map)(value, path, deeper)  # type: ignore[arg-type]

    def _flow(self, tree: list[Tree] | dict[str, Tree], path: str, indent: int) -> None:
        self._place(path, "list" if isinstance(tree, list) else "map")
        self.text += "[" if isinstance(tree, list) else "{"
        for index, key in enumerate(tree if isinstance(tree, dict) else range(len(tree))):
            if index:
                self.text += self.random.choice([", ", ",", ",\n" + " " * (indent + 2)])
            if isinstance(tree, dict):
                self._scalar(str(key), _below(path, str(key)) + "?", flow=True)
                self.text += ": "
            self._node(tree[key], _below(path, str(key)), indent + 2, flow=True)  # type: ignore[index, call-overload]
        self.text += "]" if isinstance(tree, list) else "}"


def _below(path: str, name: str) -> str:
    return f"{path}/{name}"


def _double(text: str) -> str:
    """Write a text in double quotes, as YAML escapes it (JSON does the same below U+10000)."""
    return "".join(character if ord(character) > 0xFFFF else json.dumps(character)[1:-1] for character in text).join('""')
