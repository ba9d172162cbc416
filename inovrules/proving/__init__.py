"""Proving what holds of every score of a ruleset, whatever is reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.proving.better import better
from inovrules.proving.bounded import bounded
from inovrules.proving.classified import classified
from inovrules.proving.domains import covered
from inovrules.proving.joining import joining
from inovrules.proving.jumps import jumping
from inovrules.proving.levels import tabled
from inovrules.proving.named import named
from inovrules.proving.promised import promised
from inovrules.proving.rising import rising
from inovrules.proving.rounding import rounded
from inovrules.proving.silence import withheld
from inovrules.proving.sizes import independent
from inovrules.proving.sourced import sourced
from inovrules.proving.untried import untried
from inovrules.proving.verdict import Verdict
from inovrules.proving.witnesses.bench import Bench
from inovrules.scoring.engine import Engine

if TYPE_CHECKING:
    from inovrules.ruleset import Ruleset

__all__ = ["Verdict", "prove"]


def prove(ruleset: Ruleset) -> tuple[Verdict, ...]:
    """Give the verdicts on a ruleset, by property. What isn't tried is named.

    >>> from inovrules import Engine
    >>> verdicts = prove(Engine().load_ruleset("iid-2026"))
    >>> next(verdict.status for verdict in verdicts if verdict.property == "V4")
    'proved'
    """
    bench = Bench(ruleset, Engine())
    each = [verdict for item in ruleset.publish for part in (classified, rising) for verdict in part(ruleset, item)]
    each += [part(ruleset, item) for item in ruleset.publish for part in (better, withheld)]
    shown = [verdict for item in ruleset.publish for part in (bounded, joining, named) for verdict in part(bench, item)]
    whole = [verdict for part in (tabled, covered, rounded, jumping, independent, sourced) for verdict in part(ruleset)]
    found = promised(ruleset, [*each, *shown, *whole, *untried(ruleset)])
    return tuple(sorted(found, key=lambda verdict: int(verdict.property[1:])))
