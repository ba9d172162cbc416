"""The contract of rulesets that a package ships, as a class of tests that one line turns on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import fields, has
from hypothesis import HealthCheck, find, settings
from hypothesis.errors import NoSuchExample

from inovrules.facts import FactMap
from inovrules.faults import FaultError
from inovrules.messages import Text
from inovrules.plugins.manager import Plugins
from inovrules.portfolio import Portfolio, Unit
from inovrules.ruleset.scores import Indicator
from inovrules.scoring.engine import Engine
from inovrules.testing.situation import AS_OF
from inovrules.testing.trying import PromiseError

if TYPE_CHECKING:
    from inovrules.exact import Exact
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.scores import Score

LOADS = "loads without faults, under the id that its file is called"
SAYS = "says everything in both languages"
SOURCED = "names the basis of every indicator, and how sure it is"
REACHED = "can be as low and as high as it says, in every indicator"
_SKIPPED = frozenset(["readings", "documents", "type", "evaluator"])
_TRIES = 300


class RulesetContract:
    """One test for each promise; `ruleset_contract` makes subclasses of it."""

    name: ClassVar[str]
    file: ClassVar[Path]
    engine: ClassVar[Engine]
    unreachable: ClassVar[Mapping[str, str]]
    same: ClassVar[frozenset[str]]

    def test_loads(self) -> None:
        """It loads under the id that its file is called."""
        loaded = load(self.engine, self.file, self.name)
        if loaded.id != self.file.stem:
            raise PromiseError(f"`{self.name}`", LOADS, f"its id is `{loaded.id}`, its file is called `{self.file.name}`")

    def test_says_everything_in_both_languages(self) -> None:
        """No text is empty, and none is the same in both languages but those stated to be."""
        for where, text in texts(load(self.engine, self.file, self.name)):
            if not text.id.strip() or not text.en.strip():
                raise PromiseError(f"`{self.name}`", SAYS, f"there is nothing in one of them: {where}")
            if text.id == text.en and text.id not in self.same and any(character.isalpha() for character in text.id):
                raise PromiseError(f"`{self.name}`", SAYS, f"both say `{text.id}`: {where} (if that is right, state it in `same`)")

    def test_names_its_sources(self) -> None:
        """Every indicator has a basis and a confidence."""
        for score in load(self.engine, self.file, self.name).scores.values():
            lacking = [name for name in ("basis", "confidence") if not getattr(score, name)]
            if isinstance(score.body, Indicator) and lacking:
                raise PromiseError(f"`{self.name}`", SOURCED, f"the indicator `{score.id}` states no {lacking[0]}")

    def test_reaches_both_ends(self) -> None:
        """The least and the most of every indicator can be had."""
        loaded = load(self.engine, self.file, self.name)
        for score in loaded.scores.values():
            if isinstance(score.body, Indicator) and score.id not in self.unreachable:
                for end in (loaded.bounds[score.id].low, loaded.bounds[score.id].high):
                    if end is not None and not reaches(self.engine, loaded, score, end):
                        raise PromiseError(f"`{self.name}`", REACHED, f"nothing was found that gives `{score.id}` its {end} points")


def load(engine: Engine, file: Path, name: str) -> Ruleset:
    """Load a ruleset. Raises `PromiseError` with every fault."""
    try:
        return engine.load_ruleset(file)
    except FaultError as error:
        raise PromiseError(f"`{name}`", LOADS, "\n  ".join(fault.text("en") for fault in error.faults)) from error


def texts(value: object, where: str = "") -> Iterator[tuple[str, Text]]:
    """Give every bilingual text inside a ruleset, with where it stands."""
    if isinstance(value, Text):
        yield where, value
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from texts(part, f"{where}/{key}")
    elif isinstance(value, list | tuple):
        for number, part in enumerate(value):
            yield from texts(part, f"{where}/{getattr(part, 'id', number)}")
    elif has(kind := type(value)):
        for each in fields(kind):
            if each.name not in _SKIPPED:
                yield from texts(getattr(value, each.name), f"{where}/{each.name}")


def reaches(engine: Engine, ruleset: Ruleset, score: Score, end: Exact) -> bool:
    """Whether facts are found that give an indicator so many points: those that it names itself, or generated ones.

    A score that is silent counts as its zero.
    """
    assert isinstance(score.body, Indicator)  # noqa: S101 - callers ask for indicators only
    named = [each.witness for each in score.body.description.outcomes if each.witness and each.points == end]
    if end == 0 or any(_points(engine, ruleset, score, facts) == end for facts in named):
        return True
    from inovrules.testing.strategies import portfolios  # noqa: PLC0415

    def gives(portfolio: Portfolio) -> bool:
        card = engine.evaluate(portfolio, ruleset, readings=False)
        return any(scores.cell(score.id).value == end for scores in card.units() if scores.unit.scope == score.scope)

    tried = settings(max_examples=_TRIES, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
    try:
        find(portfolios(ruleset), gives, settings=tried)
    except NoSuchExample:
        return False
    return True


def _points(engine: Engine, ruleset: Ruleset, score: Score, facts: Mapping[str, Any]) -> Exact | None:
    unit = Unit("inn", "Inovasi", score.scope, FactMap(facts))
    region = unit if score.scope == "region" else Unit("region", "Kabupaten Contoh", "region")
    portfolio = Portfolio(
        region, AS_OF, opds=(unit,) if score.scope == "opd" else (), innovations=(unit,) if score.scope == "innovation" else ()
    )
    card = engine.evaluate(portfolio, ruleset, readings=False)
    found = next(scores for scores in card.units() if scores.unit.scope == score.scope)
    cell = found.cell(score.id)
    return cell.value if cell.state == "scored" else None


def ruleset_contract(
    what: str | Path, *, plugins: Plugins | None = None, unreachable: Mapping[str, str] | None = None, same: frozenset[str] = frozenset()
) -> type[RulesetContract]:
    """Give a class of pytest tests of a ruleset; assign it to a name that begins with `Test`.

    `what` is the id of a ruleset that is shipped (by an installed distribution, or by `plugins`), or a file. `unreachable` names
    indicators of which an end can't be reached, each with the reason; `same` are texts that both languages share. Raises
    `LookupError` when there is no such ruleset.

    >>> TestOpd = ruleset_contract("opd-coverage")
    >>> TestOpd().test_loads()
    """
    known = Plugins.installed() if plugins is None else plugins
    source = known.rulesets.get(what) if isinstance(what, str) else None
    if source is None and not Path(what).is_file():
        message = f"there is no ruleset `{what}`; there are {', '.join(known.rulesets)}"
        raise LookupError(message)
    file = source.path if source else Path(what)
    held = {"name": file.stem, "file": file, "engine": Engine(known), "unreachable": unreachable or {}, "same": frozenset(same)}
    return type("RulesetContract", (RulesetContract,), {**held, "__doc__": f"The contract of the ruleset {what}."})
