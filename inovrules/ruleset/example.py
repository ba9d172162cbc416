"""The examples of evaluators, made into rulesets: facts of an innovation, and one indicator that reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.faults import Collector
from inovrules.located import Cursor, MapNode, SequenceNode, read_document, read_value
from inovrules.ruleset.loading import read_ruleset

if TYPE_CHECKING:
    from inovrules.evaluators.kind import EvaluatorType
    from inovrules.ruleset.model import Ruleset
    from inovrules.ruleset.supplies import Supplies

SCORE = "example"
"""The id of the indicator."""
_TITLE = {"id": "Contoh", "en": "Example"}


def example_ruleset(kind: EvaluatorType, text: str, supplies: Supplies) -> Ruleset:
    """Make a ruleset of one of an evaluator's examples: YAML with `facts` and an `indicator`. Raises `FaultError`.

    >>> from inovrules.plugins.manager import Plugins
    >>> plugins = Plugins.builtin()
    >>> bands = plugins.evaluators["bands"]
    >>> list(example_ruleset(bands, bands.examples[0], plugins).scores)
    ['example']
    """
    name = f"<{kind.name}>"
    given = read_document(name, text=text)
    at = Cursor(given, "", faults := Collector())
    at.only(("facts", "indicator"))
    facts, indicator = at.get("facts"), at.need("indicator")
    faults.check()
    root = read_value({"format": "inovrules/1", "id": SCORE, "version": "1.0.0", "title": _TITLE}, name)
    own = read_value({"id": SCORE, "scope": "innovation", "title": _TITLE}, name)
    assert isinstance(root, MapNode)  # noqa: S101 - made above
    assert isinstance(own, MapNode)  # noqa: S101
    if facts is not None:
        _put(root, "facts", _put(MapNode(name, 1, 1), "innovation", facts.node))
    if indicator is not None and isinstance(indicator.node, MapNode):
        own.entries.update(indicator.node.entries)
        own.keys.update(indicator.node.keys)
    scores = SequenceNode(name, 1, 1)
    scores.items = [own]
    return read_ruleset(_put(root, "scores", scores), name, supplies)


def _put(node: MapNode, key: str, value: MapNode | SequenceNode | object) -> MapNode:
    held = read_value({key: ""}, node.file)
    assert isinstance(held, MapNode)  # noqa: S101
    node.keys[key] = held.keys[key]
    node.entries[key] = value  # type: ignore[assignment] # nodes all
    return node
