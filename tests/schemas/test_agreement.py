"""What the loader accepts fits the schema. The schema may be looser: it can't see across files, names and sums."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from ruamel.yaml.error import YAMLError

from inovrules.importing.profile import FOLDER as PROFILES
from inovrules.ruleset.library import is_cases_file, shipped_ids
from inovrules.schemas import portfolio_schema
from tests.broken.case import CORPUS, Case, cases
from tests.properties import strategies
from tests.schemas.support import ENGINE, PORTFOLIOS, ROOT, RULESETS, document, fits, loads

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from inovrules import Ruleset

FEW = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
FOLDERS = (ROOT / "rulesets", ROOT / "examples" / "rulesets")
FILES = [file for folder in FOLDERS for file in sorted(folder.rglob("*.yaml")) if not is_cases_file(file) and file.parent.name != PROFILES]
SHIPPED = {name: document(ROOT / "rulesets" / f"{name}.yaml") for name in shipped_ids()}
FORM = Draft7Validator(portfolio_schema([ENGINE.load_ruleset(CORPUS / "form.yaml")]))
ODD: list[Any] = [None, "x", "", "Not a name", 1, -1, 0.5, True, [], ["x"], [None], {}, {"x": "y"}, {"id": "a", "en": "b"}]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_shipped_ruleset_and_vocabulary_fits(file: Path) -> None:
    assert fits(RULESETS, document(file)) == ""


@pytest.mark.parametrize("file", sorted((ROOT / "examples").glob("*.yaml")), ids=lambda file: file.stem)
def test_every_example_fits_the_general_schema_and_that_of_each_ruleset_that_reads_it(file: Path) -> None:
    found = document(file)
    assert fits(PORTFOLIOS, found) == ""
    for rules in map(ENGINE.load_ruleset, ("iid-2026", "maturity", "novelty")):
        assert fits(Draft7Validator(_portfolio_schema(rules)), found) == ""


def _portfolio_schema(rules: Ruleset) -> dict[str, Any]:
    return portfolio_schema([rules], lambda: [ENGINE.load_ruleset(name) for name in shipped_ids()])


@given(strategies.cases())
@FEW
def test_whatever_is_generated_fits(case: strategies.Case) -> None:
    rules, portfolio = case
    assert fits(RULESETS, rules) == ""
    assert fits(PORTFOLIOS, portfolio) == ""
    loaded = ENGINE.load_ruleset(rules)
    ENGINE.load_portfolio(portfolio, [loaded])
    assert fits(Draft7Validator(portfolio_schema([loaded])), portfolio) == ""


@given(strategies.cases(), st.data())
@FEW
def test_a_ruleset_that_the_schema_refuses_the_loader_refuses_too(case: strategies.Case, data: st.DataObject) -> None:
    changed = mutated(case[0], data)
    if fits(RULESETS, changed):
        assert not loads(changed), fits(RULESETS, changed)


@given(strategies.cases(), st.data())
@FEW
def test_a_portfolio_that_the_schema_refuses_the_loader_refuses_too(case: strategies.Case, data: st.DataObject) -> None:
    loaded = ENGINE.load_ruleset(case[0])
    changed = mutated(case[1], data)
    for validator in (PORTFOLIOS, Draft7Validator(portfolio_schema([loaded]))):
        if why := fits(validator, changed):
            assert not loads(changed, loaded), why


@given(st.sampled_from(shipped_ids()), st.data())
@FEW
def test_of_a_shipped_ruleset_what_the_schema_refuses_the_loader_refuses_too(name: str, data: st.DataObject) -> None:
    changed = mutated(SHIPPED[name], data)
    if why := fits(RULESETS, changed):
        assert not loads(changed), why


def test_shipped_rulesets_load_as_documents() -> None:
    assert all(loads(found) for found in SHIPPED.values())


def mutated(node: Any, data: st.DataObject) -> Any:
    """Give a document in which one thing was taken out, put in, renamed, or replaced by something odd."""
    found = copy.deepcopy(node)
    holder, key = data.draw(st.sampled_from(list(_spots(found))))
    done = data.draw(st.sampled_from(["remove", "replace", "replace", "rename", "add"]))
    odd = data.draw(st.sampled_from(ODD))
    if done == "remove":
        del holder[key]
    elif done == "replace":
        holder[key] = odd
    elif isinstance(holder, list):
        holder.append(odd)
    elif done == "rename":
        holder[f"{key}x"] = holder.pop(key)
    else:
        holder[data.draw(st.sampled_from(["title", "weight", "from", "x", "note", "of"]))] = odd
    return found


def _spots(node: Any) -> Iterator[tuple[Any, Any]]:
    for key in list(node) if isinstance(node, dict) else range(len(node)):
        yield node, key
        if isinstance(node[key], dict | list):
            yield from _spots(node[key])


def _readable(case: Case) -> Any:
    try:
        return document(case.file)
    except (YAMLError, UnicodeDecodeError):
        return None


BOMB = "portfolios/alias-bomb.yaml"  # no editor's reader is spared what it unfolds to
BROKEN = [(case, found) for case in cases() if case.name != BOMB and (found := _readable(case)) is not None]


def test_of_the_broken_files_the_schema_finds_what_can_be_seen_in_one_place() -> None:
    refused = [case.name for case, found in BROKEN if fits(FORM if case.name.startswith("portfolios/") else RULESETS, found)]
    assert len(refused) >= 50
    assert {"portfolios/flags.yaml", "portfolios/facts-not-known.yaml", "portfolios/dates.yaml"} <= set(refused)


@pytest.mark.parametrize(
    ("place", "odd"),
    [
        (("scores", 0, "scope"), "village"),
        (("scores", 0, "title"), "Judul"),
        (("scores", 0, "weight"), -1),
        (("scores", 0, "colour"), "red"),
        (("publish", 0, "digits"), "many"),
        (("facts", "innovation", "Name"), {}),
        (("missing",), "perhaps"),
        (("format",), "inovrules/2"),
    ],
)
def test_what_an_editor_underlines(place: tuple[Any, ...], odd: Any) -> None:
    found = document(ROOT / "rulesets" / "novelty.yaml")
    holder = found
    for step in place[:-1]:
        holder = holder.setdefault(step, {}) if isinstance(holder, dict) else holder[step]
    holder[place[-1]] = odd
    assert fits(RULESETS, found)
    assert not loads(found)
