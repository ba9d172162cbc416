"""What proves a level of IID 2026: kinds of documents, how many, and how old they may be."""

from __future__ import annotations

from typing import Any

import pytest

from inovrules.ruleset.scores import Indicator
from tests.oracle import iid2026
from tests.rulesets import answers, support
from tests.rulesets.official import ROWS, Row

# Rows whose evidence has to be as young as T-2 to T-0, and the one where it has to be older than T-0.
RECENT = {"17", "20", "22"}
# How many documents a level needs, where it is more than one.
NUMBERS = {("20", 2): 2, ("20", 3): 3, ("27", 2): 2, ("27", 3): 3, ("16", 3): 2}
# Rows without evidence: no source names any for 2a; 23 asks for none at level 1, which says that there is no letter.
NONE_NEEDED = {("2a", 1), ("2a", 2), ("2a", 3), ("23", 1)}
CODES = [row.code for row in ROWS if row.code != "33"]
LEVELS = [(code, level) for code in CODES for level in (1, 2, 3)]


def row_of(code: str) -> Row:
    """Give the official row of a code."""
    return next(row for row in ROWS if row.code == code)


def kinds(code: str) -> list[str]:
    """Give the kinds of documents that the official row names; any kind where none is named."""
    files = row_of(code).files
    if files in {"not found", "-"}:
        return ["pdf", "xlsx", "other"]
    named = [kind.strip().lower().replace("jpeg", "jpg") for part in files.split("+") for kind in part.split("/")]
    return list(dict.fromkeys(named))


def facts_at(code: str, level: int) -> dict[str, Any]:
    """Give facts that reach a level of a row."""
    words = answers.WORDS.get(code, {}) if code != "29" else {}
    for word, found in words.items():
        if found == level:
            return answers.choice_facts(code, word)
    if code == "18":
        return {"budget_years": ["t_2", "t_1", "t_0"][:level]}
    if code == "21":
        return {"rkpd_years": ["t_1", "t_2", "t_0"][:level]}
    return answers.number_facts(code, next(text for text, found in iid2026.THRESHOLDS[code] if found == level))


def proof(code: str, level: int, evidence: list[dict[str, Any]]) -> tuple[str, int | None]:
    """Give the proven state and level of a row that is claimed at a level."""
    node = support.indicator(code, facts_at(code, level), evidence=evidence)
    assert node.level == level
    return node.proven_state, node.proven_level


def documents(code: str, level: int, **changed: Any) -> list[dict[str, Any]]:
    """Give just the documents that a level of a row needs, for the facts that it reads."""
    subject = list(facts_at(code, level))
    subject = [name for name in subject if name != "benefit_basis"]
    plain = {"for": subject, "kind": kinds(code)[0], "date": "2025-05-01", **changed}
    found = [{**plain, "title": str(number)} for number in range(NUMBERS.get((code, level), 1))]
    if code == "35":
        found += [{**plain, "kind": "jpg"}]
    return found


@pytest.mark.parametrize(("code", "level"), LEVELS)
def test_what_is_asked_for_proves_the_level(code: str, level: int) -> None:
    """The documents that a level needs prove it, when they are for the facts that the row reads."""
    assert proof(code, level, documents(code, level)) == ("scored", level)


@pytest.mark.parametrize(("code", "level"), LEVELS)
def test_documents_may_be_for_the_indicator_itself(code: str, level: int) -> None:
    """Evidence for the indicator's id counts like evidence for its facts."""
    held = [{**document, "for": support.ids()[code]} for document in documents(code, level)]
    assert proof(code, level, held) == ("scored", level)


@pytest.mark.parametrize(("code", "level"), LEVELS)
def test_without_documents_nothing_is_proven(code: str, level: int) -> None:
    """A claim without a document isn't proven, except where none is asked for."""
    needs_none = (code, level) in NONE_NEEDED
    # 23: without a letter only "a team, no letter" is proven, whatever is claimed
    expected = ("scored", level) if needs_none else ("scored", 1) if code == "23" else ("refused", None)
    assert proof(code, level, []) == expected


@pytest.mark.parametrize(("code", "level"), [pair for pair in LEVELS if kinds(pair[0]) != ["pdf", "xlsx", "other"]])
def test_documents_of_another_kind_prove_nothing(code: str, level: int) -> None:
    """A kind of file that the form doesn't take doesn't prove a level."""
    needs_none = (code, level) in NONE_NEEDED
    expected = ("scored", level) if needs_none else ("scored", 1) if code == "23" else ("refused", None)
    assert proof(code, level, documents(code, level, kind="xlsx")) == expected


@pytest.mark.parametrize("code", [code for code in CODES if code != "2a"])
def test_every_kind_of_the_form_is_taken(code: str) -> None:
    """Each official file type proves level 2 (level 3 and a row's second requirement may ask for more)."""
    for kind in kinds(code):
        held = documents(code, 2, kind=kind) * 3
        if code == "35":
            held = [*documents(code, 2), {"for": ["video_substances"], "kind": kind}]
        assert proof(code, 2, held) == ("scored", 2), kind


def test_the_video_needs_film_and_cover() -> None:
    """Row 35 is proven by a video or a link together with a cover picture."""
    film, link = ({"for": "video_substances", "kind": kind} for kind in ("mp4", "link"))
    cover = {"for": "video_substances", "kind": "png"}
    assert [proof("35", 3, held)[1] for held in ([film], [link], [cover], [film, cover], [link, cover])] == [
        None,
        None,
        None,
        3,
        3,
    ]


@pytest.mark.parametrize(("code", "level"), NUMBERS)
def test_one_document_short_proves_the_level_below(code: str, level: int) -> None:
    """Where a level needs several documents, one fewer proves the level below."""
    assert proof(code, level, documents(code, level)[1:]) == ("scored", level - 1)


@pytest.mark.parametrize("code", sorted(RECENT))
@pytest.mark.parametrize(
    ("date", "counts"),
    [
        ("2023-12-31", False),
        ("2024-01-01", True),
        ("2026-12-31", True),
        ("2027-01-01", False),
        ("2023", False),
        ("2024", True),
        ("akhir 2023", False),
        ("awal 2024", True),
        ({"from": "2023-12-15", "until": "2024-01-15"}, False),
        (None, False),
    ],
)
def test_evidence_of_three_years(code: str, date: object, counts: object) -> None:
    """A document counts when all of its date lies in T-2 to T-0; one without a date can't show that."""
    held = [{key: value for key, value in item.items() if value is not None} for item in documents(code, 3, date=date)]
    assert proof(code, 3, held) == (("scored", 3) if counts else ("refused", None))


@pytest.mark.parametrize(("date", "level"), [("2025-12-31", 2), ("2001", 2), ("2026-01-01", 1), ("2025-12", 2), ("2026", 1), (None, 1)])
def test_a_perkada_is_enacted_before_the_assessment_year(date: str | None, level: int) -> None:
    """A Perkada of the assessment year proves no more than that there is a decision."""
    held = [{key: value for key, value in item.items() if value is not None} for item in documents("16", 2, date=date)]
    assert proof("16", 2, held) == ("scored", level)


@pytest.mark.parametrize("code", [code for code in CODES if code not in {*RECENT, "16"}])
def test_other_evidence_may_be_of_any_date(code: str) -> None:
    """No source gives a window for the other rows, so none is made up."""
    assert proof(code, 3, documents(code, 3, date="2010")) == ("scored", 3)


@pytest.mark.parametrize("code", sorted(RECENT))
def test_why_a_document_does_not_count(code: str) -> None:
    """The reason names the years within which the document has to lie, in both languages."""
    node = support.indicator(code, facts_at(code, 3), evidence=documents(code, 3, date="2020"))
    for language in ("id", "en"):
        told = node.proven_reason.text(language)
        assert "2024" in told
        assert "2026" in told


def test_the_requirements_are_those_of_the_official_rows() -> None:
    """Every row requires the official kinds of files; a row without named kinds takes any."""
    scores = support.iid().scores
    for row in ROWS:
        body = scores[support.ids()[row.code]].body
        if not isinstance(body, Indicator):
            continue
        asked = {kind for need in body.evidence for kind in need.any_of}
        official = {"-": set(), "not found": set()}.get(row.files, set(kinds(row.code)))
        # the text of row 35 also takes "a Drive/YouTube link"
        assert asked == official | ({"link"} if row.code == "35" else set()), row.code
        assert bool(body.evidence) == (row.files != "-"), row.code
