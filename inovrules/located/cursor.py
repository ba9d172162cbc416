"""Walking a located document with its path, noting every fault on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.exact import as_exact, read_exact
from inovrules.faults import closest
from inovrules.located.nodes import MapNode, ScalarNode, SequenceNode, item_name
from inovrules.located.text import unseen, unseen_in_name
from inovrules.messages import Text, say

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from inovrules.exact import Exact
    from inovrules.faults import Collector, Place
    from inovrules.located.attached import Attached
    from inovrules.located.nodes import Node

_SHAPE = "IR120"
_FLAGS = {"true": True, "false": False}


class Cursor:
    """A node, its path, and where faults go. Reading methods note a fault and give `None` when the node isn't what they want."""

    __slots__ = ("faults", "node", "path")

    def __init__(self, node: Node, path: str, faults: Collector) -> None:
        """Stand at `node`."""
        self.node, self.path, self.faults = node, path, faults

    @property
    def place(self) -> Place:
        """Where the node starts."""
        return self.node.place

    def fault(self, code: str, /, **values: object) -> None:
        """Note a fault here, unless something here couldn't be read or was written twice: nothing is said of the whole then."""
        if not self._is_unsure or (code == _SHAPE and not self.node.torn):
            self.faults.add(code, self.node.place, self.path, **values)

    def key_fault(self, key: str, code: str, /, **values: object) -> None:
        """Note a fault at one of the mapping's keys."""
        self.faults.add(code, self.key_place(key), self._below(key), **values)

    def is_lost(self, key: str) -> bool:
        """Whether something stands under a key, or may stand there, that can't be read."""
        if not isinstance(self.node, MapNode):
            return self.node.torn
        found = self.node.entries.get(key)
        return self.node.torn if found is None else isinstance(found, ScalarNode) and found.torn

    @property
    def _is_unsure(self) -> bool:
        """Whether the node, or one of the values in it, couldn't be read, or was written twice."""
        if self.node.torn or isinstance(self.node, ScalarNode):
            return self.node.torn
        if self.node.mixed:
            return True
        inner = self.node.entries.values() if isinstance(self.node, MapNode) else self.node.items
        return any(isinstance(node, ScalarNode) and node.torn for node in inner)

    def key_place(self, key: str) -> Place:
        """Where a key of the mapping stands; the mapping's own place when it isn't written."""
        node = self.node.keys[key] if isinstance(self.node, MapNode) and key in self.node.keys else self.node
        return node.place

    def _below(self, key: str) -> str:
        return f"{self.path}/{key}" if self.path else key

    def refuse(self, cause: Text, remedy: Text, *, offset: int | None = None, place: Place | None = None) -> None:
        """Note that a plugin can't use what is written here: why, and how to mend it. Fault: IR520.

        `offset` counts characters of the text that stands here, and points at one of them; `place` points anywhere else, such as
        into a file that is named here.
        """
        if place is None and offset is not None and isinstance(self.node, ScalarNode):
            from inovrules.located.offsets import place_within  # noqa: PLC0415 - only needed when something is wrong

            place = place_within(self.node, offset)
        self.faults.add("IR520", place or self.place, self.path, cause=cause, remedy=remedy)

    def attached(self, suffixes: Collection[str], most: int) -> Attached | None:
        """Read the file that is named here, which lies beside the ruleset or below its folder. Faults: IR120, IR521.

        It may hold `most` bytes. Its content counts in the ruleset's hash.
        """
        from inovrules.located.attached import Attached, attached  # noqa: PLC0415 - few rulesets have such files

        if self.text() is None or not isinstance(self.node, ScalarNode):
            return None
        found = attached(self.node, suffixes, most)
        if isinstance(found, Attached):
            return found
        self.fault("IR521", name=self.node.text[:80], reason=found)
        return None

    @property
    def is_null(self) -> bool:
        """Whether nothing is written here."""
        return isinstance(self.node, ScalarNode) and self.node.is_null

    @property
    def is_map(self) -> bool:
        """Whether this is a mapping."""
        return isinstance(self.node, MapNode)

    @property
    def is_list(self) -> bool:
        """Whether this is a list."""
        return isinstance(self.node, SequenceNode)

    @property
    def keys(self) -> list[str]:
        """The keys of a mapping, in the order written; none for anything else."""
        return list(self.node.entries) if isinstance(self.node, MapNode) else []

    def entries(self) -> list[tuple[str, Cursor]]:
        """The entries of a mapping."""
        if self.is_null:
            return []
        if not isinstance(self.node, MapNode):
            self._wrong("mapping")
            return []
        return [(key, Cursor(node, self._below(key), self.faults)) for key, node in self.node.entries.items()]

    def items(self) -> list[Cursor]:
        """The items of a list; an item with an `id` is named by it in paths, and empty ones are refused."""
        if self.is_null:
            return []
        if not isinstance(self.node, SequenceNode):
            self._wrong("list")
            return []
        found = [Cursor(node, self._below(item_name(node, index)), self.faults) for index, node in enumerate(self.node.items)]
        for item in found:
            if item.is_null:
                item.fault("IR126")
        return [item for item in found if not item.is_null]

    @property
    def has_losses(self) -> bool:
        """Whether this is a list of which an item couldn't be read."""
        return isinstance(self.node, SequenceNode) and any(isinstance(item, ScalarNode) and item.torn for item in self.node.items)

    def some(self) -> list[Cursor]:
        """The items of a list that mustn't be empty."""
        if isinstance(self.node, SequenceNode) and not self.node.items:
            self.fault("IR405")
        return self.items()

    def one_or_some(self) -> list[Cursor]:
        """The items of a list that mustn't be empty, or the node itself."""
        return self.some() if self.is_list else self.one_or_many()

    def one_or_many(self) -> list[Cursor]:
        """The items of a list, or the node itself where a list of one was written without its brackets."""
        return self.items() if self.is_list else [] if self.is_null else [self]

    def only(self, known: Iterable[str]) -> bool:
        """Refuse keys that aren't known, with the closest match; gives whether this is a mapping at all."""
        if self.is_null:
            self._wrong("mapping")
        allowed = set(known)
        for key, _ in (written := self.entries()):
            if key not in allowed:
                self.key_fault(key, "IR121", key=key, hint=closest(key, allowed), known=", ".join(sorted(allowed)))
        return bool(written) or self.is_map

    def get(self, key: str) -> Cursor | None:
        """The entry under `key` when something is written there."""
        if isinstance(self.node, MapNode) and (node := self.node.entries.get(key)) is not None:
            found = Cursor(node, self._below(key), self.faults)
            return None if found.is_null else found
        return None

    def need(self, key: str) -> Cursor | None:
        """The entry under `key`; a fault when it is absent."""
        found = self.get(key)
        if found is None and self.is_map and not self.is_lost(key):
            self.key_fault(key, "IR122", key=key)
        return found

    def text(self) -> str | None:
        """The text of a scalar."""
        if not isinstance(self.node, ScalarNode) or self.node.is_null:
            self._wrong("text")
            return None
        return self.node.text

    def name(self) -> str | None:
        """The text of a name, in which nothing is hidden."""
        return self._seen(unseen_in_name)

    def identifier(self) -> str | None:
        """The text of an id, in which nothing is hidden: two that look the same are the same."""
        return self._seen(unseen)

    def _seen(self, unseen_in: Callable[[str], str | None]) -> str | None:
        text = self.text()
        found = unseen_in(text) if text is not None else None
        if found is None:
            return text
        self.fault("IR117", name=found)
        return None

    def texts(self) -> tuple[str, ...]:
        """The texts of a list (or of one scalar)."""
        return tuple(text for item in self.one_or_many() if (text := item.text()) is not None)

    def one_of(self, options: Sequence[str]) -> str | None:
        """A text that must be one of `options`."""
        text = self.text()
        if text is None or text in options:
            return text
        self.fault("IR123", value=text[:80], hint=closest(text, options), known=", ".join(options))
        return None

    def number(self) -> Exact | None:
        """An exact number."""
        text = self.text()
        number = None if text is None else read_exact(text)
        if text is not None and number is None:
            self.fault("IR124", value=text[:80])
        return None if number is None else as_exact(number)

    def whole(self, minimum: int = 0, maximum: int | None = None) -> int | None:
        """A whole number of at least `minimum` and at most `maximum`."""
        number = self.number()
        if number is None:
            return None
        if not isinstance(number, int) or number < minimum:
            self.fault("IR125", value=self.text(), minimum=minimum)
            return None
        if maximum is not None and number > maximum:
            self.fault("IR127", value=number, maximum=maximum)
            return None
        return number

    def flag(self) -> bool | None:
        """`true` or `false`."""
        text = self.one_of(tuple(_FLAGS))
        return None if text is None else _FLAGS[text]

    def bilingual(self) -> Text | None:
        """A text in both languages: `{id: …, en: …}`."""
        if not self.only(("id", "en")):
            return None
        parts = [part.text() if (part := self.need(language)) else None for language in ("id", "en")]
        return Text(parts[0], parts[1]) if parts[0] is not None and parts[1] is not None else None

    def _wrong(self, wanted: str) -> None:
        self.fault("IR120", wanted=say(f"words.{wanted}"), found=say(f"faults.found.{self._found()}"))

    def _found(self) -> str:
        if isinstance(self.node, ScalarNode):
            return "nothing" if self.node.is_null else "text"
        return "list" if self.is_list else "mapping"
