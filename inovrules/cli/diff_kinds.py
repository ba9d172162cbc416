"""What `inovrules diff` was given, and how each kind is compared."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.cli.errors import Problem
from inovrules.cli.loading import OWN
from inovrules.cli.words import told
from inovrules.faults import Collector, FaultError
from inovrules.located import MapNode, ScalarNode
from inovrules.plugins.reading import is_folder, read_source
from inovrules.ruleset import read_ruleset
from inovrules.ruleset.library import is_file, newest_official

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from inovrules.cli.diff import Shown, Wish
    from inovrules.messages import Language
    from inovrules.plugins.reading import Content
    from inovrules.portfolio import Portfolio
    from inovrules.ruleset import Ruleset
    from inovrules.scoring.engine import Engine

_RULESET, _RESULT = ("inovrules/",), ("inovrules-result/",)
_OF_RULESETS = ("scores", "extends", "publish", "eligibility")


@frozen
class Side:
    """One side: a shipped ruleset's name, or what a file holds."""

    name: str
    content: Content | None


def opened(name: str, engine: Engine) -> Side:
    """Open one side. Raises `FaultError`."""
    is_bare = name != "-" and not any(character in name for character in "./\\")
    if is_bare and (name in engine.plugins.rulesets or not (is_file(Path(name)) or is_folder(name))):
        return Side(name, None)
    return Side(name, read_source(name, engine.plugins))


def kind_of(side: Side) -> str:
    """Tell what a file is by its `format`, or where there is none by what stands in it."""
    if side.content is None:
        return "ruleset"
    node = side.content.node
    entries = node.entries if isinstance(node, MapNode) else {}
    stated = entries.get("format")
    text = stated.text if isinstance(stated, ScalarNode) else ""
    if text.startswith(_RESULT):
        return "result"
    is_ruleset = text.startswith(_RULESET) or (not text and any(key in entries for key in _OF_RULESETS) and "region" not in entries)
    return "ruleset" if is_ruleset else "portfolio"


def _rulesets(sides: Sequence[Side], wish: Wish, engine: Engine, _language: Language) -> Shown:
    from inovrules.cli.diff import Shown  # noqa: PLC0415
    from inovrules.comparing.rulesets import compare_rulesets  # noqa: PLC0415
    from inovrules.views.comparison.document import ruleset_document  # noqa: PLC0415
    from inovrules.views.comparison.rulesets import ruleset_blocks  # noqa: PLC0415

    rulesets, faults = [], Collector()
    for side in sides:
        try:
            rulesets.append(_ruleset(side, engine))
        except FaultError as error:
            faults.found += error.faults
    contents = []
    for name in wish.portfolios:
        try:
            contents.append(read_source(name, engine.plugins))
        except FaultError as error:
            faults.found += error.faults
    faults.check()
    found = compare_rulesets(rulesets[0], rulesets[1], engine, contents)
    return Shown(found.differs, lambda page: ruleset_blocks(page, found), lambda: ruleset_document(found))


def _ruleset(side: Side, engine: Engine) -> Ruleset:
    if side.content is None:
        return engine.load_ruleset(side.name)
    noted = Collector()
    noted.found += side.content.noted
    return read_ruleset(side.content.node, side.name, engine.plugins, noted)


def _portfolios(sides: Sequence[Side], wish: Wish, engine: Engine, language: Language) -> Shown:
    from inovrules.cli.diff import Shown  # noqa: PLC0415
    from inovrules.comparing.portfolios import compare_portfolios  # noqa: PLC0415
    from inovrules.views.comparison.document import portfolio_document  # noqa: PLC0415
    from inovrules.views.comparison.portfolios import portfolio_blocks  # noqa: PLC0415

    ruleset = engine.load_ruleset(wish.ruleset or OWN)
    portfolios: list[Portfolio] = []
    faults = Collector()
    for side in sides:
        assert side.content is not None  # noqa: S101 - a portfolio stands in a file
        try:
            portfolios.append(engine.read_portfolio(side.content, [ruleset]))
        except FaultError as error:
            faults.found += error.faults
    faults.check()
    found = compare_portfolios(portfolios[0], portfolios[1], ruleset, engine)
    _hint(wish, portfolios[1], language)
    return Shown(found.differs, lambda page: portfolio_blocks(page, found), lambda: portfolio_document(found))


def _hint(wish: Wish, portfolio: Portfolio, language: Language) -> None:
    """Name the official ruleset that the portfolios may be compared by, where none was asked for."""
    official = None if wish.ruleset else newest_official(portfolio.as_of)
    if official is not None:
        from inovrules.cli.output import say_aside  # noqa: PLC0415

        say_aside([told("diff.by_own", language, own=OWN, name=official)])


def _results(sides: Sequence[Side], _wish: Wish, _engine: Engine, language: Language) -> Shown:
    from inovrules.cli.diff import Shown  # noqa: PLC0415
    from inovrules.comparing.results import compare_results  # noqa: PLC0415
    from inovrules.views.comparison.results import result_blocks, result_document  # noqa: PLC0415

    contents = [side.content for side in sides if side.content is not None]
    if len(contents) != len(sides):
        raise Problem(told("diff.kinds_differ", language, old="", new=""))
    found = compare_results(contents[0], contents[1])
    return Shown(found.differs, lambda page: result_blocks(page, found), lambda: result_document(found))


COMPARED: dict[str, Callable[[Sequence[Side], Wish, Engine, Language], Shown]] = {
    "ruleset": _rulesets,
    "portfolio": _portfolios,
    "result": _results,
}
