"""A comparison as plain values: versioned, exact, the same on every machine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inovrules.comparing.renumbered import renumbered
from inovrules.comparing.wording import Wording
from inovrules.portfolio import digest
from inovrules.views.document.values import basename, both, fixed, number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules.comparing.moves import Move, RankMove
    from inovrules.comparing.portfolios import PortfolioComparison
    from inovrules.comparing.rulesets import RulesetComparison
    from inovrules.portfolio import Portfolio
    from inovrules.ruleset import Ruleset
    from inovrules.scoring.scorecard import PublishedScore

FORMAT = "inovrules-diff/1"


def ruleset_document(found: RulesetComparison) -> dict[str, Any]:
    """Give two rulesets' comparison."""
    wording = Wording(found.old, found.new)
    edits = [
        {
            "number": place,
            "counts": place <= found.counting,
            "slots": ["/".join(atom.slot) for atom in edit.atoms],
            "told": [both(line) for line in wording.told(edit)],
        }
        for place, edit in enumerate(found.edits, 1)
    ]
    return {
        "format": FORMAT,
        "kind": "rulesets",
        "differs": found.differs,
        "old": _ruleset(found.old),
        "new": _ruleset(found.new),
        "edits": edits,
        "renumbered": [{"old": was, "new": now} for was, now in renumbered(found.old, found.new)],
        "portfolios": [_portfolio(old.portfolio) for old, _ in found.cards],
        **_moved(found.moves, found.ranks, found.method, found.evaluated),
    }


def portfolio_document(found: PortfolioComparison) -> dict[str, Any]:
    """Give two portfolios' comparison."""
    changes = [
        {
            "number": place,
            "counts": place <= found.counting,
            "slots": ["/".join(slot) for slot in change.slots],
            "told": [both(line) for line in change.told],
        }
        for place, change in enumerate(found.changes, 1)
    ]
    return {
        "format": FORMAT,
        "kind": "portfolios",
        "differs": found.differs,
        "ruleset": _ruleset(found.cards[0].ruleset),
        "old": _portfolio(found.cards[0].portfolio),
        "new": _portfolio(found.cards[1].portfolio),
        "edits": changes,
        **_moved(found.moves, found.ranks, found.method, found.evaluated),
    }


def _ruleset(rules: Ruleset) -> dict[str, Any]:
    return {"id": rules.id, "version": rules.version, "digest": rules.digest, "title": both(rules.title)}


def _portfolio(reported: Portfolio) -> dict[str, Any]:
    return {
        "digest": digest(reported),
        "file": basename(reported.file),
        "region": reported.region.name,
        "as_of": reported.as_of.isoformat(),
    }


def _moved(moves: Sequence[Move], ranks: Sequence[RankMove], method: str, evaluated: int) -> dict[str, Any]:
    return {
        "attribution": {"method": method, "evaluated": evaluated},
        "moves": [_move(move) for move in moves],
        "ranks": [{**_key(move), "old": move.old, "new": move.new} for move in ranks],
    }


def _key(move: Move | RankMove) -> dict[str, Any]:
    key = move.key
    return {"portfolio": key.portfolio, "score": key.score, "scope": key.scope, "unit": key.unit}


def _move(move: Move) -> dict[str, Any]:
    return {
        **_key(move),
        "old": _figure(move.old),
        "new": _figure(move.new),
        "claimed": number(move.exact()),
        "proven": number(move.exact(proven=True)),
        "causes": [{"edit": cause.index + 1, "claimed": number(cause.claimed), "proven": number(cause.proven)} for cause in move.causes],
    }


def _figure(item: PublishedScore | None) -> dict[str, Any] | None:
    if item is None:
        return None
    digits = item.rule.rounding.digits
    sides = (("claimed", item.exact, item.claimed, item.predicate), ("proven", item.proven_exact, item.proven, item.proven_predicate))
    return {
        "state": item.state,
        **{
            name: {"exact": number(exact), "published": fixed(shown, digits), "predicate": predicate.id if predicate else None}
            for name, exact, shown, predicate in sides
        },
    }
