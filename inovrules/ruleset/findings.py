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
    "reported": Kind("IC159", "figure-without-its-parts", "note"),
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
    "absent_file": Kind("IC181", "file-not-there", "error"),
    "broken_file": Kind("IC182", "file-empty-or-of-another-kind", "error"),
    "changed_file": Kind("IC183", "file-not-the-one-stated", "error"),
    "unopened_file": Kind("IC184", "file-not-opened", "error"),
    "bad_address_document": Kind("IC185", "address-incomplete", "warning"),
    "silent_agency": Kind("IC190", "agency-without-innovations", "warning"),
    "leaving": Kind("IC191", "counts-no-longer-next-year", "note"),
    "counts_later": Kind("IC192", "counts-in-a-later-year", "note"),
    "below_floor": Kind("IC193", "fewer-than-the-divisor", "note"),
    "uncovered": Kind("IC194", "not-everything-covered", "note"),
    "contradicted": Kind("IC201", "claim-against-its-figures", "error"),
    "change_differs": Kind("IC202", "change-against-its-figures", "error"),
    "change_cut": Kind("IC203", "change-cut-off", "note"),
    "target_status": Kind("IC204", "target-against-its-result", "error"),
    "outside": Kind("IC205", "figure-outside-its-bounds", "error"),
    "worse": Kind("IC206", "got-worse", "note"),
    "future_result": Kind("IC207", "result-of-the-future", "error"),
    "periods_overlap": Kind("IC208", "periods-that-overlap", "warning"),
    "populations_differ": Kind("IC209", "populations-that-differ", "warning"),
    "unit_other": Kind("IC210", "another-unit", "warning"),
    "units_differ": Kind("IC211", "units-that-differ", "error"),
    "proof_older": Kind("IC212", "proof-older-than-the-result", "warning"),
    "two_units": Kind("IC213", "one-figure-in-two-units", "warning"),
    "level_ruled_out": Kind("IC214", "level-ruled-out", "warning"),
    "impossible": Kind("IC215", "impossible-together", "error"),
    "impossible_mean": Kind("IC216", "mean-that-can-not-be", "warning"),
    "copied_figures": Kind("IC217", "figures-of-several-innovations", "warning"),
    "sum_differs": Kind("IC218", "parts-against-their-total", "error"),
    "values_differ": Kind("IC219", "two-figures-for-one-thing", "error"),
    "count_differs": Kind("IC220", "count-against-its-list", "warning"),
    "dates_reversed": Kind("IC221", "dates-out-of-order", "error"),
    "too_early": Kind("IC222", "date-too-early", "error"),
    "too_late": Kind("IC223", "date-too-late", "error"),
    "implausible": Kind("IC224", "hard-to-believe", "warning"),
    "tiny_base": Kind("IC225", "percentage-of-very-little", "note"),
    "too_precise": Kind("IC226", "more-precise-than-can-be", "note"),
    "rank_misread": Kind("IC227", "rank-read-the-wrong-way", "error"),
    "reported_differs": Kind("IC228", "figure-against-its-parts", "warning"),
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
