"""Hit policies, silence, and every fault of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from support import faults, node, rules

if TYPE_CHECKING:
    from pathlib import Path

SUMS = "n,points\n>= 1,1\n>= 5,2.5\n>= 8,4\n"


@pytest.mark.parametrize(
    ("policy", "n", "points"),
    [
        ("collect-sum", 9, "15/2"),
        ("collect-sum", 5, "7/2"),
        ("collect-min", 9, "1"),
        ("collect-max", 5, "5/2"),
        ("collect-count", 9, "3"),
        ("collect-count", 0, "0"),
        ("collect-sum", 0, "-1"),
    ],
)
def test_collecting(policy: str, n: int, points: str) -> None:
    otherwise = None if policy == "collect-count" else "-1"
    assert str(node(rules(SUMS, "n", hit_policy=policy, otherwise=otherwise), n=n).points) == points


def test_a_count_needs_no_points() -> None:
    assert node(rules("n\n>= 1\n>= 5\n", "n", hit_policy="collect-count"), n=6).points == 2


def test_the_first_counts() -> None:
    assert node(rules("n,points\n>= 5,3\n-,1\n", "n", hit_policy="first"), n=6).points == 3


def test_any_may_agree() -> None:
    assert node(rules("n,f,points\n>= 5,-,3\n-,true,3\n", "n", "f", hit_policy="any", otherwise=0), n=6, f=True).points == 3


def test_reasons_levels_and_rows_are_told() -> None:
    table = "n,points,level,reason_id,reason_en\n< 5,1,1,Sedikit,Few\n>= 5,2,2,,\n"
    few, many = (node(rules(table, "n"), n=n) for n in (4, 5))
    assert (few.level, few.reason.text("id"), few.reason.text("en")) == (1, "Sedikit", "Few")
    assert (many.level, many.reason.text("id")) == (2, "Baris tabel 2: Judul = 5.")


def test_silence_only_counts_where_it_decides() -> None:
    table = "n,f,points\n< 5,-,1\n>= 5,true,2\n>= 5,false,3\n"
    assert node(rules(table, "n", "f"), n=4).points == 1
    silent = node(rules(table, "n", "f"), n=5)
    assert (silent.state, silent.reason.text("en")) == ("missing", "Not reported: Title.")
    assert node(rules(table, "n", "f")).state == "missing"


@pytest.mark.parametrize(("since", "points"), [("2023-12-31", 1), ("2024-01-01", 2), ("2025-12-31", 2), ("2026-01-01", 3)])
def test_dates(since: str, points: int) -> None:
    table = "since;points\n< 2024-01-01;1\n[2024-01-01..2025-12-31];2\n> 2025-12-31;3\n"
    assert node(rules(table, "since"), since=since).points == points


@pytest.mark.parametrize(("note", "points"), [("a, b", 1), ("c", 2), ("d", 0)])
def test_texts(note: str, points: int) -> None:
    assert node(rules('note;points\n"""a, b""";1\nc;2\n', "note", otherwise=0), note=note).points == points


@pytest.mark.parametrize(
    ("table", "reads", "more", "told"),
    [
        ("n,points\n<= 5,1\n>= 5,2\n", ["n"], {}, "this row (#2) and row #1 both fit, for example when Title = 5"),
        ("n,points\n<= 5,1\n>= 5,2\n", ["n"], {"hit_policy": "any"}, "both fit and differ"),
        ("n,points\n< 5,1\n> 5,2\n", ["n"], {}, "no row fits when Title = 5 (gaps: 1)"),
        ("m,points\n< 5,1\n> 5,2\n", ["m"], {}, "no row fits when Title = 5 (gaps: 1)"),
        ("m,points\n>= 0,1\n", ["m"], {}, "no row fits when Title = -1"),
        ("c,points\n<= 4,1\n>= 5,2\n", ["c"], {}, "no row fits when Title = 4.5"),
        ("note,points\na,1\n", ["note"], {}, "no row fits when Title = x"),
        ("since,points\n<= 2024-01-01,1\n>= 2024-01-03,1\n", ["since"], {}, "no row fits when Title = 2 January 2024"),
        ("n,points\n-,1\n5,2\n", ["n"], {"hit_policy": "first"}, "rows above it always come first"),
        ("n,points\n<5,1\n>=3,2\n[4..7],3\n", ["n"], {"hit_policy": "first"}, "rows above it always come first"),
        ("n,points\n-,1\n> 9,2\n", ["n"], {}, "no facts fit it"),
        ("n,points\n-,1\n>,2\n", ["n"], {}, "`>` is no test of `n` (integer)"),
        ("n;points\n-;1\n2,5;2\n", ["n"], {}, "`2,5` is no test of `n`"),
        ("n,points\n-,1\n[5..1],2\n", ["n"], {}, "`[5..1]` is no test"),
        ("n,points\n-,1\n1.000,2\n", ["n"], {}, "`1.000` is no test"),
        ("n,points\n-,1\n1e1,2\n", ["n"], {}, "`1e1` is no test"),
        ("f,points\n-,1\nmaybe,2\n", ["f"], {}, "Write `-`, or one or more of: true, false"),
        ("stage,points\n-,1\nawall,2\n", ["stage"], {}, "one or more of: awal, akhir, uji"),
        ("stage,points\n-,1\n>= awal,2\n", ["stage"], {}, "is no test of `stage`"),
        ("since,points\n-,1\n2024-02-30,2\n", ["since"], {}, "is no test of `since`"),
        ("n;points\n-;2,5\n", ["n"], {}, "the points `2,5` are no certain number"),
        ("n,points\n-,\n", ["n"], {}, "the points `` are no certain number"),
        ("n,points,level\n-,1,x\n", ["n"], {}, "the level `x` is no whole number"),
        ("n,points,reason_id\n-,1,Ya\n", ["n"], {}, "in one language only"),
        ("n,point,points\n-,1,1\n", ["n"], {}, "Did you mean `points`?"),
        ("n,n,points\n-,-,1\n", ["n"], {}, "or is repeated"),
        ("n\n-\n", ["n"], {}, "there is no column `points`"),
        ("points\n1\n", ["n"], {}, "there is no column `n`"),
        ("n,points\n-,1,9\n", ["n"], {}, "`9` stands below no column's name"),
        ("n,points\n-,1\n", ["n"], {"hit_policy": "most"}, "IR123"),
        ("n,points\n-,1\n", ["channels"], {}, "IR403"),
        ("n,points\n", ["n"], {}, "the table has no rows"),
        ('n,points\n"1', ["n"], {}, "can't be read"),
    ],
)
def test_what_isn_t_certain_is_refused(table: str, reads: list[str], more: dict[str, Any], told: str) -> None:
    found = faults(rules(table, *reads, **more))
    assert len(found) == 1, [fault.text("en") for fault in found]
    assert told in found[0].text("en")
    assert found[0].text("id") != found[0].text("en")


def test_all_faults_are_told_at_once() -> None:
    found = faults(rules("n,f,points\nx,y,z\n-,-,1\n>,-,2\n", "n", "f"))
    assert len(found) == 4


def test_many_equal_rows_end_soon() -> None:
    assert len(faults(rules("n,points\n" + "-,1\n" * 500, "n"))) >= 100


def test_too_varied_a_table_is_refused() -> None:
    names = [f"x{place}" for place in range(12)]
    made = rules(",".join(names) + ",points\n" + "".join(",".join("5" if a == b else "-" for a in names) + ",1\n" for b in names), *names)
    made["facts"]["innovation"] |= {name: {"type": "integer", "title": {"id": "X", "en": "X"}} for name in names}
    found = faults(made)
    assert len(found) == 1
    assert "combinations apart" in found[0].text("en")


def test_places_in_the_ruleset(tmp_path: Path) -> None:
    written = """\
format: inovrules/1
id: r
version: 1.0.0
title: {id: A, en: A}
facts: {innovation: {n: {type: integer, minimum: 0, maximum: 9, title: {id: N, en: N}}}}
scores:
  - id: s
    scope: innovation
    title: {id: S, en: S}
    evaluator: decision-table
    from: n
    rows: |
      n,points

      <= 5,x
      "▲>> 5",1
"""
    (tmp_path / "r.yaml").write_text(written.replace("▲", ""), "utf-8")
    found = faults(tmp_path / "r.yaml")
    assert [(fault.place.line, fault.place.column) for fault in found] == [(15, 12), (16, 8)]
