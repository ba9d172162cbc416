"""Evaluators that each break one promise, and two that keep them all."""

from __future__ import annotations

import itertools
from decimal import Decimal
from typing import Any

from attrs import evolve, field, frozen

from inovrules.messages import say
from inovrules.plugins import Description, EvaluatorType, Inputs, Outcome, PortfolioView, Possible, Takes, Text, parameter, read_whole

_COUNTER = itertools.count()
_SEEN: dict[str, int] = {}


@frozen
class Good:
    """A tenth of a number from 0 to 100, in whole points."""

    reads: tuple[str, ...]
    most: int = parameter(read_whole, 10, Text("Poin paling banyak", "The most points"))

    def points(self, inputs: Inputs) -> Any:
        value: Any = inputs.facts[self.reads[0]]
        return min(value // 10, self.most)

    def reason(self, points: Any) -> Any:
        return Text(f"{points} puluhan penuh", f"{points} full tens")

    def evaluate(self, inputs: Inputs) -> Any:
        points = self.points(inputs)
        return Outcome.scored(points, self.reason(points))

    def outcomes(self) -> tuple[Possible, ...]:
        needs = [Text(f"{points * 10} atau lebih", f"{points * 10} or more") for points in range(self.most + 1)]
        return tuple(Possible(points, need, witness={self.reads[0]: points * 10}) for points, need in enumerate(needs))

    def describe(self) -> Description:
        return Description(0, self.most, self.outcomes(), {self.reads[0]: "rises"})


EXAMPLE = """\
facts:
  n: {type: integer, minimum: 0, maximum: 100, title: {id: Angka, en: Number}}
indicator: {evaluator: NAME, from: n}
"""
TWO = """\
facts:
  n: {type: integer, minimum: 0, maximum: 100, title: {id: Angka, en: Number}}
  m: {type: choice, options: {a: {id: Awal, en: Start}, b: {id: Akhir, en: End}}, title: {id: Pilihan, en: Choice}}
indicator: {evaluator: NAME, from: [n, m]}
"""
ABOUT = Text("Memberi satu poin untuk setiap puluhan penuh.", "Gives a point for each full ten.")


def kind_of(cls: type[Any], example: str = EXAMPLE, **more: Any) -> EvaluatorType:
    name = cls.__name__.lower()
    takes = more.pop("takes", Takes({"integer", "choice"}, most=2))
    return EvaluatorType.of(cls, name, takes, Text("Puluhan", "Tens"), about=ABOUT, examples=(example.replace("NAME", name),), **more)


# --- is_total


class Raises(Good):
    def points(self, inputs: Inputs) -> Any:
        value: Any = inputs.facts[self.reads[0]]
        return 100 // value if value == 0 else super().points(inputs)


@frozen
class TrustsSilence(Good):
    """Takes it that every fact is reported."""

    def points(self, inputs: Inputs) -> Any:
        value: Any = inputs.facts["n"]
        return value // 10


@frozen
class GivesNothing(Good):
    def evaluate(self, inputs: Inputs) -> Any:
        return None if inputs.facts["n"] == 100 else Good.evaluate(self, inputs)


@frozen
class OddState(Good):
    def evaluate(self, inputs: Inputs) -> Any:
        return Outcome("great", 0, reason=self.reason(0)) if inputs.facts["n"] == 0 else Good.evaluate(self, inputs)  # type: ignore[arg-type]


# --- is_pure


@frozen
class Mutates(Good):
    def evaluate(self, inputs: Inputs) -> Any:
        found = Good.evaluate(self, inputs)
        inputs.facts["n"] = 0  # type: ignore[index]
        return found


@frozen
class Counts(Good):
    """Gives another reason each time."""

    def reason(self, points: Any) -> Any:
        return Text(f"{points} puluhan ({next(_COUNTER)} kali)", f"{points} tens ({next(_COUNTER)} times)")


@frozen(eq=False)
class Remembers(Good):
    """Gives what the first of equal tens got, so order matters."""

    seen: dict[int, str] = field(factory=dict, init=False)

    def evaluate(self, inputs: Inputs) -> Any:
        value: Any = inputs.facts["n"]
        first = self.seen.setdefault(value // 10, str(value))
        return Outcome.scored(self.points(inputs), Text(f"seperti {first}", f"as {first}"))


# --- is_same_elsewhere


@frozen
class Hashes(Good):
    """Names facts in the order of a set."""

    def reason(self, points: Any) -> Any:
        told = " ".join({"satu", "dua", "tiga", "empat", "lima", "enam"})
        return Text(f"{points} puluhan {told}", f"{points} tens {told}")


# --- is_bounded


@frozen
class TooMany(Good):
    def evaluate(self, inputs: Inputs) -> Any:
        points = self.points(inputs)
        return Outcome.scored(points + (points == self.most), self.reason(points))

    def describe(self) -> Description:
        return Description(0, self.most, (), {"n": "rises"})


@frozen
class Floats(Good):
    def evaluate(self, inputs: Inputs) -> Any:
        points = self.points(inputs)
        return Outcome.scored(points + 0.5 if points > 1 else points, self.reason(points))

    def describe(self) -> Description:
        return Description(0, self.most, (), {"n": "rises"})


NAN = Decimal("NaN")


@frozen
class NotANumber(Good):
    def evaluate(self, inputs: Inputs) -> Any:
        points = self.points(inputs)
        return Outcome.scored(NAN if points > 1 else points, self.reason(points))  # type: ignore[arg-type]

    def describe(self) -> Description:
        return Description(0, self.most)


@frozen
class CrossedEnds(Good):
    def evaluate(self, inputs: Inputs) -> Any:
        points = self.points(inputs)
        return Outcome.scored(points, self.reason(points), low=points + 1 if points == 5 else points)


# --- moves_as_described


@frozen
class Falls(Good):
    """Says that it falls, and rises."""

    def describe(self) -> Description:
        return Description(0, self.most, self.outcomes(), {"n": "falls"})


@frozen
class Dips(Good):
    """Rises, but for one number at a threshold of its rule."""

    def points(self, inputs: Inputs) -> Any:
        return 0 if inputs.facts["n"] == 51 else Good.points(self, inputs)


@frozen
class Still(Good):
    """Says that the number doesn't move it."""

    def describe(self) -> Description:
        return Description(0, self.most, self.outcomes(), {"n": "none"})


@frozen
class Strange(Good):
    """Says how it moves with a fact that it doesn't read."""

    def describe(self) -> Description:
        return Description(0, self.most, self.outcomes(), {"n": "rises", "other": "rises"})


# --- is_picklable


@frozen
class Sticky(Good):
    """Holds a function that has no name."""

    tens: Any = field(init=False, factory=lambda: lambda value: value // 10)


# --- is_json


@frozen
class Surrogate(Good):
    """Gives a reason that isn't Unicode."""

    def reason(self, points: Any) -> Any:
        return Text(f"{points} puluhan \ud800", f"{points} tens \ud800")


# --- explains_itself


@frozen
class OneLanguage(Good):
    def reason(self, points: Any) -> Any:
        return Text(f"{points} full tens", f"{points} full tens")


@frozen
class Silent(Good):
    def reason(self, points: Any) -> Any:
        return Text("", f"{points} full tens") if points == 4 else Good.reason(self, points)


@frozen
class Unfilled(Good):
    def reason(self, points: Any) -> Any:
        return Text(f"{points} puluhan", "{points} full tens")


@frozen
class NoMessage(Good):
    def reason(self, points: Any) -> Any:  # noqa: ARG002 - as its base has it
        return say("plugin.full.tens")


@frozen
class NeedsNothing(Good):
    """Describes what an outcome needs in one language only."""

    def outcomes(self) -> tuple[Possible, ...]:
        first, *rest = Good.outcomes(self)
        return evolve(first, needs=Text("nol saja", "nol saja")), *rest


# --- describes_its_outcomes


@frozen
class Unlisted(Good):
    """Gives outcomes that it doesn't list."""

    def outcomes(self) -> tuple[Possible, ...]:
        return tuple(each for each in Good.outcomes(self) if each.points in (0, 10))


@frozen
class Unleveled(Good):
    """Gives a level beside the points of another."""

    def evaluate(self, inputs: Inputs) -> Any:
        points = self.points(inputs)
        return Outcome.scored(points, self.reason(points), level=1 if points == 6 else None)


@frozen
class FalseWitness(Good):
    """Names a number that doesn't reach what it is named for."""

    def outcomes(self) -> tuple[Possible, ...]:
        return tuple(evolve(each, witness={"n": 99}) if each.points == 10 else each for each in Good.outcomes(self))


@frozen
class TooWide(Good):
    """Says that it gives more than any of its outcomes."""

    def describe(self) -> Description:
        return Description(0, self.most + 1, self.outcomes(), {"n": "rises"})


# --- declares_itself


@frozen
class Mute(Good):
    pass


@frozen
class Unexplained(Good):
    extra: int = parameter(read_whole, 10)


# --- whole portfolio


@frozen
class Ranks(Good):
    """How many other innovations report less, of at most ten."""

    def prepare(self, view: PortfolioView) -> dict[str, Any]:
        return {unit.id: unit.facts.get("n") for unit in view.innovations}

    def points(self, inputs: Inputs) -> Any:
        known: Any = inputs.prepared
        others = [value for value in known.values() if value is not None]
        return min(sum(value < known[inputs.unit] for value in others), self.most)

    def describe(self) -> Description:
        return Description(0, self.most, (), {"n": "rises"})


@frozen
class Unprepared(Ranks):
    def prepare(self, view: PortfolioView) -> dict[str, Any]:
        return {unit.id: unit.facts["n"] + 0 for unit in view.innovations}  # type: ignore[operator] # others may be silent


GOOD = {"good": kind_of(Good), "ranks": kind_of(Ranks, needs_portfolio=True)}
_MUTE = kind_of(Mute)
BAD: dict[str, tuple[EvaluatorType, str, str]] = {
    "raises": (kind_of(Raises), "is_total", "ZeroDivisionError"),
    "trusts silence": (kind_of(TrustsSilence, TWO), "is_total", "n = not reported"),
    "gives nothing": (kind_of(GivesNothing), "is_total", "it gave None, no Outcome"),
    "odd state": (kind_of(OddState), "is_total", "'great'"),
    "unprepared": (kind_of(Unprepared, needs_portfolio=True), "is_total", "TypeError"),
    "mutates": (kind_of(Mutates), "is_pure", "it changed its inputs"),
    "counts": (kind_of(Counts), "is_pure", "asked again"),
    "remembers": (kind_of(Remembers), "is_pure", "points"),
    "hashes": (kind_of(Hashes), "is_same_elsewhere", "PYTHONHASHSEED"),
    "too many": (kind_of(TooMany), "is_bounded", "it gave 11 points, and describes points from 0 to 10"),
    "floats": (kind_of(Floats), "is_bounded", ".5"),
    "not a number": (kind_of(NotANumber), "is_bounded", "NaN"),
    "crossed ends": (kind_of(CrossedEnds), "is_bounded", "its points 5 don't lie from 6 to 5"),
    "falls": (kind_of(Falls), "moves_as_described", "it says that it falls with `n`"),
    "dips": (kind_of(Dips, EXAMPLE.replace("from: n", "from: n, weight: 51")), "moves_as_described", "n = 51"),
    "still": (kind_of(Still), "moves_as_described", "doesn't move"),
    "strange": (kind_of(Strange), "moves_as_described", "`other`, which it doesn't read"),
    "sticky": (kind_of(Sticky), "is_picklable", "the evaluator can't be pickled"),
    "surrogate": (kind_of(Surrogate), "is_json", "UnicodeEncodeError"),
    "one language": (kind_of(OneLanguage), "explains_itself", "both languages say the same: 0 full tens"),
    "silent": (kind_of(Silent), "explains_itself", "there is nothing in `id`"),
    "unfilled": (kind_of(Unfilled), "explains_itself", "`en` has {points} left to fill in"),
    "no message": (kind_of(NoMessage), "explains_itself", "no message `plugin.full.tens`"),
    "needs nothing": (kind_of(NeedsNothing), "explains_itself", "of the described outcome of 0 points both languages say the same"),
    "unlisted": (kind_of(Unlisted), "describes_its_outcomes", "level None, which it doesn't list"),
    "unleveled": (kind_of(Unleveled), "describes_its_outcomes", "level 1"),
    "false witness": (kind_of(FalseWitness), "describes_its_outcomes", "a witness of 10 points, level None gives scored, 9 points"),
    "too wide": (kind_of(TooWide), "describes_its_outcomes", "it says 0 to 11"),
    "no about": (evolve(_MUTE, about=None), "declares_itself", "its about isn't told"),
    "about in one language": (evolve(_MUTE, about=Text("Sama saja", "Sama saja")), "declares_itself", "both languages say the same"),
    "no example": (evolve(_MUTE, examples=()), "declares_itself", "it has no example"),
    "bad example": (evolve(_MUTE, examples=("indicator: {evaluator: mute, from: n}",)), "declares_itself", "IR402"),
    "other's example": (
        evolve(_MUTE, examples=(EXAMPLE.replace("NAME", "curve, points: [[0, 0], [1, 1]]"),)),
        "declares_itself",
        "`curve`",
    ),
    "parameter not told": (kind_of(Unexplained), "declares_itself", "parameter `extra`"),
    "unknown type": (evolve(_MUTE, takes=Takes({"integer", "number"})), "declares_itself", "type `number`"),
}
