"""The families of message ids that f-strings make, each with its members; a new family is added here."""

from __future__ import annotations

import itertools

from inovrules.cases.model import ENDS, FIGURES
from inovrules.conditions.compare import OPERATORS
from inovrules.evaluators.contract import STATES
from inovrules.facts import SCOPES
from inovrules.faults import CODES
from inovrules.plugins.loading import KINDS

MONTHS = [str(number) for number in range(1, 13)]
MOVES = ["rose", "fell", "unchanged"]
SHAPES = ["list", "mapping", "text"]
UNITS = ["days", "months", "years", "rupiah", "points"]
LOW, HIGH = ["from", "above"], ["to", "below"]
ANY = "[A-Za-z0-9_]+"


def _family(prefix: str, members: list[str] | tuple[str, ...], suffix: str = "") -> tuple[str, list[str]]:
    return f"{prefix}{ANY}{suffix}", [f"{prefix}{member}{suffix}" for member in members]


FAMILIES: dict[str, list[str]] = dict(
    [
        _family("faults.", list(CODES)),
        _family("faults.", list(CODES), ".remedy"),
        _family("faults.found.", [*SHAPES, "nothing"]),
        _family("faults.unreadable.", ["absent", "folder", "denied", "other"]),
        _family("words.", SHAPES),
        _family("words.month.", MONTHS),
        _family("words.scope.", list(SCOPES)),
        _family("words.state.", list(STATES)),
        _family("condition.", list(OPERATORS)),
        _family("reason.", UNITS),
        _family("cases.key.", [*FIGURES, *ENDS]),
        _family("cases.", ["because", "source", "expected", "got"]),
        _family("faults.case.", ["score", "rule", "predicate", "reading"]),
        _family("plugins.kind.", list(KINDS)),
        _family("plugins.", list(KINDS)),
        _family("evaluator.takes.", ["any", "single", "some"]),
        _family("evaluator.moves.", ["rises", "falls", "either", "none"]),
        _family("reason.band.", [*LOW, *HIGH, *(f"{low}_{high}" for low, high in itertools.product(LOW, HIGH))]),
        _family("reason.change.claimed.", MOVES),
        _family("reason.uncomputable.", ["percent_change", "ratio", "share"]),
        _family("reason.change.no_", ["baseline", "result"]),
        _family("reason.completeness.need_", ["facts", "evidence"]),
        *(_family("reason.", ["bands", "change", "age"], f".{name}") for name in ("level", "outside", "bounded")),
    ]
)
