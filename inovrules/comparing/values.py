"""What stands in a ruleset, as people read it: numbers and texts in their language, structures on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.exact import as_exact, read_exact
from inovrules.located import MapNode, ScalarNode, SequenceNode
from inovrules.manual.words import requirement_text
from inovrules.messages import say
from inovrules.messages.message import shown

if TYPE_CHECKING:
    from inovrules.located import Node
    from inovrules.messages import Language
    from inovrules.ruleset.scores import Requirement

_MOST_SHOWN = 160


@frozen
class Required:
    """The documents that an indicator asks for."""

    needs: tuple[Requirement, ...]

    def text(self, language: Language) -> str:
        """Write them on one line, as the manual does."""
        return "; ".join(requirement_text(need, language) for need in self.needs) or say("diff.nothing").text(language)


@frozen
class Written:
    """A value as it is written, `None` where there is none."""

    node: Node | None

    def text(self, language: Language) -> str:
        """Write it on one line, of bilingual texts the one in `language`.

        >>> from inovrules.located import read_value
        >>> Written(read_value({"level": "1", "title": {"id": "Ada", "en": "There"}})).text("en")
        'level 1, title There'
        """
        found = _told(self.node, language)
        return found if len(found) <= _MOST_SHOWN else found[: _MOST_SHOWN - 1] + "…"


def _told(node: Node | None, language: Language) -> str:
    if node is None:
        return say("diff.nothing").text(language)
    if isinstance(node, ScalarNode):
        number = read_exact(node.text) if node.plain else None
        return node.text if number is None else shown(as_exact(number), language)
    if isinstance(node, SequenceNode):
        simple = all(isinstance(item, ScalarNode) for item in node.items)
        return (", " if simple else "; ").join(_told(item, language) for item in node.items)
    if node.entries.keys() == {"id", "en"}:
        return _told(node.entries[language], language)
    assert isinstance(node, MapNode)  # noqa: S101 - there are three kinds of node
    return ", ".join(f"{key} {_told(value, language)}" for key, value in node.entries.items())
