"""The examples that the evaluator shows keep its promises, whatever is reported."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from textwrap import indent
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from inovrules_cel.evaluator import CEL
from support import PLUGINS

from inovrules import Engine
from inovrules.plugins import Inputs

if TYPE_CHECKING:
    from pathlib import Path

HEAD = """\
format: inovrules/1
id: r
version: 1.0.0
title: {id: A, en: A}
facts:
  innovation:
FACTS
scores:
  - id: s
    scope: innovation
    title: {id: S, en: S}
INDICATOR
"""


@pytest.fixture(scope="module", params=CEL.examples)
def evaluator(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:
    facts, indicator = request.param.removeprefix("facts:\n").split("indicator:\n")
    file: Path = tmp_path_factory.mktemp("example") / "r.yaml"
    file.write_text(HEAD.replace("FACTS", indent(facts, "  ")).replace("INDICATOR", indent(indicator, "  ")), "utf-8")
    return Engine(PLUGINS).load_ruleset(file).scores["s"].body.evaluator  # type: ignore[union-attr]


def values(subject: Any) -> st.SearchStrategy[Any]:
    if subject.type == "flag":
        return st.none() | st.booleans()
    if subject.type == "choice":
        return st.none() | st.sampled_from(sorted(subject.options))
    high = 10**30 if subject.scale.maximum is None else int(subject.scale.maximum)
    whole = st.integers(0, high)
    decimals = st.decimals(0, high, places=4, allow_nan=False).map(Decimal)
    return st.none() | (whole if subject.type == "integer" else decimals)


@given(data=st.data())
def test_an_example_keeps_its_promises(evaluator: Any, data: st.DataObject) -> None:
    facts = {subject.name: data.draw(values(subject), subject.name) for subject in evaluator.inner.subjects}
    described = evaluator.describe()
    outcome = evaluator.evaluate(Inputs(facts, {}, date(2026, 7, 1), 2025))
    assert outcome.state in ("scored", "missing")
    assert outcome.reason.text("id") != outcome.reason.text("en")
    if outcome.state == "scored":
        assert described.lowest <= outcome.points <= described.highest
        assert not described.outcomes or outcome.points in {possible.points for possible in described.outcomes}


def test_what_rulesets_write_is_described() -> None:
    assert CEL.name == "cel"
    assert json.dumps(CEL.schema())
    assert all(parameter.about and parameter.about.id != parameter.about.en for parameter in CEL.parameters)
