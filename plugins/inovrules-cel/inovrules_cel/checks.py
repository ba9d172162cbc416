"""Refusing an indicator that can't be evaluated, or not exactly, before anything is scored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.plugins import Text
from inovrules_cel import wording
from inovrules_cel.language import NotCelError, result_type
from inovrules_cel.problems import start_of, told
from inovrules_cel.tokens import fractions
from inovrules_cel.variables import KEYWORDS, RESERVED, type_of

if TYPE_CHECKING:
    from inovrules.plugins import Cursor
    from inovrules_cel.evaluator import Cel

MOST_CHARACTERS = 4000


def check(at: Cursor, cel: Cel, known: frozenset[str]) -> None:
    """Note every fault of an indicator; `known` are the names that the ruleset declares. Faults: IR520."""
    before = len(at.faults.found)
    _check_names(at, cel)
    _check_digits(at, cel)
    if len(at.faults.found) == before:
        _check_expression(at, cel, known)
    if len(at.faults.found) == before:
        _check_range(at, cel)
    if len(at.faults.found) == before:
        _check_results(at, cel)


def _check_names(at: Cursor, cel: Cel) -> None:
    for name, place in zip(cel.reads, _sources(at), strict=True):
        if name in RESERVED | KEYWORDS:
            place.refuse(
                Text(f"`{name}` mempunyai arti sendiri dalam ekspresi.", f"`{name}` has a meaning of its own in expressions."),
                Text("Beri fakta itu nama lain.", "Give the fact another name."),
            )


def _sources(at: Cursor) -> list[Cursor]:
    listed = at.get("from")
    return listed.one_or_many() if listed else []


def _check_digits(at: Cursor, cel: Cel) -> None:
    names = {subject.name: subject for subject in cel.subjects}
    listed = at.get("digits")
    for name, item in listed.entries() if listed else []:
        if name not in names or type_of(names[name]) not in ("", "int"):
            item.refuse(
                Text(f"`{name}` bukan angka pada `from`.", f"`{name}` is no number in `from`."),
                Text("Sebutkan hanya angka yang dibaca ekspresi.", "List only numbers that the expression reads."),
            )
    for subject, place in zip(cel.subjects, _sources(at), strict=True):
        if not type_of(subject) and subject.name not in cel.digits:
            place.refuse(
                Text(
                    f"`{subject.name}` dapat berdesimal, sedangkan CEL hanya menghitung bilangan bulat secara tepat.",
                    f"`{subject.name}` can have decimals, but CEL only computes exactly with whole numbers.",
                ),
                Text(
                    f"Tuliskan banyaknya desimal, misalnya `digits: {{{subject.name}: 2}}`; 83,32 lalu terbaca 8332.",
                    f"State the number of decimals, such as `digits: {{{subject.name}: 2}}`; 83.32 then reads 8332.",
                ),
            )


def _check_expression(at: Cursor, cel: Cel, known: frozenset[str]) -> None:
    place = at.need("expression")
    if place is None:
        return
    if len(cel.expression) > MOST_CHARACTERS:
        place.refuse(
            Text(f"ekspresi lebih dari {MOST_CHARACTERS} huruf.", f"the expression has more than {MOST_CHARACTERS} characters."),
            Text("Bagi menjadi beberapa indikator.", "Split it into several indicators."),
        )
        return
    for offset in fractions(cel.expression):
        place.refuse(
            Text("pecahan CEL adalah pecahan biner, yang tidak tepat.", "fractions in CEL are binary ones, which aren't exact."),
            Text(
                "Hitung dengan bilangan bulat, dan bagi hasilnya dengan `divisor`.",
                "Compute in whole numbers; `divisor` divides the result.",
            ),
            offset=offset,
        )
    try:
        kind = result_type(cel.expression, cel.variables)
    except NotCelError as error:
        for problem in error.problems:
            cause, remedy = told(problem, cel.reads, known)
            place.refuse(cause, remedy, offset=start_of(problem, cel.expression))
        return
    if kind not in ("INT", "BOOL") and not fractions(cel.expression):
        place.refuse(
            Text(f"hasilnya {kind}, bukan bilangan bulat atau ya/tidak.", f"its result is {kind}, no whole number and no yes or no."),
            Text("Akhiri ekspresi dengan `int(…)` atau sebuah perbandingan.", "End the expression with `int(…)` or a comparison."),
        )


def _check_range(at: Cursor, cel: Cel) -> None:
    place = at.get("expression") or at
    if cel.low is None or cel.high is None:
        place.refuse(
            Text("poin terendah dan tertinggi tidak dapat diketahui.", "the least and the most points can't be told."),
            Text(
                "Tuliskan `lowest` dan `highest`, atau `levels`, atau batasi fakta dengan `minimum` dan `maximum`.",
                "State `lowest` and `highest`, or `levels`, or give the facts a `minimum` and a `maximum`.",
            ),
        )
    elif cel.low > cel.high:
        (at.get("lowest") or place).refuse(
            Text("`lowest` lebih besar daripada `highest`.", "`lowest` is more than `highest`."), Text("Tukar keduanya.", "Swap them.")
        )


def _check_results(at: Cursor, cel: Cel) -> None:
    """Refuse what the survey found: facts without a result, results without a level, points outside the range, idle levels."""
    place = at.get("expression") or at
    if cel.surveyed.failing:
        facts, why = cel.surveyed.failing
        shown = wording.facts(cel.subjects, facts)
        place.refuse(
            Text(f"tidak ada hasilnya bila {shown.id}: {why}.", f"it has no result when {shown.en}: {why}."),
            Text("Periksa dahulu dengan `… ? … : …`.", "Test for it first, with `… ? … : …`."),
        )
        return
    for facts, result in cel.surveyed.results.items():
        if cel.worth(result) is None:
            shown = wording.facts(cel.subjects, facts)
            place.refuse(
                Text(
                    f"hasilnya {result} bila {shown.id}, yang tidak diperkenankan.",
                    f"it gives {result} when {shown.en}, which isn't allowed.",
                ),
                Text(
                    "Tambahkan level itu, atau luaskan `lowest` dan `highest`, atau batasi ekspresinya.",
                    "Add that level, or widen `lowest` and `highest`, or limit the expression.",
                ),
            )
            return
    _check_idle(at, cel)


def _check_idle(at: Cursor, cel: Cel) -> None:
    reached = {int(result) for result in cel.surveyed.results.values()}
    levels_at = at.get("levels")
    for level in cel.levels if cel.surveyed.complete and levels_at else ():
        if level.number not in reached and levels_at:
            levels_at.refuse(
                Text(f"level {level.number} tidak pernah tercapai.", f"level {level.number} is never reached."),
                Text("Hapus level itu, atau perbaiki ekspresinya.", "Remove the level, or mend the expression."),
            )
