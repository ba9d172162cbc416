"""Writing plain values as YAML that any reader takes for what they are."""

from __future__ import annotations

import json
import re

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_-]*\Z")
_WORDS = frozenset(["true", "false", "null", "yes", "no", "on", "off", "y", "n"])


def scalar(value: object) -> str:
    """Write a scalar: text in quotes wherever it could be anything else.

    >>> scalar("penerapan"), scalar("no"), scalar("010"), scalar(3), scalar(None)
    ('penerapan', '"no"', '"010"', '3', 'null')
    """
    if isinstance(value, str) and _PLAIN.match(value) and value.lower() not in _WORDS:
        return value
    return json.dumps(value, ensure_ascii=False)


def flow(value: object) -> str:
    """Write a value in one line.

    >>> flow({"for": "people", "kinds": ["pdf", "jpg"], "least": 1})
    '{for: people, kinds: [pdf, jpg], least: 1}'
    """
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(key)}: {flow(inner)}" for key, inner in value.items()) + "}"
    return "[" + ", ".join(map(flow, value)) + "]" if isinstance(value, list | tuple) else scalar(value)
