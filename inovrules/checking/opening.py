"""Opening what is to be checked, and telling rulesets, vocabularies and portfolios apart."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.cases import load_suite
from inovrules.cases.files import is_cases_file, ruleset_of
from inovrules.checking.material import VOCABULARY
from inovrules.faults import Collector, FaultError
from inovrules.located import MapNode, ScalarNode, read_value
from inovrules.plugins.reading import read_source
from inovrules.ruleset import read_ruleset
from inovrules.ruleset.library import is_file

if TYPE_CHECKING:
    from inovrules.checking.checked import Kind
    from inovrules.faults import Fault
    from inovrules.plugins.manager import Plugins
    from inovrules.plugins.reading import Content
    from inovrules.ruleset import Ruleset
    from inovrules.scoring.engine import Engine

_OF_PORTFOLIOS = frozenset(["region", "as_of", "opds", "innovations"])


@frozen
class Opened:
    """A file that was opened: what it is, its ruleset (or that which includes it, of a vocabulary), and what is wrong with it."""

    source: str
    kind: Kind
    content: Content | None = None
    ruleset: Ruleset | None = None
    faults: tuple[Fault, ...] = ()


def opened(source: str, engine: Engine) -> Opened:
    """Open a shipped ruleset, a file, or `-` (standard input). Nothing is raised: faults are kept."""
    plugins = engine.plugins
    kind: Kind = "file"
    try:
        if source in plugins.rulesets and not is_file(Path(source)):
            return Opened(source, "ruleset", ruleset=engine.load_ruleset(source))
        if is_cases_file(Path(source)):
            kind = "cases"
            load_suite(engine.load_ruleset(str(ruleset_of(Path(source)))), [source])
            return Opened(source, kind)
        content = read_source(source, plugins)
        kind = kind_of(content)
        if kind == "portfolio":
            return Opened(source, kind, content)
        return Opened(source, kind, ruleset=_ruleset(content, source, plugins, kind))
    except FaultError as error:
        return Opened(source, kind, faults=error.faults)


def kind_of(content: Content) -> Kind:
    """Tell what a document is: by its `format`, or else by what only portfolios have.

    >>> from inovrules.plugins.manager import Plugins
    >>> kind_of(read_source({"region": {"name": "Kabupaten Contoh"}}, Plugins.builtin()))
    'portfolio'
    """
    node = content.node
    stated = node.entries.get("format") if isinstance(node, MapNode) else None
    text = stated.text if isinstance(stated, ScalarNode) else ""
    if text == VOCABULARY:
        return "vocabulary"
    if text.startswith("inovrules-portfolio/") or content.reader is not None:
        return "portfolio"
    known = set(node.entries) if isinstance(node, MapNode) else set()
    return "portfolio" if not text and known & _OF_PORTFOLIOS else "ruleset"


def _ruleset(content: Content, source: str, plugins: Plugins, kind: Kind) -> Ruleset:
    """Read a ruleset; a vocabulary as one that has nothing else. Raises `FaultError`."""
    noted = Collector()
    noted.found += content.noted
    if kind != "vocabulary":
        return read_ruleset(content.node, source, plugins, noted)
    noted.check()
    around = {
        "format": "inovrules/1", "id": "vocabulary", "version": "1", "title": {"id": "Kosakata", "en": "Vocabulary"},
        "include": Path(source).name,
    }  # fmt: skip
    return read_ruleset(read_value(around, str(Path(source).parent / "…")), str(Path(source).parent / "…"), plugins)
