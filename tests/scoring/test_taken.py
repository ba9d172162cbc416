"""What pools take from units is kept for suppositions, and a supposition gives what scoring anew gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.generate import portfolio
from inovrules import Engine
from inovrules.scoring.members import Groups

if TYPE_CHECKING:
    from inovrules.ruleset.scores import Pool, Score
    from inovrules.scoring.counted import Member
    from inovrules.scoring.program import Program
    from inovrules.scoring.scorecard import UnitScores

ENGINE = Engine()


@pytest.mark.parametrize("ruleset", ["iid-2026", "maturity"])
def test_scoring_again_takes_only_the_changed_unit_anew(ruleset: str, monkeypatch: pytest.MonkeyPatch) -> None:
    rules = ENGINE.load_ruleset(ruleset)
    read = ENGINE.load_portfolio(portfolio(40, opds=3), [rules])
    card = ENGINE.evaluate(read, rules, readings=False)
    units = [read.innovations[place].with_facts({"stage": stage}) for place, stage in ((3, "inisiatif"), (6, "uji_coba"))]  # of one OPD
    for unit in units:
        ENGINE.reevaluate(card, unit)
    taken: list[str] = []
    take = Groups._member

    def noted(self: Groups, scores: UnitScores, score: Score, pool: Pool, program: Program) -> Member:
        taken.append(scores.unit.id)
        return take(self, scores, score, pool, program)

    monkeypatch.setattr(Groups, "_member", noted)
    after = ENGINE.reevaluate(card, units[1])
    assert {name for name in taken if name.startswith("in-")} == {units[1].id}
    anew = ENGINE.evaluate(read.replaced(units[1]), rules, readings=False)
    assert after.published == anew.published
    assert [scores.blocks for scores in after.opds] == [scores.blocks for scores in anew.opds]


def test_what_is_taken_is_not_kept_of_a_supposed_unit() -> None:
    rules = ENGINE.load_ruleset("iid-2026")
    read = ENGINE.load_portfolio(portfolio(40, opds=3), [rules])
    card = ENGINE.evaluate(read, rules, readings=False)
    for place, stage in ((3, "inisiatif"), (3, "uji_coba"), (3, "penerapan")):
        changed = read.innovations[place].with_facts({"stage": stage, "beneficiaries": 700})
        anew = ENGINE.evaluate(read.replaced(changed), rules, readings=False)
        assert ENGINE.reevaluate(card, changed).published == anew.published
