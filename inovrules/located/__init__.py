"""Located documents: YAML, JSON and Python mappings as trees whose every node knows its place."""

from __future__ import annotations

from inovrules.located.cursor import Cursor
from inovrules.located.events import parsers
from inovrules.located.limits import DEFAULT_LIMITS, Limits
from inovrules.located.nodes import MapNode, Node, ScalarNode, SequenceNode, is_torn
from inovrules.located.source import read_document, read_value

__all__ = [
    "DEFAULT_LIMITS",
    "Cursor",
    "Limits",
    "MapNode",
    "Node",
    "ScalarNode",
    "SequenceNode",
    "is_torn",
    "parsers",
    "read_document",
    "read_value",
]
