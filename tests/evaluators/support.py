"""What the tests of evaluators share: a small vocabulary, and making evaluators from YAML."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, cast

from inovrules.derived import Derivation
from inovrules.evaluators import Context, Inputs, Outcome
from inovrules.evaluators.builtin import BUILTIN
from inovrules.facts import FactDeclaration, FactMap
from inovrules.faults import CODES, Collector, Fault
from inovrules.located import Cursor, read_document
from inovrules.messages import LANGUAGES, Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.evaluators import Possible
    from inovrules.evaluators.contract import ReadyEvaluator
    from inovrules.portfolio import Evidence

AS_OF = date(2026, 7, 1)
YEAR = 2026
TYPES = {kind.name: kind for kind in BUILTIN}


def declare(name: str, kind: Any, **more: Any) -> FactDeclaration:
    return FactDeclaration(name, "innovation", kind, Text(f"Judul {name}", f"Title {name}"), **more)


def options(*names: str) -> dict[str, Text]:
    return {name: Text(name.title(), name.upper()) for name in names}


FACTS = {
    fact.name: fact
    for fact in (
        declare("people", "integer", unit="orang", minimum=0),
        declare("rank", "integer", minimum=1, maximum=10),
        declare("rate", "percent", unit="persen", minimum=0, maximum=100),
        declare("balance", "decimal"),
        declare("stage", "choice", options=options("inisiatif", "uji_coba", "penerapan")),
        declare("kind", "choice", options=options("digital", "manual")),
        declare("ready", "level", minimum=0, maximum=5),
        declare("open_level", "level"),
        declare("sop", "flag"),
        declare("team", "flag"),
        declare("budget", "flag"),
        declare("partners", "list", of="choice", options=options("campus", "media", "village", "none")),
        declare("missions", "list", of="integer", minimum=1, maximum=8),
        declare("names", "list", of="text"),
        declare("started", "date"),
        declare("aims", "text"),
        declare("reached", "change", of="integer", unit="orang", better="higher", minimum=0),
        declare("satisfaction", "change", of="percent", unit="persen", better="higher", minimum=0, maximum=100),
        declare("poverty", "change", of="percent", unit="persen", better="lower", minimum=0, maximum=100),
        declare("deficit", "change", of="money", unit="rupiah", better="higher"),
        declare("aimless", "change", of="integer", minimum=0),
    )
}
DERIVED = {
    item.name: item
    for item in (
        Derivation("months", "innovation", "age", ("started",), Text("Usia", "Age"), "months"),
        Derivation("share", "innovation", "share", ("people", "rank"), Text("Bagian", "Share"), "%", 100),
        Derivation("total", "innovation", "sum", ("people", "rank"), Text("Jumlah", "Total")),
        Derivation("gap", "innovation", "difference", ("people", "rank"), Text("Selisih", "Gap")),
        Derivation("ratio", "innovation", "ratio", ("people", "rank"), Text("Rasio", "Ratio")),
    )
}
CONTEXT = Context("innovation", FACTS, DERIVED)


def attempt(text: str) -> tuple[ReadyEvaluator | None, list[Fault]]:
    """Read an indicator; gives its evaluator and every fault found."""
    faults = Collector()
    at = Cursor(read_document("rules.yaml", text=text), "scores/x", faults)
    named, source = at.get("evaluator"), at.get("from")
    assert named is not None
    made = TYPES[named.text() or ""].make(at, source.texts() if source else (), CONTEXT)
    return cast("ReadyEvaluator | None", made), faults.found


def build(text: str) -> ReadyEvaluator:
    """Make the evaluator of an indicator that has no fault."""
    made, faults = attempt(text)
    assert not faults, "\n".join(fault.text("en") for fault in faults)
    assert made is not None
    return made


def codes(text: str) -> list[str]:
    """Give the codes of an indicator's faults, in the order noted; there is no evaluator then."""
    made, faults = attempt(text)
    assert made is None
    for fault in faults:
        assert fault.code in CODES
        told = [part.text(language) for part in (fault.cause, fault.remedy) for language in LANGUAGES]
        assert all(words and "faults." not in words and "{" not in words for words in told)
    return [fault.code for fault in faults]


def inputs(facts: Mapping[str, Any], evidence: Mapping[str, tuple[Evidence, ...]] | None = None) -> Inputs:
    return Inputs(FactMap(facts), evidence or {}, AS_OF, YEAR)


def run(evaluator: ReadyEvaluator, **facts: Any) -> Outcome:
    return evaluator.evaluate(inputs(facts))


def figures(outcome: Outcome) -> tuple[Any, ...]:
    """Give what counts of an outcome: level, points, least and most."""
    return outcome.level, outcome.points, outcome.low, outcome.high


def scored(level: int | None, points: Any, high: Any = None) -> tuple[Any, ...]:
    return level, points, points, points if high is None else high


def possible(evaluator: ReadyEvaluator, level: int) -> Possible:
    """Give the described outcome of a level."""
    (found,) = [outcome for outcome in evaluator.describe().outcomes if outcome.level == level]
    return found
