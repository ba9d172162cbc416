"""Every kind of finding that a portfolio may have, and reading how grave a ruleset takes each to be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules.located import Cursor

Severity = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


class Kind(NamedTuple):
    """A kind of finding: its code, the name of its page, and how grave it is where neither ruleset nor observation says more."""

    code: str
    name: str
    severity: Severity


KINDS: dict[str, Kind] = {
    "failed": Kind("IC150", "evaluator-failed", "error"),
    "ineligible": Kind("IC151", "innovation-not-eligible", "warning"),
    "refused": Kind("IC152", "report-contradicts-itself", "warning"),
    "undecided": Kind("IC153", "eligibility-undecided", "note"),
    "short": Kind("IC154", "score-falls-short", "note"),
    "unproven": Kind("IC155", "claim-not-proven", "note"),
    "unquantified": Kind("IC156", "claim-without-figures", "note"),
    "missing": Kind("IC157", "not-reported", "note"),
    "opds": Kind("IC158", "agencies-not-all-listed", "note"),
    "twin": Kind("IC170", "reported-twice", "warning"),
    "replication": Kind("IC171", "perhaps-replicated", "note"),
    "twins_unfinished": Kind("IC172", "not-all-compared", "note"),
    "shared_document": Kind("IC173", "document-shared", "warning"),
    "repeated_document": Kind("IC174", "document-repeated", "note"),
    "loose_document": Kind("IC175", "document-of-nothing-reported", "warning"),
    "unasked_document": Kind("IC176", "document-not-asked-for", "note"),
    "expired_document": Kind("IC177", "document-out-of-time", "warning"),
    "undated_document": Kind("IC178", "document-without-a-date", "warning"),
    "other_kind_document": Kind("IC179", "document-of-another-kind", "warning"),
    "future_document": Kind("IC180", "document-of-the-future", "warning"),
    "silent_agency": Kind("IC190", "agency-without-innovations", "warning"),
    "leaving": Kind("IC191", "counts-no-longer-next-year", "note"),
    "counts_later": Kind("IC192", "counts-in-a-later-year", "note"),
    "below_floor": Kind("IC193", "fewer-than-the-divisor", "note"),
    "uncovered": Kind("IC194", "not-everything-covered", "note"),
    "contradicted": Kind("IC200", "claim-against-its-figures", "error"),
    "outside": Kind("IC201", "figure-out-of-its-domain", "error"),
    "change_differs": Kind("IC202", "stated-change-differs", "error"),
    "change_cut": Kind("IC203", "stated-change-cut", "note"),
    "target_status": Kind("IC204", "target-status-differs", "error"),
    "future_result": Kind("IC205", "result-in-the-future", "error"),
    "proof_older": Kind("IC206", "proof-older-than-result", "warning"),
    "periods_overlap": Kind("IC207", "periods-overlap", "warning"),
    "units_differ": Kind("IC208", "units-differ", "error"),
    "populations_differ": Kind("IC209", "populations-differ", "warning"),
    "worse": Kind("IC210", "change-for-the-worse", "note"),
    "two_units": Kind("IC211", "same-change-in-two-units", "warning"),
    "level_ruled_out": Kind("IC212", "level-ruled-out", "warning"),
    "implausible": Kind("IC213", "change-implausible", "warning"),
    "tiny_base": Kind("IC214", "base-too-small", "note"),
    "too_precise": Kind("IC215", "too-precise", "note"),
    "rank_misread": Kind("IC216", "rank-misread", "error"),
    "dates_reversed": Kind("IC217", "dates-reversed", "error"),
    "sum_differs": Kind("IC218", "sum-differs", "error"),
    "values_differ": Kind("IC219", "values-differ", "error"),
    "count_differs": Kind("IC220", "count-differs", "warning"),
    "copied_figures": Kind("IC221", "figures-copied", "warning"),
    "impossible_mean": Kind("IC222", "mean-impossible", "error"),
    "impossible": Kind("IC223", "facts-impossible-together", "error"),
    "too_late": Kind("IC224", "date-too-late", "error"),
    "too_early": Kind("IC225", "date-too-early", "error"),
}
"""A code stays the same for ever. A new kind also has a name (`view.kind.…`) and a page (`check.IC….`)."""


def read_severities(cursors: Sequence[Cursor]) -> dict[str, Severity]:
    """Read `severities: {twin: note, …}`; of several documents the last that names a kind decides. Faults: IR121, IR123."""
    found: dict[str, Severity] = {}
    for at in cursors:
        part = at.get("severities")
        if part is None or not part.only(KINDS):
            continue
        for kind in KINDS:
            severity = chosen.one_of(SEVERITIES) if (chosen := part.get(kind)) else None
            if severity is not None:
                found[kind] = cast("Severity", severity)
    return found
