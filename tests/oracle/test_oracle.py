"""The oracles against figures worked out by hand."""

from __future__ import annotations

from fractions import Fraction as F  # noqa: N817 (it stands in every line)
from typing import Any

import pytest

from . import iid2026, naive
from .iid2026_answers import TWO_DECIMALS, WHOLE
from .naive_facts import Truth, rounded

# --- IID 2026


def test_weights_reach_the_official_maxima() -> None:
    assert len(iid2026.SPD_WEIGHTS) == len(iid2026.SID_WEIGHTS) == 20
    assert iid2026.spd(dict.fromkeys(iid2026.SPD_WEIGHTS, 3)) == 63
    assert iid2026.maturity(dict.fromkeys(iid2026.SID_WEIGHTS, 3)) == 111
    assert iid2026.count_score(200, 6) == 76


@pytest.mark.parametrize("vector", iid2026.GOLDEN)
def test_golden(vector: dict[str, Any]) -> None:
    figures = iid2026.index(vector["spd"], [vector["maturity"]] * vector["n"], vector["covered"])
    printed = {name: iid2026.published(figures[name]) for name in ("sid_average", "count", "total", "iid")}
    assert printed == {name: vector[name] for name in printed}
    assert iid2026.predicate(figures["iid"]) == vector["predicate"]
    assert max(12, vector["n"]) == vector["divisor"]


@pytest.mark.parametrize("table", [iid2026.THRESHOLDS, iid2026.BETWEEN_PRINTED, iid2026.UNSTATED])
def test_levels_around_every_edge(table: dict[str, list[tuple[str, int]]]) -> None:
    wrong = [
        (row, answer, level, iid2026.numeric_level(row, answer))
        for row, answers in table.items()
        for answer, level in answers
        if iid2026.numeric_level(row, answer) != level
    ]
    assert wrong == []


def test_every_numeric_row_has_thresholds_with_all_levels() -> None:
    assert set(iid2026.THRESHOLDS) == set(TWO_DECIMALS) | set(WHOLE)
    assert all({1, 2, 3} <= {level for _, level in answers} for answers in iid2026.THRESHOLDS.values())
    tried = {row: {F(answer) for answer, _ in answers} for row, answers in iid2026.THRESHOLDS.items()}
    for row, bands in (TWO_DECIMALS | WHOLE).items():
        edges = {F(edge) for _, *ends in bands for edge in ends if edge}
        assert edges <= tried[row]


@pytest.mark.parametrize(("value", "figure", "name"), iid2026.PREDICATES)
def test_predicates(value: str, figure: str, name: str) -> None:
    assert iid2026.published(F(value)) == figure
    assert iid2026.predicate(F(value)) == name


def test_answers_in_words() -> None:
    assert iid2026.choice_level("16", "perda") == 3
    assert iid2026.choice_level("29", "tidak ada pengaduan") == 1
    first, middle, last = "T-2", "T-1", "T-0"
    budgets: list[list[str]] = [[], [first, last], [first, middle], [last, middle, first]]
    plans: list[list[str]] = [[last], [last, middle], [first, middle], [last, middle, first]]
    assert [iid2026.budget_level(years) for years in budgets] == [0, 1, 2, 3]
    assert [iid2026.rkpd_level(years) for years in plans] == [0, 1, 2, 3]


def test_one_region_by_hand() -> None:
    """Row 6 level 3 + row 12 level 2 = 8.5; maturities 3*3 + 4*1 = 13 and 0; 13/12; five affairs, 0.76."""
    figures = iid2026.index_from_levels({"6": 3, "12": 2}, [{"33": 3, "35": 1}, {}], iid2026.YANDAS[:5])
    assert figures["total"] == F("8.5") + F(13, 12) + F("0.76")
    assert iid2026.published(figures["iid"]) == "4.14"


# --- the interpreter

FACTS = """
innovation:
  people: {type: integer}
  share: {type: percent, decimal_comma: true}
  stage: {type: choice, options: {a: {}, b: {}, c: {}}}
  digital: {type: flag}
  online: {type: flag}
  partners: {type: list, of: choice, options: {x: {}, y: {}, z: {}}}
  words: {type: list, of: text}
  done: {type: integer}
  left: {type: integer}
  ready: {type: level, minimum: 0, maximum: 5}
opd:
  staff: {type: integer}
region:
  budget: {type: decimal}
  basis: {type: choice, options: {a: {}, b: {}}}
"""


def card(ruleset: str, portfolio: str) -> naive.Card:
    rules = naive.load(ruleset)
    rules["facts"] = naive.load(FACTS)
    return naive.evaluate(rules, naive.load(portfolio))


def got(ruleset: str, portfolio: str, scope: str = "region", unit: str = "") -> dict[str, tuple[str, F]]:
    scores = card(ruleset, portfolio).scores[scope, unit]
    return {name: (scored.state, scored.value) for name, scored in scores.items()}


def one(ruleset: str, facts: str) -> dict[str, tuple[str, F]]:
    return got(ruleset, f"{{innovations: [{{id: i, facts: {facts}}}]}}", "innovation", "i")


def scored(value: str | int) -> tuple[str, F]:
    return "scored", F(value)


GONE, ABSENT, BARRED = ("missing", F(0)), ("not_applicable", F(0)), ("refused", F(0))


@pytest.mark.parametrize(
    ("people", "plain", "upper", "lower"),
    [("0", 0, 0, 0), ("1", 1, 1, 1), ("200", 1, 5, 1), ("201", 2, 5, 5), ("", None, None, None)],
)
def test_bands(people: str, plain: int | None, upper: int | None, lower: int | None) -> None:
    rules = """
scores:
  - {id: plain, scope: innovation, evaluator: bands, from: people, otherwise: 0,
     bands: [{level: 1, from: 1, to: 200}, {level: 2, above: 200}]}
  - {id: upper, scope: innovation, evaluator: bands, from: people, otherwise: 0, tie: upper,
     bands: [{level: 1, from: 1, to: 200}, {level: 2, from: 200, points: 5}]}
  - {id: lower, scope: innovation, evaluator: bands, from: people, otherwise: 0, tie: lower,
     bands: [{level: 1, from: 1, below: 201}, {level: 2, from: 200, points: 5}]}
"""
    result = one(rules, f'{{people: "{people}"}}')
    wanted = [GONE if value is None else scored(value) for value in (plain, upper, lower)]
    assert list(result.values()) == wanted


@pytest.mark.parametrize(("share", "value"), [("20,004", 1), ("20,005", 2), ("20,01%", 2), ("4,994", 0)])
def test_bands_are_read_at_their_digits(share: str, value: int) -> None:
    rules = """
scores: [{id: s, scope: innovation, evaluator: bands, from: share, digits: 2, mode: half_up, otherwise: 0,
  bands: [{level: 1, from: 5.00, to: 20.00}, {level: 2, from: 20.01, to: 50.00}]}]
"""
    assert one(rules, f'{{share: "{share}"}}')["s"] == scored(value)


def test_other_evaluators() -> None:
    rules = """
derived: {innovation: {progress: {share: {part: done, rest: left}, percent: true}, partner_count: {count: partners}}}
scores:
  - {id: levels, scope: innovation, evaluator: levels, from: stage,
     levels: [{level: 1, is: a}, {level: 3, in: [b, c], points: 7}]}
  - {id: ready, scope: innovation, evaluator: levels, from: ready}
  - {id: list, scope: innovation, evaluator: checklist, from: partners, items: [x, y],
     levels: [{level: 1, at_least: 1}, {level: 2, at_least: 2}]}
  - {id: flags, scope: innovation, evaluator: checklist, from: [digital, online]}
  - {id: condition, scope: innovation, evaluator: condition, otherwise: 0, levels: [
     {level: 1, when: {fact: stage, is: b}},
     {level: 2, when: {all: [{fact: people, at_least: 5}, {fact: digital, is: ya}]}}]}
  - {id: curve, scope: innovation, evaluator: curve, from: progress, points: [[0, 0], [50, 60], [100, 100]]}
  - {id: lookup, scope: innovation, evaluator: lookup, from: [stage, digital], otherwise: 0,
     rows: [{when: {stage: a}, points: 1}, {when: {stage: b, digital: ya}, points: 5}]}
  - {id: filled, scope: innovation, evaluator: completeness, from: [stage, people, digital, online], of: facts}
  - {id: number, scope: innovation, evaluator: count, from: partners}
"""
    assert one(rules, "{stage: b, digital: ya, partners: [x, z], done: 3, left: 1, ready: 4}") == {
        "levels": scored(7),
        "ready": scored(4),
        "list": scored(1),
        "flags": scored(1),
        "condition": scored(1),
        "curve": scored(80),
        "lookup": scored(5),
        "filled": scored(50),
        "number": scored(2),
    }
    nothing = one(rules, "{}")
    assert nothing.pop("filled") == scored(0)
    assert set(nothing.values()) == {GONE}


def test_self_assessed_level_stands_in_for_a_silent_fact() -> None:
    rules = """
scores: [{id: s-1, scope: innovation, evaluator: bands, from: people, otherwise: 0,
  bands: [{level: 1, from: 1, to: 9}, {level: 2, from: 10, points: 6}]}]
"""
    silent = got(rules, "{innovations: [{id: i, levels: {s-1: 2}}]}", "innovation", "i")
    spoken = got(rules, "{innovations: [{id: i, facts: {people: 3}, levels: {s-1: 2}}]}", "innovation", "i")
    assert (silent["s-1"], spoken["s-1"]) == (scored(6), scored(1))


PARTS = """
  - {id: a, scope: innovation, weight: 2, evaluator: levels, from: ready}
  - {id: b, scope: innovation, weight: 3, evaluator: bands, from: people, bands: [{level: 4, from: 10}], otherwise: 0}
  - {id: c, scope: innovation, weight: 5, when: {fact: digital, is: ya}, constant: 10}
  - {id: sum, scope: innovation, sum: [a, b, c]}
  - {id: mean, scope: innovation, mean: [a, b, {score: c, weight: 1}]}
  - {id: least, scope: innovation, minimum: [a, b, c]}
  - {id: best, scope: innovation, best: [a, b, c]}
"""


@pytest.mark.parametrize(
    ("policy", "facts", "expected"),
    [
        ("zero", "{ready: 3, people: 10, digital: ya}", (68, F(28, 6), 3, 10)),
        ("zero", "{ready: 3, digital: ya}", (56, F(16, 6), 0, 10)),
        ("exclude", "{ready: 3, digital: ya}", (56, F(16, 3), 3, 10)),
        ("refuse", "{ready: 3, digital: ya}", "refused"),
        ("zero", "{ready: 3, digital: tidak}", (6, F(6, 5), 0, 3)),
        ("exclude", "{ready: 3, digital: tidak}", (6, 3, 3, 3)),
        ("zero", "{ready: 3, people: 10}", (18, F(18, 6), 0, 4)),
        ("zero", "{digital: tidak}", "missing"),
        ("refuse", "{}", "missing"),
    ],
)
def test_aggregates_and_missing_parts(policy: str, facts: str, expected: tuple[int | F, ...] | str) -> None:
    result = one(f"missing: {policy}\nscores:{PARTS}", facts)
    wanted = [(expected, F(0))] * 4 if isinstance(expected, str) else [("scored", value) for value in expected]
    assert [result[name] for name in ("sum", "mean", "least", "best")] == wanted


def test_all_parts_not_applicable() -> None:
    rules = """
missing: refuse
scores:
  - {id: a, scope: innovation, when: {fact: digital, is: ya}, constant: 1}
  - {id: s, scope: innovation, sum: [a]}
"""
    assert one(rules, "{digital: no}")["s"] == ABSENT


def test_a_refused_part_counts_zero_and_keeps_its_weight() -> None:
    rules = f"""
missing: zero
scores:{PARTS}
  - {{id: strict, scope: innovation, weight: 3, missing: refuse, sum: [a, b]}}
  - {{id: top, scope: innovation, mean: [a, strict]}}
"""
    result = one(rules, "{ready: 5}")
    assert (result["strict"], result["top"]) == (BARRED, scored(2))


CHOOSE = """
missing: zero
scores:
  - {id: a, scope: region, weight: 3, evaluator: bands, from: budget, bands: [{level: 2, from: 1}], otherwise: 0}
  - {id: b, scope: region, constant: 7}
  - {id: chosen, scope: region, choose: {by: basis, of: {a: a, b: b}}}
"""


@pytest.mark.parametrize(
    ("facts", "state"),
    [("{basis: a, budget: 1.5}", scored(6)), ("{basis: b}", scored(7)), ("{basis: a}", GONE), ("{budget: 5}", GONE)],
)
def test_choose(facts: str, state: tuple[str, F]) -> None:
    assert got(CHOOSE, f"{{facts: {facts}}}")["chosen"] == state


LADDER = """
missing: zero
scores:
  - {id: s1, scope: innovation, evaluator: curve, from: share, points: [[0, 0], [100, 100]]}
  - {id: s2, scope: innovation, evaluator: curve, from: people, points: [[0, 0], [100, 100]]}
  - {id: s3, scope: innovation, evaluator: curve, from: done, points: [[0, 0], [100, 100]]}
  - {id: reached, scope: innovation, ladder: {steps: [s1, s2, s3], pass: {at_least: 80}}}
"""


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        ("{share: 96.36, people: 80, done: 79}", scored(2)),
        ("{share: 96.36, done: 100}", scored(1)),
        ("{share: 79.09, people: 100, done: 100}", scored(0)),
        ("{}", GONE),
    ],
)
def test_ladder(facts: str, state: tuple[str, F]) -> None:
    assert one(LADDER, facts)["reached"] == state


def test_a_silent_step_refuses_a_ladder_where_the_policy_says_so() -> None:
    rules = LADDER.replace("missing: zero", "missing: refuse")
    assert (one(rules, "{share: 96.36, done: 100}")["reached"], one(rules, "{}")["reached"]) == (BARRED, GONE)


def test_a_silent_step_is_not_passed_even_at_zero() -> None:
    rules = LADDER.replace("at_least: 80", "at_least: 0")
    assert one(rules, "{share: 1, done: 1}")["reached"] == scored(1)


def test_modifiers_in_their_order() -> None:
    """90 → curve 92 → rescale 46 → gate (unknown) at most 30 → cap 25.5 → round half up 26."""
    rules = """
scores:
  - {id: base, scope: region, constant: 90}
  - {id: s, scope: region, of: base, curve: [[0, 0], [50, 60], [100, 100]], rescale: {from: 2, to: 1},
     gates: [
       {require: {score: base, at_least: 90}, otherwise: 1},
       {require: {fact: budget, more_than: 0}, otherwise: 30}],
     cap: 25.5, floor: 3, round: {digits: 0, mode: half_up}}
  - {id: low, scope: region, of: s, gates: [{require: {score: base, less_than: 90}, otherwise: 2}], floor: 3}
  - {id: free, scope: region, of: base, rescale: {from: 250, to: 100}}
  - {id: open, scope: region, of: base, gates: [{require: {fact: budget, more_than: 0}, otherwise: 30}]}
"""
    result = got(rules, "{}")
    assert (result["s"], result["low"], result["free"]) == (scored(26), scored(3), scored(36))
    assert card(rules, "{}").scores["region", ""]["open"] == naive.Scored("scored", F(30), F(30), F(90))


POOLS = """
missing: zero
eligibility:
  - {id: in-use, require: {fact: stage, in: [b, c]}, unless: {fact: digital, is: ya}, unknown: refuse}
scores:
  - {id: m, scope: innovation, evaluator: levels, from: ready}
  - {id: mean-out, scope: region, pool: {of: m, how: mean, refused: leave_out}}
  - {id: mean-keep, scope: region, pool: {of: m, how: mean, refused: keep}}
  - {id: mean-floor, scope: region, pool: {of: m, how: mean, divisor_floor: 12, refused: leave_out}}
  - {id: mean-known, scope: region, missing: exclude, pool: {of: m, how: mean, refused: leave_out}}
  - {id: strict, scope: region, missing: refuse, pool: {of: m, how: sum, refused: leave_out}}
  - {id: sum, scope: region, pool: {of: m, how: sum, refused: leave_out}}
  - {id: best, scope: region, pool: {of: m, how: best, take: 2, refused: leave_out}}
  - {id: count, scope: region, pool: {how: count, cap: 2, each: 0.38, refused: leave_out}}
  - {id: where, scope: region, pool: {how: count, where: {fact: partners, includes: x}, refused: leave_out}}
  - {id: covers, scope: region, pool: {how: covers, fact: partners, values: [x, y], refused: leave_out}}
  - {id: share, scope: region, pool: {of: m, how: share, at_least: 3, refused: leave_out}}
"""


def test_pools() -> None:
    """i1 5, i2 refused, i3 (excused) 2, i4 silent, i5 refused because unknown."""
    portfolio = """
innovations:
  - {id: i1, facts: {stage: b, ready: 5, partners: [x, z]}}
  - {id: i2, facts: {stage: a, digital: no, ready: 4, partners: [y]}}
  - {id: i3, facts: {stage: a, digital: yes, ready: 2, partners: [x]}}
  - {id: i4, facts: {stage: c}}
  - {id: i5, facts: {ready: 5}}
"""
    assert got(POOLS, portfolio) == {
        "mean-out": scored("7/3"),
        "mean-keep": scored("7/5"),
        "mean-floor": scored("7/12"),
        "mean-known": scored("7/2"),
        "strict": BARRED,
        "sum": scored(7),
        "best": scored("7/2"),
        "count": scored("0.76"),
        "where": scored(2),
        "covers": scored(1),
        "share": scored("100/3"),
    }
    assert card(POOLS, portfolio).eligible == {"i1": True, "i2": False, "i3": True, "i4": True, "i5": False}
    assert card(POOLS, portfolio).scores["region", ""]["mean-out"][2:] == (F(7, 3), F(12, 3))


def test_pools_over_nothing() -> None:
    zero = dict.fromkeys(("mean-floor", "strict", "sum", "count", "where", "covers"), scored(0))
    gone = dict.fromkeys(("mean-out", "mean-keep", "mean-known", "best", "share"), GONE)
    assert got(POOLS, "{opds: [{id: o}], opds_complete: true, innovations: []}") == zero | gone


@pytest.mark.parametrize(
    "nothing",
    [
        "{}", "{innovations: []}", "{opds: [{id: o}], innovations: []}", "{opds: [], opds_complete: true, innovations: []}",
        "{opds: [{id: o}], opds_complete: true}",
    ],
)  # fmt: skip
def test_pools_over_units_that_are_not_listed(nothing: str) -> None:
    assert set(got(POOLS, nothing).values()) == {GONE}


@pytest.mark.parametrize(("unknown", "eligible"), [("accept", True), ("refuse", False)])
def test_eligibility_that_cannot_be_decided(unknown: str, eligible: object) -> None:
    rules = f"eligibility: [{{id: r, require: {{fact: stage, is: a}}, unknown: {unknown}}}]"
    assert card(rules, "{innovations: [{id: i}]}").eligible == {"i": eligible}


OPDS = """
missing: zero
scores:
  - {id: own, scope: opd, pool: {how: count, refused: leave_out}}
  - {id: active, scope: region, pool: {of: own, how: share, at_least: 1}}
  - {id: all, scope: region, pool: {of: own, how: sum}}
"""


@pytest.mark.parametrize(("complete", "active"), [("true", scored(50)), ("false", GONE)])
def test_share_of_opds(complete: str, active: tuple[str, F]) -> None:
    portfolio = f"""
opds: [{{id: o1}}, {{id: o2}}]
opds_complete: {complete}
innovations: [{{id: i, opd: o1}}, {{id: j, opd: o1}}]
"""
    assert got(OPDS, portfolio) == {"active": active, "all": scored(2)}
    assert got(OPDS, portfolio, "opd", "o2") == {"own": scored(0)}


@pytest.mark.parametrize(("classify", "name"), [("published", "high"), ("exact", "low")])
def test_publish(classify: str, name: str) -> None:
    rules = f"""
scores: [{{id: s, scope: region, constant: 65.005}}]
publish:
  - {{score: s, digits: 2, mode: half_up, classify_on: {classify},
     predicates: [{{id: high, from: 65.01}}, {{id: low, from: 0}}]}}
"""
    assert card(rules, "{}").published == [naive.Published("s", "", F("65.01"), name)]


def test_derived_facts() -> None:
    rules = """
derived:
  innovation:
    total: {sum: [done, left]}
    twice: {product: [total, total]}
    fall: {difference: [left, done]}
    growth: {percent_change: {from: left, to: done}}
    part: {ratio: {of: done, to: total}, percent: true}
    most: {maximum: [done, left, fall]}
    least: {minimum: [done, left, fall]}
scores:
""" + "".join(
        f"  - {{id: {name}, scope: innovation, evaluator: curve, from: {name}, points: [[-999, -999], [999, 999]]}}\n"
        for name in ("total", "twice", "fall", "growth", "part", "most", "least")
    )
    result = one(rules, "{done: 6, left: -4}")
    assert [value for _, value in result.values()] == [2, 4, -10, 250, 300, 6, -10]
    zero = one(rules, "{done: 0, left: 0}")
    assert (zero["growth"], zero["part"], zero["total"]) == (GONE, GONE, scored(0))


@pytest.mark.parametrize(
    ("condition", "applies"),
    [
        ("{fact: people, reported: false}", True),
        ("{not: {fact: people, is: 3}}", None),
        ("{all: [{fact: people, is: 3}, {fact: done, is: 9}]}", False),
        ("{any: [{fact: people, is: 3}, {fact: done, is: 4}]}", True),
        ("{any: [{fact: people, is: 3}, {fact: done, is: 9}]}", None),
        ("{fact: done, between: [4, 5]}", True),
        ("{fact: done, more_than: 4}", False),
        ("{fact: partners, includes_all: [x, y]}", False),
        ("{fact: partners, includes_any: [x, y]}", True),
    ],
)
def test_conditions(condition: str, applies: Truth) -> None:
    rules = f"scores: [{{id: s, scope: innovation, when: {condition}, constant: 1}}]"
    wanted = {True: scored(1), False: ABSENT, None: GONE}[applies]
    assert one(rules, "{done: 4, partners: [x]}")["s"] == wanted


def test_intervals() -> None:
    """Of `a`, 3 or 0..5 (weight 2), `b`, 0 or 4 (weight 3), `n`, one of three partners at most, and `w`, words without end."""
    rules = f"""
missing: zero
scores:{PARTS}
  - {{id: n, scope: innovation, evaluator: count, from: partners}}
  - {{id: w, scope: innovation, evaluator: count, from: words}}
  - {{id: ab, scope: innovation, sum: [a, b]}}
  - {{id: an, scope: innovation, sum: [a, n]}}
  - {{id: aw, scope: innovation, sum: [a, w]}}
"""
    scores = card(rules, "{innovations: [{id: i, facts: {ready: 3}}]}").scores["innovation", "i"]
    assert scores["ab"] == naive.Scored("scored", F(6), F(6), F(18))
    assert scores["an"] == naive.Scored("scored", F(6), F(6), F(9))
    assert scores["aw"] == naive.Scored("scored", F(6), F(6), None)
    silent = card(rules, "{innovations: [{id: i}]}").scores["innovation", "i"]
    assert silent["ab"] == naive.Scored("missing", F(0), F(0), F(22))


@pytest.mark.parametrize(
    ("mode", "values"),
    [("half_up", [0, 1, 2, 3, -3]), ("half_even", [0, 0, 2, 2, -2]), ("cut", [0, 0, 1, 2, -2])],
)
def test_rounding(mode: str, values: list[int]) -> None:
    assert [rounded(F(text), 0, mode) for text in ("0.49", "0.5", "1.5", "2.5", "-2.5")] == values


@pytest.mark.parametrize("vector", iid2026.GOLDEN)
def test_the_two_oracles_agree_on_the_golden_vectors(vector: dict[str, Any]) -> None:
    """The index as a small ruleset; maturities and affairs covered are given as facts."""
    rules = naive.load("""
missing: zero
facts: {innovation: {points: {type: integer}}, region: {spd: {type: decimal}, covered: {type: integer}}}
scores:
  - {id: m, scope: innovation, evaluator: curve, from: points, points: [[0, 0], [111, 111]]}
  - {id: spd, scope: region, evaluator: curve, from: spd, points: [[0, 0], [63, 63]]}
  - {id: average, scope: region, pool: {of: m, how: mean, divisor_floor: 12, refused: leave_out}}
  - {id: count, scope: region, pool: {how: count, cap: 200, each: 0.38, refused: leave_out},
     gates: [{require: {fact: covered, at_least: 5}, otherwise: 0}]}
  - {id: iid, scope: region, sum: [spd, average, count], rescale: {from: 250, to: 100}}
publish:
  - {score: iid, digits: 2, mode: half_up, predicates: [
     {id: Sangat Inovatif, from: 65.01}, {id: Inovatif, from: 40.01},
     {id: Kurang Inovatif, from: 0.01}, {id: Tidak Dapat Dinilai, from: 0}]}
""")
    portfolio = {
        "facts": {"spd": str(vector["spd"]), "covered": str(vector["covered"])},
        "innovations": [{"id": f"i{k}", "facts": {"points": str(vector["maturity"])}} for k in range(vector["n"])],
    }
    (published,) = naive.evaluate(rules, portfolio).published
    assert (published.figure, published.predicate) == (F(vector["iid"]), vector["predicate"])
