"""Portfolios in the making: a region, an OPD, and innovations of a few kinds, each with how many there are of it."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from inovrules.portfolio import Portfolio
from inovrules.proving.witnesses.answers import Answers
from inovrules.proving.witnesses.bench import REGION

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from inovrules.portfolio import Unit

OPD = "dinas"
OPD_NAME = "Dinas Contoh"


@frozen(eq=False)
class Kind:
    """Innovations that answer alike, and how many there are."""

    answers: Answers
    copies: int = 1


@frozen(eq=False)
class Draft:
    """A portfolio in the making; `opd` is what the OPD of its innovations reports (`None` where there is none).

    `idle` are further OPDs, which have none and report nothing.
    """

    as_of: date
    region: Answers = field(factory=Answers)
    opd: Answers | None = None
    kinds: tuple[Kind, ...] = ()
    idle: int = 0

    @property
    def count(self) -> int:
        """How many innovations there are."""
        return sum(kind.copies for kind in self.kinds)

    @property
    def said(self) -> int:
        """How much is reported in all: facts, levels and documents."""
        return sum(copies * size_of(answers) for answers, copies in self.parts())

    def parts(self) -> Iterator[tuple[Answers, int]]:
        """Give what each unit reports, with how many units report it."""
        yield self.region, 1
        if self.opd is not None:
            yield self.opd, 1
            yield from ((Answers(), 1) for _ in range(self.idle))
        yield from ((kind.answers, kind.copies) for kind in self.kinds)

    def portfolio(self) -> Portfolio:
        """Give the portfolio; the list of OPDs is complete where there is one."""
        region, innovations = self.region.unit("region", "region", REGION), tuple(self._innovations())
        idle = (Answers().unit("opd", f"{OPD}-{number}", f"{OPD_NAME} {number}") for number in range(2, self.idle + 2))
        opds = () if self.opd is None else (self.opd.unit("opd", OPD, OPD_NAME), *idle)
        return Portfolio(region, self.as_of, opds, innovations, bool(opds), bool(opds or innovations))

    def _innovations(self) -> Iterator[Unit]:
        number = 0
        for kind in self.kinds:
            first = kind.answers.unit("innovation", "", "", OPD if self.opd is not None else None)
            for _ in range(kind.copies):
                number += 1
                yield _named(first, number)

    def without_last(self) -> Draft:
        """Give the draft without its last innovation."""
        *others, last = self.kinds
        rest = (evolve(last, copies=last.copies - 1),) if last.copies > 1 else ()
        return evolve(self, kinds=(*others, *rest))


def _named(unit: Unit, number: int) -> Unit:
    """Give a unit under another id and name; `evolve` would sort all its documents again, hundreds of times."""
    named = copy(unit)
    object.__setattr__(named, "id", name_of(number))
    object.__setattr__(named, "name", f"Inovasi {number}")
    return named


def name_of(number: int) -> str:
    """Give the id of an innovation by its place in the list."""
    return f"inovasi-{number}"


def size_of(answers: Answers) -> int:
    """Count what is reported."""
    return sum(value is not None for value in answers.facts.values()) + len(answers.levels) + len(answers.documents)
