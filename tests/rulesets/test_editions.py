"""Editions change what their base says, wherever it stands: in its own file, or in one that it includes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from inovrules import Engine
from inovrules.exact import as_exact

if TYPE_CHECKING:
    from pathlib import Path

    from inovrules import Ruleset

HEAD = "format: inovrules/1\nid: {id}\nversion: 1.0.0\ntitle: {{id: Contoh, en: Example}}\n"


def loaded(folder: Path, **files: str) -> Ruleset:
    """Write files, each with a head; loads the last."""
    for name, text in files.items():
        file = folder / f"{name}.yaml"
        file.write_text(HEAD.format(id=name) + text, "utf-8")
    return Engine().load_ruleset(file)


@pytest.fixture(scope="module")
def maturity() -> Ruleset:
    """The ruleset that is composed of four others."""
    return Engine().load_ruleset("maturity")


def test_an_edition_changes_what_its_base_includes(tmp_path: Path, maturity: Ruleset) -> None:
    """An indicator of a part, and a fact of the vocabulary that its parts include; everything else stays as it was."""
    edition = loaded(tmp_path, edition="extends: maturity\nchanges:\n  - {set: scores/impact-people/weight, to: 7}\n")
    changed = {name for name, score in edition.scores.items() if score != maturity.scores[name]}
    assert changed == {"impact-people"}
    assert edition.scores["impact-people"].weight == 7
    assert (edition.facts, edition.derived) == (maturity.facts, maturity.derived)
    assert [item.score for item in edition.publish] == [item.score for item in maturity.publish]


def test_a_fact_of_the_vocabulary_is_changed_for_all_that_read_it(tmp_path: Path, maturity: Ruleset) -> None:
    """A portfolio is read by the edition's form, and only by it."""
    edition = loaded(tmp_path, edition="extends: maturity\nchanges:\n  - {set: facts/innovation/beneficiaries/maximum, to: 9}\n")
    assert edition.facts["innovation"]["beneficiaries"].maximum == 9
    assert maturity.facts["innovation"]["beneficiaries"].maximum is None


def test_an_edition_of_an_edition_changes_both(tmp_path: Path) -> None:
    """Changes are made in order, the base's first."""
    first = "extends: maturity\nchanges:\n  - {set: scores/impact-people/weight, to: 7}\n"
    second = (
        "extends: first.yaml\nchanges:\n  - {set: scores/impact-people/weight, to: 8}\n  - {set: scores/novelty-design/weight, to: 5}\n"
    )
    edition = loaded(tmp_path, first=first, second=second)
    assert (edition.scores["impact-people"].weight, edition.scores["novelty-design"].weight) == (8, 5)


def test_an_edition_may_be_included(tmp_path: Path) -> None:
    """What it changes of the files that it includes is changed for the whole."""
    first = "extends: impact\nchanges:\n  - {set: scores/impact-people/weight, to: 7}\n"
    whole = "missing: zero\ninclude: [first.yaml, novelty]\nscores:\n  - {id: both, scope: innovation, title: {id: A, en: A}, sum: [impact, novelty]}\n"
    rules = loaded(tmp_path, first=first, whole=whole)
    assert rules.scores["impact-people"].weight == 7
    assert {"both", "novelty-design"} <= set(rules.scores)


def test_what_is_included_may_be_changed_together_with_what_is_in_it(tmp_path: Path) -> None:
    """A file that the edition adds to the list can be changed at once."""
    part = "missing: zero\nscores:\n  - {id: plus, scope: region, title: {id: A, en: A}, constant: 1}\n"
    base = "missing: zero\ninclude: [vocabulary/region]\nscores:\n  - {id: one, scope: region, title: {id: A, en: A}, constant: 1}\n"
    changes = "extends: base.yaml\nchanges:\n  - {set: scores/plus/constant, to: 3}\n  - {add: include, value: part.yaml}\n  - {add: scores, value: {id: two, scope: region, title: {id: A, en: A}, sum: [one, plus]}}\n"
    rules = loaded(tmp_path, part=part, base=base, edition=changes)
    assert rules.bounds["two"].high == 4


def test_new_keys_go_to_the_base_or_to_the_one_file_that_can_take_them(tmp_path: Path) -> None:
    """A new weight of an included score, and a new fact beside those of the base."""
    part = "missing: zero\nscores:\n  - {id: plus, scope: region, title: {id: A, en: A}, constant: 1}\n"
    base = "include: [part.yaml]\nfacts: {region: {a: {type: integer, title: {id: A, en: A}}}}\n"
    changes = "extends: base.yaml\nchanges:\n  - {set: scores/plus/weight, to: 0.5}\n  - {set: facts/region/b, to: {type: text, title: {id: B, en: B}}}\n"
    rules = loaded(tmp_path, part=part, base=base, edition=changes)
    assert as_exact(rules.scores["plus"].weight * 2) == 1
    assert list(rules.facts["region"]) == ["a", "b"]


def test_a_reading_may_differ_in_what_is_included(tmp_path: Path) -> None:
    """Another reading of a source may concern any part of it."""
    rules = loaded(
        tmp_path,
        part="missing: zero\nscores:\n  - {id: plus, scope: region, title: {id: A, en: A}, constant: 1}\n",
        whole="include: [part.yaml]\nreadings:\n  - {id: two, title: {id: A, en: A}, because: {id: A, en: A}, changes: [{set: scores/plus/constant, to: 2}]}\n",
    )
    (reading,) = rules.readings
    assert reading.ruleset is not None
    assert (rules.bounds["plus"].high, reading.ruleset.bounds["plus"].high) == (1, 2)


def test_an_edition_may_make_a_reading_its_own(tmp_path: Path) -> None:
    """The reading that it inherits then says the same, which is no fault."""
    edition = loaded(tmp_path, edition="extends: iid-2026\nchanges:\n  - {set: scores/sid-average/pool/refused, to: keep}\n")
    assert [reading.id for reading in edition.readings] == [reading.id for reading in Engine().load_ruleset("iid-2026").readings]


def test_a_reading_may_differ_in_what_is_stated_for_all_scores(tmp_path: Path) -> None:
    """`missing` of the heading holds for every score that says nothing itself, though nothing is changed in the score."""
    reading = "{id: out, title: {id: A, en: A}, because: {id: A, en: A}, changes: [{set: missing, to: exclude}]}"
    mean = "scores: [{id: one, scope: region, title: {id: A, en: A}, constant: 1}, {id: all, scope: region, title: {id: A, en: A}, mean: [one]}]"
    rules = loaded(
        tmp_path, whole=f"missing: zero\nofficial: false\nstatus: draft\nconfidence: {{grade: ours}}\n{mean}\nreadings: [{reading}]\n"
    )
    (found,) = rules.readings
    assert found.ruleset is not None
    assert (rules.scores["all"].policy, found.ruleset.scores["all"].policy) == ("zero", "exclude")
