"""Telling facts and results to people, in both languages."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from inovrules.plugins import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from inovrules.plugins import Subject

_LONGEST = 80


def number(value: int | Decimal | Fraction) -> Text:
    """Write a number.

    >>> number(Decimal("1234.50")).id, number(Fraction(1, 3)).en
    ('1.234,5', '1/3')
    """
    exact = Fraction(value)
    whole, left = divmod(abs(exact), 1)
    written = f"{int(whole):,}"
    rest = exact.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        return Text(str(exact), str(exact))
    if left:
        digits = next(count for count in range(1, 100) if (left * 10**count).denominator == 1)
        written += f".{int(left * 10**digits):0{digits}}"
    english = ("-" if exact < 0 else "") + written
    return Text(english.translate(str.maketrans(",.", ".,")), english)


def value(given: Any, subject: Subject) -> Text:  # noqa: ANN401 - any value of a fact
    """Write the value of a fact."""
    if given is None:
        return Text("tidak dilaporkan", "not reported")
    if isinstance(given, bool):
        return Text("ya" if given else "tidak", "yes" if given else "no")
    if isinstance(given, int | Decimal | Fraction):
        return number(given)
    if isinstance(given, tuple):
        parts = [value(each, subject) for each in given]
        return Text("[" + ", ".join(part.id for part in parts) + "]", "[" + ", ".join(part.en for part in parts) + "]")
    tells = getattr(given, "text", None)
    if callable(tells):
        return Text(str(tells("id")), str(tells("en")))
    return subject.options.get(given) or Text(str(given), str(given))


def facts(subjects: Sequence[Subject], given: Iterable[Any]) -> Text:
    """Write facts with their titles."""
    told = [(subject.title, value(each, subject)) for subject, each in zip(subjects, given, strict=True)]
    return Text(", ".join(f"{title.id} = {each.id}" for title, each in told), ", ".join(f"{title.en} = {each.en}" for title, each in told))


def shortened(expression: str) -> str:
    r"""Write an expression in one line.

    >>> shortened("n >\n  1")
    'n > 1'
    """
    line = " ".join(expression.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
