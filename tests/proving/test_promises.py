"""What a ruleset promises of a published score, kept and broken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from inovrules import FaultError
from inovrules.proving import prove
from tests.proving.small import ENGINE, PUBLISHED, flag, score, yes

if TYPE_CHECKING:
    from inovrules.proving import Verdict

POINTS = yes("points", "applied")


def verdicts(pool: dict[str, Any], *promises: str, missing: str = "zero", **more: Any) -> list[Verdict]:
    """Prove a ruleset of one indicator and one score of the region, of which something is promised; gives the verdicts about promises."""
    ruleset = {
        "format": "inovrules/1", "id": "promising", "version": "1", "title": {"id": "J", "en": "T"}, "missing": missing,
        "facts": {"innovation": {"applied": flag()}},
        "scores": [POINTS, score("index", "region", pool={"refused": "leave_out", **pool}, **more)],
        "publish": [{"score": "index", **PUBLISHED, "promises": [*promises]}],
    }  # fmt: skip
    return [verdict for verdict in prove(ENGINE.load_ruleset(ruleset)) if verdict.promise in promises]


@pytest.mark.parametrize("pool", [{"of": "points", "how": "sum"}, {"how": "count", "cap": "9"}])
def test_one_more_never_lowers_what_only_adds(pool: dict[str, Any]) -> None:
    (found,) = verdicts(pool, "one_more")
    assert (found.status, found.severity) == ("proved", "note")


def test_a_broken_promise_is_an_error_with_portfolios_that_show_it() -> None:
    (found,) = verdicts({"of": "points", "how": "mean"}, "one_more")
    assert (found.status, found.severity) == ("refuted", "error")
    assert found.message.text("en").startswith("The ruleset promises otherwise. One innovation more can lower “index”")
    assert found.before is not None
    assert found.witness is not None
    ruleset = [{"format": "inovrules/1", "id": "p", "version": "1", "title": {"id": "J", "en": "T"}, "missing": "zero",
                "facts": {"innovation": {"applied": flag()}},
                "scores": [POINTS, score("index", "region", pool={"of": "points", "how": "mean", "refused": "leave_out"})],
                "publish": [{"score": "index", **PUBLISHED}]}]  # fmt: skip
    rules = ENGINE.load_ruleset(ruleset[0])
    figures = [
        ENGINE.evaluate(ENGINE.load_portfolio(portfolio, [rules]), rules).region.cell("index").value
        for portfolio in (found.before, found.witness)
    ]
    assert figures[1] < figures[0]


def test_the_same_without_a_promise_is_a_note() -> None:
    ruleset = {
        "format": "inovrules/1", "id": "silent", "version": "1", "title": {"id": "J", "en": "T"}, "missing": "zero",
        "facts": {"innovation": {"applied": flag()}},
        "scores": [POINTS, score("index", "region", pool={"of": "points", "how": "mean", "refused": "leave_out"})],
        "publish": [{"score": "index", **PUBLISHED}],
    }  # fmt: skip
    (found,) = [verdict for verdict in prove(ENGINE.load_ruleset(ruleset)) if verdict.promise == "one_more"]
    assert (found.status, found.severity) == ("refuted", "note")


def test_silence_is_promised_and_kept_where_it_counts_zero() -> None:
    (found,) = verdicts({"of": "points", "how": "sum"}, "silence")
    assert (found.status, found.severity) == ("proved", "note")


def test_silence_that_may_pay_is_a_warning_where_it_is_promised() -> None:
    (found,) = verdicts({"of": "points", "how": "mean"}, "silence", missing="exclude")
    assert (found.status, found.severity) == ("undecided", "warning")
    assert found.message.text("en").endswith("The ruleset promises it.")


def test_a_promise_that_nothing_is_known_of_is_told() -> None:
    (found,) = verdicts({"how": "best", "take": "2", "of": "points"}, "one_more")
    assert (found.status, found.severity) == ("undecided", "warning")
    assert "one innovation or agency more never lowers it" in found.message.text("en")


def test_an_unknown_promise_is_a_fault() -> None:
    with pytest.raises(FaultError) as caught:
        verdicts({"of": "points", "how": "sum"}, "everlasting")
    assert [fault.code for fault in caught.value.faults] == ["IR123"]
