"""Whole rulesets, valid by construction, as documents in the language of rulesets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.testing.generate.facts import TITLE, make_form
from inovrules.testing.generate.numbers import DIGITS, MODES
from inovrules.testing.generate.pools import make_eligibility, make_pool
from inovrules.testing.generate.scores import POLICIES, make_aggregate, make_scores

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules.testing.generate.facts import Form
    from inovrules.testing.generate.numbers import Node
    from inovrules.testing.generate.pick import Pick
    from inovrules.testing.generate.pools import Below

STARTS = ("1", "0.01", "0.5", "1.01", "2", "2.5", "3", "5", "10", "50")
LEAST = "-1000000"


def make_ruleset(pick: Pick, *, signed: bool = False, silence: bool = True) -> Node:
    """Make a ruleset document; `signed` allows points below zero, `silence` rules that ask whether something is reported."""
    form = make_form(pick, "innovation", silence=silence)
    scores = make_scores(pick, form, "i", signed=signed)
    document: Node = {
        "format": "inovrules/1",
        "id": "generated",
        "version": "1",
        "title": TITLE,
        "missing": pick.one(POLICIES),
        "facts": {"innovation": form.facts},
        "derived": {"innovation": form.derived},
        "eligibility": make_eligibility(pick, form),
    }
    document["scores"] = [*scores, *_upper(pick, document, form, [score["id"] for score in scores], signed=signed)]
    document["publish"] = _published(pick, [score["id"] for score in document["scores"]])
    return document


def _upper(pick: Pick, document: Node, form: Form, names: Sequence[str], *, signed: bool) -> list[Node]:
    """Make the scores of OPDs and of the region, and add their forms to the document."""
    opd, region = (make_form(pick, scope, silence=form.silence) for scope in ("opd", "region"))
    for upper in (opd, region):
        document["facts"][upper.scope], document["derived"][upper.scope] = upper.facts, upper.derived
    below: Below = {"innovation": (form, names)}
    found = [make_pool(pick, opd, "o-0", below, (), signed=signed)] if pick.chance() else []
    below["opd"] = (opd, [score["id"] for score in found])
    own = make_scores(pick, region, "r", signed=signed) if pick.chance() else []
    known = [score["id"] for score in own]
    for number in range(pick.between(1, 3)):
        found.append(make_pool(pick, region, f"p-{number}", below, tuple(known), signed=signed))
        known.append(f"p-{number}")
    top = [make_aggregate(pick, region, "top", known, signed=signed)] if pick.chance() else []
    return [*found, *own, *top]


def _published(pick: Pick, names: Sequence[str]) -> list[Node]:
    """Publish some scores, with predicates whose edges lie where small scores do."""
    return [
        {
            "score": name,
            "digits": pick.one(DIGITS),
            "mode": pick.one(MODES),
            "classify_on": pick.one(["published", "exact"]),
            "rank_on": "exact",
            "predicates": [
                {"id": f"band-{place}", "from": start, "title": TITLE} for place, start in enumerate([LEAST, *pick.some(STARTS, 0, 3)])
            ],
        }
        for name in pick.some(names, most=3)
    ]
