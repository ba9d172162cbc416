"""Whether an innovation may count at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from inovrules.facts import Value
    from inovrules.ruleset.model import EligibilityRule


@frozen
class Ruling:
    """What a rule says of one innovation: it passes (`True`), fails (`False`), or can't be decided (`None`)."""

    rule: EligibilityRule
    passes: bool | None

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
    accepted: bool = field(init=False, repr=False)
    certain: bool = field(init=False, repr=False)

    @accepted.default
    def _accepted(self) -> bool:
        return not any(ruling.refuses for ruling in self.rulings)

    @certain.default
    def _certain(self) -> bool:
        return any(ruling.passes is False for ruling in self.rulings) or not self.rulings

    @property
    def refusals(self) -> tuple[Ruling, ...]:
        """The rulings that refuse it."""
        return tuple(ruling for ruling in self.rulings if ruling.refuses)


ELIGIBLE = Eligibility()


def judge(rules: Iterable[EligibilityRule], facts: Mapping[str, Value | None], as_of: date, year: int) -> Eligibility:
    """Apply every rule; all rulings are kept, so that every reason is told at once."""
    rulings = []
    for rule in rules:
        passes = rule.require.holds(facts, as_of, year)
        if rule.unless is not None and passes is not True:
            excused = rule.unless.holds(facts, as_of, year)
            passes = True if excused else None if None in (passes, excused) else False
        if passes is not True:
            rulings.append(Ruling(rule, passes))
    return Eligibility(tuple(rulings)) if rulings else ELIGIBLE
