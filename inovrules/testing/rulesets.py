"""The contract of rulesets that a package ships, as a class of tests that one line turns on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import fields, has

from inovrules.facts import FactMap
from inovrules.faults import FaultError
from inovrules.located import read_value
from inovrules.messages import Text
from inovrules.plugins.manager import Plugins
from inovrules.portfolio import Portfolio, Unit, read_portfolio
from inovrules.ruleset.scores import Indicator
from inovrules.ruleset.vocabulary import vocabulary_of
from inovrules.scoring.engine import Engine
from inovrules.testing.generate.answers import Answering
from inovrules.testing.generate.pick import Pick
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
_TRIES, _LONG = 200, 20_000


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
        """No text is the same in both languages, but those stated to be; empty ones don't load."""
        for where, text in texts(load(self.engine, self.file, self.name)):
            if text.id == text.en and text.id not in self.same and any(character.isalpha() for character in text.id):
                raise PromiseError(f"`{self.name}`", SAYS, f"both say `{text.id}`: {where} (if that is right, state it in `same`)")

    def test_names_its_sources(self) -> None:
        """Every indicator has a basis and a confidence."""
        for score in load(self.engine, self.file, self.name).scores.values():
            lacking = [name for name in ("basis", "confidence") if not getattr(score, name)]
            if isinstance(score.body, Indicator) and lacking:
                raise PromiseError(f"`{self.name}`", SOURCED, f"the indicator `{score.id}` states no {lacking[0]}")

    def test_reaches_both_ends(self) -> None:
        """The least and the most of every indicator can be had; silence is the zero of each."""
        loaded = load(self.engine, self.file, self.name)
        left = {
            (score.id, end)
            for score in loaded.scores.values()
            if isinstance(score.body, Indicator) and score.id not in self.unreachable
            for end in (loaded.bounds[score.id].low, loaded.bounds[score.id].high)
            if end and not names(self.engine, loaded, score, end)
        }
        for name, end in sorted(searched(self.engine, loaded, left)):
            raise PromiseError(f"`{self.name}`", REACHED, f"nothing was found that gives `{name}` its {end} points")


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


def names(engine: Engine, ruleset: Ruleset, score: Score, end: Exact) -> bool:
    """Whether facts that an indicator itself names give it so many points."""
    assert isinstance(score.body, Indicator)  # noqa: S101 - callers ask for indicators only
    witnesses = [each.witness for each in score.body.description.outcomes if each.witness]
    return any(_points(engine, ruleset, score, facts) == end for facts in witnesses)


def searched(engine: Engine, ruleset: Ruleset, wanted: set[tuple[str, Exact]]) -> set[tuple[str, Exact]]:
    """Give what of some scores and points no generated portfolio has; half of the portfolios answer everything."""
    left, vocabulary = set(wanted), vocabulary_of([ruleset])
    for seed in range(_TRIES):
        if not left:
            break
        pick = Pick(Random(seed).randbytes(_LONG))  # noqa: S311 - the same portfolios each time
        reported = Answering(pick, ruleset, silence=3 * (seed % 2)).portfolio()
        card = engine.evaluate(read_portfolio(read_value(reported), vocabulary), ruleset, readings=False)
        left -= {(node.score.id, node.value) for scores in card.units() for node in scores.nodes() if node.state == "scored"}
    return left


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
