"""What `refuse` does to the proof that withholding an answer never pays: it is named, not overlooked."""

from __future__ import annotations

import pytest

from inovrules.proving.silence import withheld
from tests.integrity.claims.support import ruleset

PUBLISH = [{"score": "total", "digits": "2", "mode": "half_up", "classify_on": "published", "rank_on": "exact"}]


@pytest.mark.parametrize(("refuse", "named"), [("true", True), ("false", False)])
def test_leaving_out_what_contradicts_may_pay_and_is_named(refuse: str, *, named: bool) -> None:
    rules = ruleset({"parts": ["done", "left"], "total": "all", "refuse": refuse}, publish=PUBLISH)
    verdict = withheld(rules, rules.publish[0])
    ways = [way.id for way in verdict.details]
    assert ("properties.pays_contradicts" in ways) is named
