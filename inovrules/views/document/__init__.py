"""The result document: scorecards as plain values, versioned, the same on every machine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inovrules.advice.findings import findings_of
from inovrules.views.document.advice import asking, contributions, findings, missing_documents, steps
from inovrules.views.document.figures import leaning, published, reading
from inovrules.views.document.rules import facts_read, plugins, rules, ruleset, score
from inovrules.views.document.texts import Texts
from inovrules.views.document.units import portfolio, unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules.scoring.engine import Engine
    from inovrules.scoring.scorecard import Scorecard

FORMAT = "inovrules-result/1"


def document(scorecards: Sequence[Scorecard], engine: Engine) -> dict[str, Any]:
    """Give scorecards of one portfolio as a result document: texts, whole numbers, flags, lists and mappings only.

    Figures are exact text (`"47.49"`, `"17809/375"`), never floats; texts for people are `{"id": …, "en": …}`; files are named
    without their folder. Raises `ValueError` when there is no scorecard or when they are of different portfolios.

    >>> from inovrules import Engine
    >>> engine = Engine()
    >>> ruleset = engine.load_ruleset("opd-coverage")
    >>> portfolio = engine.load_portfolio({"region": {"name": "Kabupaten Contoh"}, "as_of": "2026-07-01"}, [ruleset])
    >>> document([engine.evaluate(portfolio, ruleset)], engine)["format"]
    'inovrules-result/1'
    """
    if len({id(card.portfolio) for card in scorecards}) != 1:
        message = "a result document is of one portfolio, scored by at least one ruleset"
        raise ValueError(message)
    return {
        "format": FORMAT,
        "engine": {"name": "inovrules", "version": engine_version()},
        "portfolio": portfolio(scorecards[0].portfolio),
        "scorecards": [_scorecard(card, engine) for card in scorecards],
    }


def engine_version() -> str:
    """Give the version of the package."""
    from importlib.metadata import version  # noqa: PLC0415 - slow to import

    return version("inovrules")


def _scorecard(card: Scorecard, engine: Engine) -> dict[str, Any]:
    only, texts, found = card.portfolio.only, Texts(), findings_of(card)
    return {
        "ruleset": ruleset(card.ruleset),
        "plugins": plugins(card),
        "facts": facts_read(card.ruleset),
        "eligibility": [rules(rule) for rule in card.ruleset.eligibility],
        "scores": [score(item, card.ruleset) for item in card.ruleset.scores.values()],
        "published": [published(item, card.ruleset) for item in card.published],
        "reported": leaning(card, card.headline) if card.headline else [],
        "readings": [reading(*item) for item in card.readings],
        "region": None if only else unit(card.region, texts),
        "opds": [unit(scores, texts) for scores in card.opds],
        "innovations": [unit(scores, texts) for scores in card.innovations],
        "findings": findings(found, texts),
        "unanswered": asking(card, found),
        "missing_documents": missing_documents(engine, card),
        "steps": steps(engine, card),
        "contributions": contributions(card),
    }
