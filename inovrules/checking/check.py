"""Checking files: faults of all of them, findings, and what is proven."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from inovrules.checking.checked import Check, Checked
from inovrules.checking.excusing import excuse_findings
from inovrules.checking.material import Material
from inovrules.checking.opening import opened
from inovrules.checking.portfolio import portfolio_findings
from inovrules.checking.proofs import judgements
from inovrules.checking.rules import RULES
from inovrules.checking.rules.translation import UNTRANSLATED
from inovrules.checking.versions import others_of
from inovrules.faults import FaultError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from inovrules.checking.checked import Judgement
    from inovrules.checking.opening import Opened
    from inovrules.plugins.reading import Content
    from inovrules.ruleset import Ruleset
    from inovrules.scoring.engine import Engine
    from inovrules.scoring.scorecard import Scorecard


Prove: TypeAlias = "Callable[[Material], tuple[Judgement, ...]]"
Score: TypeAlias = "Callable[[Content], Sequence[Scorecard]]"


def check(sources: Iterable[str], engine: Engine, score: Score, prove: Prove = judgements) -> Check:
    """Check rulesets, vocabularies and portfolios, each named once; `score` scores a portfolio that was opened, `prove` judges a ruleset.

    Nothing is raised for what is wrong with a file: its faults are in the result.
    """
    found = [opened(source, engine) for source in dict.fromkeys(sources)]
    given = [each.ruleset for each in found if each.ruleset is not None and each.kind == "ruleset"]
    return Check(tuple(_checked(each, given, engine, score, prove) for each in found))


def _checked(each: Opened, given: Sequence[Ruleset], engine: Engine, score: Score, prove: Prove) -> Checked:
    if each.content is not None:
        return _portfolio(each, each.content, score)
    if each.ruleset is None:
        return Checked(each.source, each.kind, each.faults)
    if each.kind == "vocabulary":
        return Checked(each.source, each.kind, findings=tuple(UNTRANSLATED.findings(Material(each.ruleset))))
    return check_ruleset(each.source, each.ruleset, Material(each.ruleset, others_of(each.ruleset, given, engine.plugins)), prove)


def check_ruleset(source: str, ruleset: Ruleset, material: Material, prove: Prove = judgements) -> Checked:
    """Check a ruleset that was read: every lint rule, and every proof."""
    proven = prove(material)
    found = [finding for rule in RULES for finding in rule.findings(material)]
    marked = excuse_findings(ruleset, found, [judged.finding for judged in proven if judged.status != "proved"])
    return Checked(source, "ruleset", (), marked, proven, ruleset.id, ruleset.title, ruleset.version)


def _portfolio(each: Opened, content: Content, score: Score) -> Checked:
    try:
        cards = score(content)
    except FaultError as error:
        return Checked(each.source, each.kind, error.faults)
    name = cards[0].portfolio.region.name if cards else ""
    return Checked(each.source, each.kind, (), portfolio_findings(cards), name=name)
