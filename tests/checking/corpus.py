"""The corpus of rulesets with findings: each says, at the end of the line, what must be found there and nowhere else."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from inovrules import Engine
from inovrules.checking import Check, Judgement, check

if TYPE_CHECKING:
    from inovrules.checking.material import Material

CORPUS = Path(__file__).parent / "corpus"
ENGINE = Engine()
_MARK = re.compile(r"# finding: (.+)\Z")
_ONE = re.compile(r"(?P<open>\()?(?P<code>IC\d{3})\)? (?P<path>\S+)\Z")


@frozen(order=True)
class Marked:
    """A finding as its line, code, path and whether it is excused (its code stands in brackets then)."""

    line: int
    code: str
    path: str
    is_excused: bool = False


def marks(file: Path) -> list[Marked]:
    """Read what must be found in a file."""
    found: list[Marked] = []
    for line, text in enumerate(file.read_text("utf-8").splitlines(), 1):
        if mark := _MARK.search(text):
            for part in mark[1].split("; "):
                one = _ONE.match(part)
                assert one, f"{file.name}:{line}: {part}"
                found.append(Marked(line, one["code"], one["path"], bool(one["open"])))
    return sorted(found)


def nothing(_: Material) -> tuple[Judgement, ...]:
    """Prove nothing: what is proven is no matter of lint rules."""
    return ()


@cache
def checked(*files: Path) -> Check:
    """Check files of the corpus together."""
    return check(map(str, files), ENGINE, lambda _: (), prove=nothing)


def found_in(file: Path, check_of: Check) -> list[Marked]:
    """Give what was found in a file."""
    of_file = next(each for each in check_of.files if each.source == str(file))
    assert not of_file.faults, [fault.text("en") for fault in of_file.faults]
    return sorted(Marked(each.place.line, each.code, each.path, each.is_excused) for each in of_file.findings)
