"""Two lists of findings of a portfolio compared by their ids: what is new, what changed, what is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import frozen

from inovrules.ruleset.findings import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from inovrules.checking.finding import Finding

Fate = Literal["new", "changed", "same"]


@frozen
class Since:
    """What became of the findings of an earlier report, which was called `source`.

    `fates` are those of the findings that there are now, by id; `before` are the earlier ones of those that changed, and `gone` those
    that are found no more.
    """

    source: str
    fates: Mapping[str, Fate]
    before: Mapping[str, Finding]
    gone: tuple[Finding, ...]

    def fate(self, finding: Finding) -> Fate:
        """Tell what became of a finding."""
        return self.fates.get(finding.id, "new")

    def is_worse(self, finding: Finding) -> bool:
        """Whether a finding is new, is graver than it was, or is no longer answered."""
        was = self.before.get(finding.id)
        if was is None:
            return self.fate(finding) == "new"
        return was.is_excused > finding.is_excused or SEVERITIES.index(was.severity) > SEVERITIES.index(finding.severity)


def since(source: str, old: Sequence[Finding], new: Sequence[Finding]) -> Since:
    """Compare the findings of an earlier report with those of now.

    What is told in other words, as graver or milder, or with an answer, has changed. Where it stands doesn't matter, nor how many points
    hang on it: one answer more moves those of all others.
    """
    earlier, now = _by_id(old), _by_id(new)
    fates: dict[str, Fate] = {name: _fate(earlier.get(name), found) for name, found in now.items()}
    before = {name: earlier[name][0] for name, fate in fates.items() if fate == "changed"}
    return Since(source, fates, before, tuple(finding for name, found in earlier.items() if name not in now for finding in found))


def _by_id(findings: Sequence[Finding]) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.id, []).append(finding)
    return found


def _fate(old: list[Finding] | None, new: list[Finding]) -> Fate:
    if old is None:
        return "new"
    return "same" if sorted(map(_told, old)) == sorted(map(_told, new)) else "changed"


def _told(finding: Finding) -> tuple[str, ...]:
    return finding.severity, finding.message.text("en"), "" if finding.reason is None else finding.reason.text("en")
