"""The families of message ids that f-strings make, each with its members; a new family is added here."""

from __future__ import annotations

import itertools

from inovrules.cases.model import ENDS, FIGURES
from inovrules.conditions.compare import OPERATORS
from inovrules.evaluators.contract import STATES
from inovrules.exact.rounding import MODES
from inovrules.facts import SCOPES
from inovrules.facts.change_reading import DIRECTIONS, KEYS, MEASURED, SIDES
from inovrules.facts.declaration import TYPES
from inovrules.faults import CODES
from inovrules.forms.model import SHEETS
from inovrules.plugins.loading import KINDS
from inovrules.portfolio.evidence import FILE_FAULTS
from inovrules.portfolio.reading import REGION_LEVELS
from inovrules.ruleset.bodies import AGGREGATES
from inovrules.ruleset.consistency_facts import LISTED
from inovrules.ruleset.model import GRADES, POLICIES, STATUSES

MONTHS = [str(number) for number in range(1, 13)]
MOVES = ["rose", "fell", "unchanged"]
SHAPES = ["list", "mapping", "text"]
UNITS = ["days", "months", "years", "rupiah", "points"]
LOW, HIGH = ["from", "above"], ["to", "below"]
KINDS_OF_ITEMS = [
    f"coverage.{kind}"
    for kind in (
        "level", "points", "documents", "undocumented", "applies", "inapplicable", "option", "steps", "decides", "part_missing",
        "refused_member", "few", "enough", "over_cap", "under_cap", "left_over", "counted", "uncounted", "reaches", "falls_short", "covers",
        "gate_open", "gate_shut", "cap", "no_cap", "floor", "no_floor", "round", "curve", "passes", "refuses", "excepted", "predicate",
        "reading",
    )
]  # fmt: skip
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
        _family("condition.date.", ["at_least", "more_than", "at_most", "less_than"]),
        _family("reason.", UNITS),
        _family("reported.", ["stands", "aside", "open", "impossible", "differs"]),
        _family("reported.", ["open", "impossible", "differs"], ".remedy"),
        _family("reported.lean.", ["innovations", "opds", "own"]),
        _family("cases.key.", [*FIGURES, *ENDS]),
        _family("cases.", ["because", "source", "expected", "got"]),
        _family("faults.case.", ["score", "rule", "predicate", "reading"]),
        ("coverage." + ANY, KINDS_OF_ITEMS),
        _family("coverage.policy_", list(POLICIES)),
        _family("coverage.refused_", ["leave_out", "keep", "counted"]),
        _family("coverage.undecided_", ["refuse", "accept"]),
        _family("plugins.kind.", list(KINDS)),
        _family("plugins.", list(KINDS)),
        _family("evaluator.takes.", ["any", "single", "some"]),
        _family("evaluator.moves.", ["rises", "falls", "either", "none"]),
        _family("claims.figure.", SIDES),
        _family("claims.side.", SIDES),
        _family("claims.listed.", LISTED),
        _family("claims.", ["too_early", "too_late"]),
        _family("claims.", ["too_early", "too_late"], ".remedy"),
        _family("claims.rank_", ["up", "down"]),
        _family("claims.change_differs.", ["absolute", "of_result", "percent"]),
        _family("claims.target_", ["met", "missed"]),
        _family("claims.worse.", ["higher", "lower"]),
        _family("reason.band.", [*LOW, *HIGH, *(f"{low}_{high}" for low, high in itertools.product(LOW, HIGH))]),
        _family("reason.change.claimed.", MOVES),
        _family("reason.uncomputable.", ["percent_change", "ratio", "share"]),
        _family("reason.change.no_", ["baseline", "result"]),
        _family("reason.completeness.need_", ["facts", "evidence"]),
        _family("documents.file.", list(FILE_FAULTS)),
        _family(
            "documents.",
            ["expired", "undated", "future", "other_kind", "absent_file", "broken_file", "changed_file", "unopened_file"],
            ".remedy",
        ),
        _family("manual.scope_", list(SCOPES)),
        _family("manual.type_", list(TYPES)),
        _family("manual.mode_", list(MODES)),
        _family("manual.status_", list(STATUSES)),
        _family("manual.grade_", list(GRADES)),
        _family("manual.policy_", list(POLICIES)),
        _family("manual.made_", list(AGGREGATES)),
        _family("manual.refused_", ["leave_out", "keep", "counted"]),
        _family("manual.change_", ["set", "add", "remove"]),
        _family("manual.unknown_", ["refuse", "accept"]),
        _family("forms.part_", list(KEYS)),
        _family("forms.option_", [*DIRECTIONS, *MEASURED]),
        _family("forms.level_", list(REGION_LEVELS)),
        _family("forms.sheet_", list(SHEETS)),
        *(_family("reason.", ["bands", "change", "age"], f".{name}") for name in ("level", "outside", "bounded")),
    ]
)
