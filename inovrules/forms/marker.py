"""What a form says of itself on a sheet that nobody sees: by which rulesets it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from inovrules.forms.model import Form
    from inovrules.messages import Language

SHEET = "_inovrules"
FORMAT = "inovrules-form/1"
_SEPARATOR = "; "
_PAIR = 2


def marks(form: Form, language: Language) -> Iterator[tuple[str, str]]:
    """Give the rows of the hidden sheet.

    >>> from inovrules.forms.model import Form
    >>> list(marks(Form((), rulesets=("iid-2026@1.0.0",)), "id"))
    [('format', 'inovrules-form/1'), ('rulesets', 'iid-2026@1.0.0'), ('language', 'id')]
    """
    yield "format", FORMAT
    yield "rulesets", _SEPARATOR.join(form.rulesets)
    yield "language", language


def read_marks(rows: Iterable[Sequence[object]]) -> Mapping[str, str]:
    """Read the first two cells of each row of the hidden sheet.

    >>> read_marks([("format", "inovrules-form/1", None), (None, None, "a list")])
    {'format': 'inovrules-form/1'}
    """
    pairs = ((row[0], row[1]) for row in rows if len(row) >= _PAIR)
    return {key: value for key, value in pairs if isinstance(key, str) and isinstance(value, str)}


def ruleset_ids(found: Mapping[str, str]) -> tuple[str, ...]:
    """Give the ids of the rulesets that a form was made for, without their versions.

    >>> ruleset_ids({"rulesets": "iid-2026@1.0.0; maturity@1.1.0"})
    ('iid-2026', 'maturity')
    """
    named = (part.strip().partition("@")[0] for part in found.get("rulesets", "").split(_SEPARATOR.strip()))
    return tuple(name for name in named if name)
