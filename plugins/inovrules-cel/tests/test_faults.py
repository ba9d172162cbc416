"""Each fault points at the character that is wrong, and tells how to mend it in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from support import faults, rules

if TYPE_CHECKING:
    from pathlib import Path

HEAD = """\
format: inovrules/1
id: r
version: 1.0.0
title: {id: A, en: A}
facts:
  innovation:
    n: {type: integer, minimum: 0, maximum: 9, title: {id: N, en: N}}
    note: {type: text, title: {id: N, en: N}}
    unread: {type: flag, title: {id: N, en: N}}
scores:
  - id: s
    scope: innovation
    title: {id: S, en: S}
    evaluator: cel
    from: [n, note]
    expression: """
STYLES = {
    "plain": "{}",
    "quoted": '"{}"',
    "literal": "|\n      // a comment\n      {}\n",
    "folded": ">-\n      n > 100 ? 3 :\n      {}\n",
    "strip": "|2-\n      {}\n",
}
WRONG = {
    "syntax": ("n > (▲) + 1", "grammar of CEL"),
    "the end": ("n > 1 ? 2▲", "grammar of CEL"),
    "undeclared": ("n + ▲jumlah", "the name `jumlah` isn't known"),
    "function": ("n + ▲foo(n)", "the name `foo` isn't known"),
    "not read": ("n + (▲unread ? 1 : 0)", "Add `unread` to `from`"),
    "misspelt": ("▲sizze(note)", "Did you mean `size`?"),
    "type": ("n ▲+ note", "`+` doesn't apply to (int, string)"),
    "null": ("n ▲== null ? 1 : 0", "asked by `reported.name_of_fact`"),
    "has": ("has▲(n) ? 1 : 0", "asked by `reported.name_of_fact`"),
    "reported": ("▲reported.x ? 1 : 0", "the name `reported.x` isn't known"),
    "fraction": ("n > ▲1.5 ? 1 : 0", "binary ones"),
    "exponent": ("n > int(▲1e3) ? 1 : 0", "binary ones"),
    "double": ("int(▲double(n))", "binary ones"),
}


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("case", WRONG)
def test_the_place_is_that_of_the_character(case: str, style: str, tmp_path: Path) -> None:
    marked, told = WRONG[case]
    if style == "plain" and ("? " in marked and ": " in marked):
        pytest.skip("YAML reads `: ` as a key in a plain scalar")
    written = HEAD + STYLES[style].replace("{}", marked)
    before = written[: written.index("▲")]
    file = tmp_path / "r.yaml"
    file.write_text(written.replace("▲", ""), "utf-8")
    found = faults(file)
    assert {fault.code for fault in found} == {"IR520"}
    matching = [fault for fault in found if told in fault.text("en")]
    assert matching, [fault.text("en") for fault in found]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    places = [(fault.place.line, fault.place.column) for fault in found]
    assert (line, column) in places or case in ("has", "syntax"), places
    assert all(place_line == line for place_line, _ in places)
    assert all(fault.text("id") != fault.text("en") for fault in found)


def test_every_fault_of_an_expression_is_told_at_once() -> None:
    assert len(faults(rules("a + b\n+ c", "n"))) == 3


@pytest.mark.parametrize(
    ("expression", "reads", "more", "told"),
    [
        ("p > 5", ["p"], {}, "`digits: {p: 2}`"),
        ("n", ["n"], {"digits": {"f": 2}}, "`f` is no number in `from`"),
        ("n", ["n"], {"digits": {"n": 7}}, "7"),
        ("stage", ["stage"], {}, "its result is STRING"),
        ("dyn(n)", ["n"], {}, "its result is DYN"),
        ("null", ["n"], {}, "its result is NULL"),
        ("m", ["m"], {}, "State `lowest` and `highest`"),
        ("m", ["m"], {"lowest": 0}, "State `lowest` and `highest`"),
        ("m", ["m"], {"lowest": 5, "highest": 2}, "`lowest` is more than `highest`"),
        ("10 / n", ["n"], {}, "it has no result when Title = 0: divide by zero"),
        ("n", ["n"], {"lowest": 0, "highest": 8}, "it gives 9 when Title = 9"),
        ("n", ["n"], {"levels": [{"level": each} for each in range(9)]}, "it gives 9 when Title = 9"),
        ("n", ["n"], {"levels": [{"level": each} for each in range(11)]}, "level 10 is never reached"),
        ("n", ["n"], {"levels": [{"level": 1}, {"level": 1}]}, "level 1 is already listed"),
        ("m > 0 ? 100 / (m - 7) : 0", ["m"], {"lowest": -100, "highest": 100}, "divide by zero"),
        ("f", ["f", "loop"], {}, "`loop` has a meaning of its own"),
        ("f", ["f", "as_of"], {}, "`as_of` has a meaning of its own"),
        ("f", ["change"], {}, "IR403"),
        ("f", ["nothing"], {}, "IR402"),
        ("n + " * 2000 + "n", ["n"], {}, "more than 4000 characters"),
        ("(" * 100 + "n" + ")" * 100, ["n"], {}, "recursion limit"),
        ("9223372036854775808", ["n"], {}, "invalid int literal"),
    ],
)
def test_what_can_t_be_scored_is_refused(expression: str, reads: list[str], more: dict[str, Any], told: str) -> None:
    found = faults(rules(expression, *reads, **more))
    assert len(found) == 1, [fault.text("en") for fault in found]
    assert told in found[0].text("en")
    assert found[0].text("id") != found[0].text("en")


@pytest.mark.parametrize("missing", ["expression", "from"])
def test_both_are_needed(missing: str) -> None:
    made = rules("n", "n")
    del made["scores"][0][missing]
    assert [fault.code for fault in faults(made)] == ["IR122"]
