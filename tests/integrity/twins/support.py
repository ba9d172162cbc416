"""Labelled pairs, and portfolios made for tests of twins."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML

from inovrules import Engine
from inovrules.integrity.twins import observe
from inovrules.integrity.twins.measure import entry_of, likeness

if TYPE_CHECKING:
    from inovrules import Portfolio, Ruleset
    from inovrules.integrity import Observation

HERE = Path(__file__).parent
HALVES = ("tuning", "held_out")
TITLE = {"id": "Judul", "en": "Title"}
ENGINE = Engine()
ROAD = ("x", "LAPOR JALAN", "Warga melaporkan jalan berlubang dengan foto dan lokasi; perbaikan dikerjakan paling lama tiga hari")
AGAIN = ("y", "Lapor Jalan Rusak", "Pelaporan jalan berlubang oleh warga memakai foto dan lokasi agar diperbaiki dalam tiga hari")
COWS = ("z", "SEJUTA SAPA", "Inseminasi buatan sapi gratis bagi peternak kecil dengan pencatatan kebuntingan di kartu ternak")


@cache
def pairs(half: str) -> tuple[dict[str, Any], ...]:
    """Read half of the labelled pairs."""
    return tuple(YAML(typ="safe").load((HERE / "pairs" / f"{half}.yaml").read_text("utf-8")))


@cache
def likenesses(half: str) -> tuple[int, ...]:
    """Give the likeness of each labelled pair of a half, in percent."""
    found = [[entry_of(side, pair[side][0], pair[side][2], pair[side][1]) for side in "ab"] for pair in pairs(half)]
    return tuple(likeness(one, other).percent for one, other in found)


@cache
def rows() -> tuple[tuple[str, str, str], ...]:
    """Give every labelled innovation: name, agency, description."""
    return tuple((pair[side][0], pair[side][1], pair[side][2]) for half in HALVES for pair in pairs(half) for side in "ab")


def ruleset(**head: Any) -> Ruleset:
    """Load a ruleset that asks for aims, a date and a number; `head` goes into its head."""
    facts = {"aims": {"type": "text"}, "implemented": {"type": "date"}, "people": {"type": "integer"}}
    score = {"id": "s", "scope": "innovation", "title": TITLE, "evaluator": "curve", "from": "people", "points": [["0", "0"], ["9", "9"]]}
    return ENGINE.load_ruleset(
        {
            "format": "inovrules/1", "id": "tried", "version": "1.0.0", "title": TITLE,
            "facts": {"innovation": {name: {**fact, "title": TITLE} for name, fact in facts.items()}}, "scores": [score], **head,
        }
    )  # fmt: skip


def innovation(identity: str, name: str, aims: str = "", opd: str | None = None, **facts: Any) -> dict[str, Any]:
    """Write an innovation."""
    told = {"aims": aims} if aims else {}
    return {"id": identity, "name": name, "facts": {**told, **facts}, **({"opd": opd} if opd else {})}


def portfolio(
    *listed: tuple[str, ...] | dict[str, Any], rules: Ruleset | None = None, region: str = "Kabupaten Contoh", **more: Any
) -> Portfolio:
    """Load a portfolio of innovations."""
    written = [each if isinstance(each, dict) else innovation(*each) for each in listed]
    content = {"region": {"name": region}, "as_of": "2026-07-01", "innovations": written, **more}
    return ENGINE.load_portfolio(content, [rules or ruleset()])


def observed(*listed: tuple[str, ...] | dict[str, Any], rules: Ruleset | None = None, **more: Any) -> tuple[Observation, ...]:
    """Give what is observed in a portfolio."""
    asked = rules or ruleset()
    return observe(portfolio(*listed, rules=asked, **more), asked)


def ids(found: tuple[Observation, ...]) -> set[frozenset[str]]:
    """Give the pairs of some observations."""
    return {frozenset(unit.id for unit in each.units) for each in found}
