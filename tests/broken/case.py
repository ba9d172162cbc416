"""Reading the corpus of broken files: each states the faults that it must yield."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.faults import FaultError
from inovrules.plugins.manager import Plugins
from inovrules.portfolio import load_portfolio
from inovrules.ruleset import load_ruleset, vocabulary_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.facts import Vocabulary
    from inovrules.faults import Fault

CORPUS = Path(__file__).parent
PLUGINS = Plugins.builtin()
_FAULT = re.compile(r"(?:# )?fault: (IR\d{3}) (\d+):(\d+) (.+?)(?: in (\S+))?\Z")


@frozen(order=True)
class Expected:
    """A fault that a file must yield: its file (below the case's folder), place, code and path."""

    file: str
    line: int
    column: int
    code: str
    path: str


@frozen
class Case:
    """A broken file, what is wrong with it in a sentence, and the faults it must yield."""

    file: Path
    about: str
    expected: tuple[Expected, ...]

    @property
    def name(self) -> str:
        """The file below the corpus."""
        return self.file.relative_to(CORPUS).as_posix()

    def faults(self) -> tuple[Fault, ...]:
        """Load the file; gives the faults that loading it raised, none when it was accepted."""
        try:
            if self.name.startswith("portfolios/"):
                load_portfolio(self.file, vocabulary())
            else:
                load_ruleset(self.file, PLUGINS)
        except FaultError as error:
            return error.faults
        return ()

    def found(self) -> tuple[Expected, ...]:
        """The faults that loading raised, as the corpus writes them."""
        return tuple(sorted(as_expected(fault, self.file.parent) for fault in self.faults()))


def as_expected(fault: Fault, folder: Path) -> Expected:
    """Write a fault as the corpus does."""
    place = fault.place
    return Expected(Path(place.file).relative_to(folder).as_posix(), place.line, place.column, fault.code, fault.path or "-")


@cache
def vocabulary() -> Vocabulary:
    """What the portfolios of the corpus may speak of."""
    return vocabulary_of([load_ruleset(CORPUS / "form.yaml", PLUGINS)])


def cases() -> list[Case]:
    """Give every case of the corpus, by name."""
    return sorted(_cases(), key=lambda case: case.name)


def _cases() -> Iterator[Case]:
    for folder in (CORPUS / "portfolios", CORPUS / "rulesets"):
        for file in (*folder.glob("*.yaml"), *folder.glob("*.json"), *folder.glob("*/ruleset.yaml")):
            yield _case(file)


def _case(file: Path) -> Case:
    beside = file.with_name(file.name + ".faults")
    lines = (beside if beside.is_file() else file).read_text("utf-8").splitlines()
    told = [line.removeprefix("# ") for line in lines if beside.is_file() or line.startswith("# ")]
    expected = [
        Expected(match[5] or file.name, int(match[2]), int(match[3]), match[1], match[4]) for line in told if (match := _FAULT.match(line))
    ]
    about = " ".join(line for line in told[: next((n for n, line in enumerate(told) if line.startswith("fault:")), 1)])
    return Case(file, about, tuple(sorted(expected)))
