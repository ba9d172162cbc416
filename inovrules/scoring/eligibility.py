"""Whether an innovation may count at all."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import field, frozen

from inovrules.conditions import verdicts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from inovrules.facts import Value
    from inovrules.ruleset.model import EligibilityRule


UNDECIDED = Fraction(1, 2)
"""How much of an answer is one while it isn't decided whether the innovation counts."""


@frozen
class Ruling:
    """What a rule says of one innovation: it passes (`True`), fails (`False`), or can't be decided (`None`).

    `for_good` is what it says whatever is reported later.
    """

    rule: EligibilityRule
    passes: bool | None
    for_good: bool | None = field()

    @for_good.default
    def _for_good(self) -> bool | None:
        return self.passes

    @property
    def refuses(self) -> bool:
        """Whether the innovation is refused by this rule."""
        return self.passes is False or (self.passes is None and self.rule.unknown == "refuse")


@frozen
class Eligibility:
    """The rulings that an innovation didn't plainly pass.

    `accepted` tells whether it counts; `certain` whether what is unknown couldn't change that.
    """

    rulings: tuple[Ruling, ...] = ()
    certain: bool = field(repr=False)
    accepted: bool = field(init=False, repr=False)

    @certain.default
    def _certain(self) -> bool:
        return _is_certain(self.rulings)

    @accepted.default
    def _accepted(self) -> bool:
        return not any(ruling.refuses for ruling in self.rulings)

    @property
    def refusals(self) -> tuple[Ruling, ...]:
        """The rulings that refuse it."""
        return tuple(ruling for ruling in self.rulings if ruling.refuses)


def _is_certain(rulings: Sequence[Ruling]) -> bool:
    """Whether one of the rules fails for good, or all pass for good."""
    verdicts_for_good = [ruling.for_good for ruling in rulings]
    return False in verdicts_for_good or all(verdicts_for_good)


ELIGIBLE = Eligibility()


def judge(rules: Sequence[EligibilityRule], facts: Mapping[str, Value | None], as_of: date, year: int) -> Eligibility:
    """Apply every rule; all rulings are kept but plain passes, so that every reason is told at once."""
    rulings = [_ruling(rule, facts, as_of, year) for rule in rules]
    told = tuple(ruling for ruling in rulings if ruling.passes is not True)
    certain = _is_certain(rulings)
    return ELIGIBLE if certain and not told else Eligibility(told, certain)


def _ruling(rule: EligibilityRule, facts: Mapping[str, Value | None], as_of: date, year: int) -> Ruling:
    required = verdicts(rule.require, facts, as_of, year)
    if rule.unless is None:
        return Ruling(rule, *required)
    now, for_good = (_either(*pair) for pair in zip(required, verdicts(rule.unless, facts, as_of, year), strict=True))
    return Ruling(rule, now, for_good)


def _either(first: bool | None, second: bool | None) -> bool | None:  # noqa: FBT001 - a truth value is what it is about
    return True if True in (first, second) else None if None in (first, second) else False
