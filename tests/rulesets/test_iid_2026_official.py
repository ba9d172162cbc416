"""The shipped IID 2026 against the official rows: names, variables, weights, flags, levels, sources, maxima."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise

import pytest

from inovrules.ruleset.scores import Choose, Indicator
from tests.rulesets import support
from tests.rulesets.official import ROWS, Row

# The ruleset's wording where it mends the official one without changing what it means.
SPELLED = {
    "perkapita": "per kapita",
    "pemda": "pemerintah daerah",
    "surat penugasan/perintah": "surat penugasan atau perintah",
    "/": " atau ",
}
# Official words that say nothing which the ruleset's options must repeat.
FILLERS = {"ada", "atau", "dan", "nilai", "laporan", "milik"}
CHOICES = {"1", "8", "9", "12", "13b", "14", "15", "16", "18", "19", "21", "23", "25", "26", "30", "34"}
MEASURED = [row for row in ROWS if row.code not in CHOICES]


def mended(text: str) -> str:
    """Spell an official text as the ruleset does."""
    spelled = text.lower()
    for theirs, ours in SPELLED.items():
        spelled = spelled.replace(theirs, ours)
    return " ".join(spelled.split())


def words(text: str) -> set[str]:
    """Give the words that carry a text's meaning."""
    return set(re.findall(r"[a-z]+(?:-[0-9])?", mended(text))) - FILLERS


def numbers(text: str) -> set[Fraction]:
    """Give the numbers of a printed text, but not the years within which something is counted."""
    plain = re.sub(r"(?<=\d)-(?=\d)", " ", text.replace("dalam 3 tahun (T-2..T-0)", ""))
    return {Fraction(found) for found in re.findall(r"-?\d+(?:\.\d+)?", plain)}


def told(row: Row, level: int) -> str:
    """Give all that the ruleset says of a level: its title and what it needs, in both languages."""
    body = support.iid().scores[support.ids()[row.code]].body
    assert isinstance(body, Indicator)
    found = next(outcome for outcome in body.description.outcomes if outcome.level == level)
    titles = [] if found.title is None else [found.title.id, found.title.en]
    return " ".join([*titles, found.needs.text("id"), found.needs.text("en")])


def name(row: Row) -> str:
    """Name a row by its code."""
    return row.code


each_row = pytest.mark.parametrize("row", ROWS, ids=name)


def test_every_official_row_is_there_and_no_other() -> None:
    """The ruleset has the 20 SPD rows, the 20 SID rows with six bases for row 33, and the count row 36."""
    assert [sum(row.aspect == aspect for row in ROWS) for aspect in ("spd", "sid")] == [20, 25]
    assert set(support.ids()) == {row.code for row in ROWS} | {"33", "36"}


@each_row
def test_name_and_variable(row: Row) -> None:
    """A row is called what the guideline calls it, and stands under its variable."""
    score = support.iid().scores[support.ids()[row.code]]
    assert score.title.id.lower() == mended(row.name)
    assert score.group is not None
    assert score.group.id == row.variable


@each_row
def test_weight_and_mandatory_flag(row: Row) -> None:
    """A row weighs and is mandatory as in the guideline; the six bases share those of row 33."""
    code = "33" if row.code.startswith("33") else row.code
    score = support.iid().scores[support.ids()[code]]
    assert score.weight == row.weight
    assert score.mandatory == row.mandatory


@each_row
def test_points_of_the_three_levels(row: Row) -> None:
    """Each level gives weight times level, and there is no fourth."""
    body = support.iid().scores[support.ids()[row.code]].body
    assert isinstance(body, Indicator)
    points = {outcome.level: outcome.points * row.weight for outcome in body.description.outcomes}
    assert {level: points[level] for level in (1, 2, 3)} == dict(enumerate(row.scores, 1))
    assert set(points) - {0} == {1, 2, 3}


@pytest.mark.parametrize("row", [row for row in ROWS if row.code in CHOICES], ids=name)
def test_the_words_of_each_level(row: Row) -> None:
    """Every word of an official level stands in the level's title or in the options that reach it."""
    for level, text in enumerate(row.levels, 1):
        assert words(text) <= words(told(row, level)), text


@pytest.mark.parametrize("row", MEASURED, ids=name)
def test_the_numbers_of_each_level(row: Row) -> None:
    """Every number of an official level stands in what the ruleset says of that level."""
    # More than three of four components is all four; and of a span that counts items only the lower end is needed.
    ends = {"2b": {Fraction(3): Fraction(4)}}.get(row.code, {})
    for level, text in enumerate(row.levels, 1):
        printed = numbers(text)
        if row.code in {"22", "27", "35", "2b"}:
            printed = {min(printed)}
        said = numbers(told(row, level).replace(",", "."))
        # 31 and 33f print exact numbers, 33c stops at 30: above those the level is our choice, and its note says so
        printed -= {Fraction(30)} if row.code == "33c" and level == 3 else set()
        assert {ends.get(number, number) if level == 3 else number for number in printed} <= said, text


@each_row
def test_confidence(row: Row) -> None:
    """A row that independent sources agree on is graded so; where they agree in part, a note says in which."""
    confidence = support.iid().scores[support.ids()[row.code]].confidence
    assert confidence is not None
    assert confidence.grade == "agree"
    in_part = "weight" in row.confidence or "merges" in row.confidence or "run together" in row.confidence
    if in_part and row.code != "9":
        assert confidence.note is not None, row.confidence


@pytest.mark.parametrize("code", ["2a", "31", "33c", "33f"])
def test_a_choice_above_the_printed_bands_is_called_ours(code: str) -> None:
    """Where an open top stands for a printed exact number, the ruleset says so, unless the form stops there."""
    score = support.iid().scores[support.ids()[code]]
    if code == "2a":
        assert support.iid().facts["region"]["apbd_on_time_years"].maximum == 3
    else:
        assert score.note is not None
        assert re.search(r"\b[Kk]ami\b", score.note.id)
        assert re.search(r"\b([Oo]ur|We)\b", score.note.en)


@pytest.mark.parametrize("row", [row for row in MEASURED if row.aspect == "spd"], ids=name)
def test_overlapping_bands_state_their_tie_rule(row: Row) -> None:
    """A row whose printed bands overlap takes the higher level and says that this is our choice."""
    ends = [numbers(text) for text in row.levels]
    score = support.iid().scores[support.ids()[row.code]]
    body = score.body
    assert isinstance(body, Indicator)
    overlaps = row.code not in {"2b", "13a"} and any(
        max(low) >= min(high) if ascending else min(low) <= max(high)
        for ascending in [min(ends[0]) < min(ends[2])]
        for low, high in pairwise(ends)
    )
    assert getattr(body.evaluator, "tie", None) == ("upper" if overlaps else None)
    if overlaps:
        assert score.note is not None
        assert "kami" in score.note.id
        assert "Our rule" in score.note.en


def test_maxima() -> None:
    """SPD 63, maturity 111, count 76, SID 187, total 250, index 100: computed, not only stated."""
    ruleset = support.iid()
    expected = {
        "spd": 63,
        "maturity": 111,
        "sid-average": 111,
        "basic-affairs": 6,
        "sid-36": 76,
        "sid": 187,
        "total": 250,
        "iid": 100,
    }
    assert {score: ruleset.bounds[score].high for score in expected} == expected
    assert {ruleset.bounds[score].low for score in expected} == {0}
    assert {ruleset.scores[score].stated_maximum for score in expected} == {*expected.values()}


def test_weights_add_up() -> None:
    """SPD weights add up to 21 and SID weights to 37: three times that is the maximum."""
    weights = {
        aspect: sum(row.weight for row in ROWS if row.aspect == aspect and len(row.code.rstrip("abcdef")) == len(row.code))
        for aspect in ("spd", "sid")
    }
    spd = sum((row.weight for row in ROWS if row.aspect == "spd"), Fraction(0))
    sid = weights["sid"] + support.iid().scores["sid-33"].weight
    assert spd * 3 == 63
    assert sid * 3 == 111


def test_row_33_chooses_among_its_six_bases() -> None:
    """Row 33 is one of six bases; each basis stands under an option of one question."""
    body = support.iid().scores["sid-33"].body
    assert isinstance(body, Choose)
    chosen = {part.score for part in body.options.values()}
    assert chosen == {support.ids()[f"33{letter}"] for letter in "abcdef"}


def test_the_head_of_the_ruleset() -> None:
    """It is official and in force for 2026, and names the letter it was rebuilt from."""
    ruleset = support.iid()
    assert (ruleset.official, ruleset.status, ruleset.year) == (True, "in_force", 2026)
    assert any("400.10.11/1887/BSKDN" in text for text in ruleset.basis)
    assert [str(day) for day in ruleset.effective] == ["2026-04-29", "2026-12-31"]


def test_the_reporting_period() -> None:
    """Regions report from June to August 2026, known from one source, which the ruleset says; 2027 is not announced."""
    period = support.iid().reporting
    assert period is not None
    assert (str(period.since), str(period.until), period.confidence.grade) == ("2026-06-01", "2026-08-31", "one")
    assert period.confidence.note is not None
    assert "INOVA-HUB" in period.confidence.note.id
    assert "SIMONDA" in period.confidence.note.en
    assert support.engine().load_ruleset("iid-2027").reporting is None


def test_dates_and_effort_are_called_ours() -> None:
    """No source says when the ruleset takes effect and ends, or what a remedy costs: the head calls both our choice."""
    note = support.iid().confidence.note
    assert note is not None
    assert re.search(r"Masa berlaku .*upaya\s+1 sampai 3 .*pilihan kami", note.id)
    assert re.search(r"takes effect and ends .*effort of 1 to 3 .*our choices", note.en)
    assert {score.effort for score in support.iid().scores.values()} == {1, 2, 3, None}


@pytest.mark.parametrize("row", [row for row in ROWS if row.aspect == "sid"], ids=name)
def test_evidence_comes_from_one_source(row: Row) -> None:
    """The evidence of the SID rows was read in one form alone; each row says so, the six bases of row 33 included."""
    confidence = support.iid().scores[support.ids()[row.code]].confidence
    assert confidence is not None
    assert confidence.note is not None
    assert re.search(r"[Dd]ata dukung dari formulir itu saja", confidence.note.id)
    assert re.search(r"[Ee]vidence from that form alone", confidence.note.en)


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("16", ("dua berkas adalah bacaan kami", "two files is our reading")),
        ("20", ("satu berkas PDF sebagai satu set adalah bacaan", "one PDF file as one set is our reading")),
        ("27", ("satu berkas untuk setiap metode", "one file for each method")),
        ("22", ("Menghitung unsur lain di luar kelima itu", "another kind beyond the five as one actor is our choice")),
    ],
)
def test_how_files_and_actors_are_counted_is_called_ours(code: str, told: tuple[str, str]) -> None:
    """Counting a file as a set, a method or a decision, and another kind as an actor, are readings that no source states."""
    note = support.iid().scores[support.ids()[code]].note
    assert note is not None
    assert told[0] in note.id
    assert told[1] in note.en
    assert "kami" in note.id
    assert "our" in note.en
