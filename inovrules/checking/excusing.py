"""Applying what a ruleset excuses, and finding what excuses nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.checking.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.model import Excuse

IN_VAIN = "IC100"
NOT_TRIED = "IC160"


def excuse_findings(ruleset: Ruleset, findings: Iterable[Finding], verdicts: Sequence[Finding]) -> tuple[Finding, ...]:
    """Mark the findings that a ruleset excuses, and add one for each of its own excuses that excuses none, nor a verdict.

    What an included file or a base excuses may concern what only stands there, so of that nothing is said; nor of an excuse for
    a property (V1 to V11) where no proof could be tried.
    """
    found = list(findings)
    own = [excuse for excuse in ruleset.excused if excuse.place is not None and excuse.place.file == ruleset.file]
    tried = all(verdict.code != NOT_TRIED for verdict in verdicts)
    judged = [excuse for excuse in own if tried or not excuse.code.startswith("V")]
    vain = [excuse for excuse in judged if not any(excuses(excuse, finding) for finding in [*found, *verdicts])]
    return (*(_marked(ruleset, finding) for finding in found), *map(_in_vain, vain))


def excuses(excuse: Excuse, finding: Finding) -> bool:
    """Whether an excuse is meant for a finding: its code, at its path or below."""
    return excuse.code == finding.code and (not excuse.where or f"{finding.path}/".startswith(f"{excuse.where}/"))


def _marked(ruleset: Ruleset, finding: Finding) -> Finding:
    reason = next((excuse.reason for excuse in ruleset.excused if excuses(excuse, finding)), None)
    return finding if reason is None else finding.excused(reason)


def _in_vain(excuse: Excuse) -> Finding:
    assert excuse.place is not None  # noqa: S101 - the reader keeps it
    return Finding.of(IN_VAIN, "warning", excuse.place, f"excused/{excuse.code}", code=excuse.code, where=excuse.where or "*")
