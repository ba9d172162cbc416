"""The index of IID 2026 at every printed edge, and what other readings of the source would give."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest

from tests.oracle import iid2026
from tests.rulesets import answers, support

if TYPE_CHECKING:
    from inovrules import PublishedScore, Ruleset

SIZE = 80


def headline(source: dict[str, Any], ruleset: Ruleset | None = None) -> PublishedScore:
    """Give the published index of a region."""
    found = support.score(source, ruleset).headline
    assert found is not None
    return found


def region_with(index: Fraction) -> dict[str, Any]:
    """Give a region whose unrounded index is `index`, a multiple of 0.005: 80 innovations of no basic-service affair."""
    total = index * 250 / 100
    spd = 63 if total > 63 else 0
    whole, extra = divmod((total - spd) * SIZE, SIZE)
    assert extra.denominator == 1
    units = [support.innovation(int(whole) + (number < extra)) for number in range(SIZE)]
    return support.portfolio(*units, levels=support.spd_levels(spd))


@pytest.mark.parametrize(("index", "figure", "predicate"), iid2026.PREDICATES)
def test_the_predicate_of_an_unrounded_index(index: str, figure: str, predicate: str) -> None:
    """The published rule rounds to two decimals, half up, and reads the predicate from that."""
    rule = support.iid().publish[0]
    named = rule.predicate(Fraction(index))
    assert rule.score == "iid"
    assert named is not None
    assert (iid2026.published(Fraction(rule.rounding.apply(Fraction(index)))), named.title.id) == (figure, predicate)


@pytest.mark.parametrize(
    ("index", "figure", "predicate"),
    [
        ("0", "0.00", "Tidak Dapat Dinilai"),
        ("0.005", "0.01", "Kurang Inovatif"),
        ("0.01", "0.01", "Kurang Inovatif"),
        ("40", "40.00", "Kurang Inovatif"),
        ("40.005", "40.01", "Inovatif"),
        ("40.01", "40.01", "Inovatif"),
        ("65", "65.00", "Inovatif"),
        ("65.005", "65.01", "Sangat Inovatif"),
        ("65.01", "65.01", "Sangat Inovatif"),
    ],
)
def test_a_region_at_a_printed_edge(index: str, figure: str, predicate: str) -> None:
    """A whole portfolio whose index lies exactly on an edge shows the figure and the predicate of that figure."""
    found = headline(region_with(Fraction(index)))
    assert found.exact == Fraction(index)
    assert found.predicate is not None
    assert (found.text("en"), found.predicate.title.id) == (figure, predicate)


def test_something_that_prints_as_nothing() -> None:
    """One point among 81 innovations is 0.0049: published 0.00, so the region cannot be assessed."""
    units = [support.innovation(int(number == 0)) for number in range(81)]
    found = headline(support.portfolio(*units, levels=support.spd_levels(0)))
    assert found.exact == Fraction(1, 81) * Fraction(2, 5)
    assert found.predicate is not None
    assert (found.text("id"), found.predicate.title.id) == ("0,00", "Tidak Dapat Dinilai")


def test_printed_bands_leave_no_room() -> None:
    """The printed bands follow each other at 0.01 and run from 0 to 100."""
    bands = sorted(known.band for known in support.iid().publish[0].predicates if known.band)
    assert bands[0] == (0, 0)
    assert [low for low, _ in bands[1:]] == [high + Fraction(1, 100) for _, high in bands[:-1]]
    assert bands[-1][1] == 100


# --- other readings


def reading(name: str, source: dict[str, Any]) -> PublishedScore:
    """Give what would be published under another reading of the source."""
    scorecard = support.score(source, readings=True)
    return next(shown[0] for known, shown in scorecard.readings if known.id == name)


def test_all_readings_are_scored_beside_the_ruleset() -> None:
    """Each reading has a title and a reason in both languages and publishes an index of its own."""
    scorecard = support.score(support.region(3, 50, 3, 40), readings=True)
    names = [known.id for known, _ in scorecard.readings]
    assert names == ["refused-in-divisor", "reported-counted", "exact-predicate", "lower-tie", "savings-up-to-30", "metro-weights"]
    for known, shown in scorecard.readings:
        assert all((known.title.id, known.title.en, known.because.id, known.because.en))
        assert shown[0].exact is not None


def test_refused_innovations_in_the_divisor() -> None:
    """Twelve of maturity 80 and three trials: 80 on average, or 64 where trials stay in the divisor."""
    affairs = (*support.BASIC_AFFAIRS[:5], None)
    units = [support.innovation(80, affairs[number % 6]) for number in range(12)]
    trials = [support.innovation(111, stage="uji_coba") for _ in range(3)]
    source = support.portfolio(*units, *trials, levels=support.spd_levels(40))
    assert headline(source).exact == (40 + 80 + Fraction("4.56")) * Fraction(2, 5)
    kept = reading("refused-in-divisor", source)
    assert kept.exact == (40 + 64 + Fraction("4.56")) * Fraction(2, 5)
    assert (headline(source).text("en"), kept.text("en")) == ("49.82", "43.42")


def test_refused_innovations_in_the_divisor_leave_the_count_alone() -> None:
    """The statement on refused innovations is about the divisor: the row of their number stays that of the eligible ones, and says so."""
    units = [support.innovation(80, affair) for affair in support.BASIC_AFFAIRS]
    source = support.portfolio(*units, support.innovation(80, stage="uji_coba"))
    known = next(known for known in support.iid().readings if known.id == "refused-in-divisor")
    assert support.score(source, known.ruleset).region.cell("sid-36").value == support.score(source).region.cell("sid-36").value
    assert "(36)" in known.because.id
    assert "(36)" in known.because.en


@pytest.mark.parametrize(
    ("eligible", "trials", "average", "count"),
    [
        (12, 3, Fraction(12 * 80, 15), "5.70"),  # n is 15 in the divisor and in the count
        (6, 3, Fraction(6 * 80, 12), "3.42"),  # the floor of twelve divides, nine are counted
        (12, 0, Fraction(80), "4.56"),  # nothing is refused: the ruleset's own reading
        (199, 1, Fraction(199 * 80, 200), "76.00"),
        (199, 2, Fraction(199 * 80, 201), "76.00"),  # the cap of 200
    ],
)
def test_every_reported_innovation_is_counted(eligible: int, trials: int, average: Fraction, count: str) -> None:
    """Where n is the number of innovations reported, refused ones stand in the divisor and in the count, with a maturity of 0."""
    units = [support.innovation(80, support.BASIC_AFFAIRS[number % 6]) for number in range(eligible)]
    source = support.portfolio(*units, *[support.innovation(111, stage="uji_coba") for _ in range(trials)])
    known = next(known for known in support.iid().readings if known.id == "reported-counted")
    region = support.score(source, known.ruleset).region
    assert (region.cell("sid-average").value, region.cell("sid-36").value) == (average, Fraction(count))
    assert reading("reported-counted", source).exact == (average + Fraction(count)) * Fraction(2, 5)


def test_affairs_of_refused_innovations_do_not_open_the_gate() -> None:
    """That affairs count only where an innovation is eligible stays so under the reading, as its reason says."""
    units = [support.innovation(80, affair) for affair in support.BASIC_AFFAIRS[:4]]
    source = support.portfolio(*units, support.innovation(80, support.BASIC_AFFAIRS[4], stage="uji_coba"))
    known = next(known for known in support.iid().readings if known.id == "reported-counted")
    assert support.score(source, known.ruleset).region.cell("sid-36").value == 0
    assert "bacaan kami" in known.because.id
    assert "our reading" in known.because.en


def test_refused_innovations_below_the_floor_change_nothing() -> None:
    """As long as the floor of twelve divides, the two readings agree."""
    source = support.portfolio(support.innovation(80), support.innovation(80, stage="inisiatif"))
    assert reading("refused-in-divisor", source).exact == headline(source).exact


def test_the_predicate_of_the_exact_index() -> None:
    """65.005 is published as 65.01, Sangat Inovatif; read unrounded it is Inovatif."""
    source = region_with(Fraction("65.005"))
    own, exact = headline(source), reading("exact-predicate", source)
    assert own.predicate is not None
    assert exact.predicate is not None
    assert (own.text("en"), own.predicate.title.id) == ("65.01", "Sangat Inovatif")
    assert (exact.text("en"), exact.predicate.title.id) == ("65.01", "Inovatif")


# row: answers that lie in two printed bands
TIES = {
    "3": ["-50.33", "-50.32"],
    "4": ["5.23"],
    "5a": ["0.36"],
    "5b": ["2.34", "2.35", "5.91", "5.92"],
    "6": ["-47.43", "-47.42"],
    "7": ["-5.15", "-5.14"],
    "10b": ["4.81", "4.82", "13.10", "13.11"],
    "11a": ["0.90"],
}


@pytest.mark.parametrize(("row", "answer"), [(row, answer) for row, listed in TIES.items() for answer in listed])
def test_a_tie_takes_the_higher_level_or_by_the_other_reading_the_lower(row: str, answer: str) -> None:
    """A value in two bands, such as 0.36 in row 5a, is worth one level less under the reading."""
    source = support.portfolio(facts=answers.number_facts(row, answer))
    lower = next(known.ruleset for known in support.iid().readings if known.id == "lower-tie")
    name = support.ids()[row]
    levels = [support.score(source, ruleset).region.node(name).level for ruleset in (None, lower)]
    assert levels[0] == dict(iid2026.THRESHOLDS[row])[answer]
    assert levels[1] == levels[0] - 1
    weight = iid2026.SPD_WEIGHTS[row]
    difference = (headline(source).exact or 0) - (reading("lower-tie", source).exact or 0)
    assert difference == weight * Fraction(2, 5)


def test_only_ties_move_under_the_tie_reading() -> None:
    """Every other printed threshold has the same level under both readings."""
    lower = next(known.ruleset for known in support.iid().readings if known.id == "lower-tie")
    for row, ties in TIES.items():
        for answer, level in iid2026.THRESHOLDS[row]:
            if answer not in ties:
                source = support.portfolio(facts=answers.number_facts(row, answer))
                assert support.score(source, lower).region.node(support.ids()[row]).level == level, (row, answer)


@pytest.mark.parametrize(("percent", "own", "other"), [("30.00", 3, 3), ("30.004", 3, 3), ("30.01", 3, 0), ("95", 3, 0)])
def test_savings_above_thirty_percent(percent: str, own: int, other: int) -> None:
    """Saving more than 30 % is level 3; read to the letter it would score nothing."""
    unit = {"facts": {**support.ELIGIBLE, **answers.number_facts("33c", percent)}}
    source = support.portfolio(unit)
    literal = next(known.ruleset for known in support.iid().readings if known.id == "savings-up-to-30")
    levels = [support.score(source, ruleset).innovations[0].node("sid-33-savings").level for ruleset in (None, literal)]
    assert levels == [own, other]


def test_metro_weights_have_the_same_maximum() -> None:
    """Kota Metro's weights differ in seven indicators and still add up to 21, a maximum of 63."""
    metro = next(known.ruleset for known in support.iid().readings if known.id == "metro-weights")
    assert metro is not None
    assert metro.bounds["spd"].high == 63
    changed = {name for name in metro.scores if metro.scores[name].weight != support.iid().scores[name].weight}
    indicators = {str(metro.scores[name].code).rstrip("ab") for name in changed}
    assert indicators == {"2", "5", "6", "7", "8", "10", "11"}
    both = {"2": 1, "5": 2, "6": 2, "7": 2, "8": 2, "10": 1, "11": 1}
    for code, weight in both.items():
        rows = [score for score in metro.scores.values() if score.scope == "region" and str(score.code).rstrip("ab") == code]
        assert sum(score.weight for score in rows) == weight, code
