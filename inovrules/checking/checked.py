"""What a check found: of each file its faults, its findings and what is proven of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import frozen

from inovrules.checking.finding import SEVERITIES, Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from inovrules.checking.since import Since
    from inovrules.faults import Fault
    from inovrules.messages import Text

Kind = Literal["ruleset", "vocabulary", "cases", "portfolio", "file"]


@frozen
class Judgement:
    """What is known of a property of a ruleset (V1 to V11): its status, the published score it is about, and how it was decided.

    `finding` tells it: with the severity of the verdict where the property isn't proved. `witness` is a portfolio, as
    plain data, that shows it when it is scored; `before` the one before a change that shows it, and `label` tells it from other
    witnesses of the same property and score.
    """

    status: Literal["proved", "refuted", "undecided", "untried"]
    score: str | None
    method: str
    finding: Finding
    witness: Mapping[str, object] | None = None
    before: Mapping[str, object] | None = None
    label: str = ""


@frozen
class Checked:
    """One file, or shipped ruleset, that was checked.

    `source` is how it was named. A file with faults has nothing else: nothing is looked for in what can't be read.
    `title` and `version` are a ruleset's; `name` its id, or the name of a portfolio's region.
    `since` compares the findings of a portfolio with those of an earlier one.
    """

    source: str
    kind: Kind
    faults: tuple[Fault, ...] = ()
    findings: tuple[Finding, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    name: str = ""
    title: Text | None = None
    version: str = ""
    since: Since | None = None

    @property
    def failing(self) -> tuple[Finding, ...]:
        """What may fail the check: what isn't excused and, where an earlier report is compared with, is new or worse than it was."""
        return tuple(each for each in self.told if not each.is_excused and (self.since is None or self.since.is_worse(each)))

    @property
    def told(self) -> tuple[Finding, ...]:
        """Everything that isn't as it should be: findings, and properties that are refuted or undecided.

        By place, as an author mends a file; of a portfolio, where hundreds of notes are usual, what is graver first, and then that on
        which more points hang.
        """
        open_ones = [judged.finding for judged in self.judgements if judged.status != "proved"]
        return tuple(sorted([*self.findings, *open_ones], key=self._order))

    def _order(self, each: Finding) -> tuple[object, ...]:
        if self.kind != "portfolio":
            return each.is_excused, each.place, each.code, each.path
        whole, apart = each.weight
        return each.is_excused, SEVERITIES.index(each.severity), -whole, -apart, each.place, each.code, each.path

    def count(self, severity: Severity) -> int:
        """Count what is told of a severity and isn't excused."""
        return sum(each.severity == severity and not each.is_excused for each in self.told)


@frozen
class Check:
    """The result of a check of some files."""

    files: tuple[Checked, ...]

    @property
    def has_faults(self) -> bool:
        """Whether a file can't be read."""
        return any(file.faults for file in self.files)

    @property
    def worst(self) -> Severity | None:
        """The gravest severity of what may fail the check; `None` when nothing is left."""
        return min((each.severity for file in self.files for each in file.failing), key=SEVERITIES.index, default=None)

    def reaches(self, least: Severity) -> bool:
        """Whether something of at least this severity is left.

        >>> Check(()).reaches("note")
        False
        """
        return self.worst is not None and SEVERITIES.index(self.worst) <= SEVERITIES.index(least)

    def lines(self) -> Iterator[tuple[Checked, Finding]]:
        """Give everything that is told, file by file; faults are findings of severity `error` here."""
        for file in self.files:
            for fault in file.faults:
                yield file, Finding(fault.code, "error", fault.place, fault.path, fault.cause, fault.remedy)
            for finding in file.told:
                yield file, finding
