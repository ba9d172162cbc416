"""Opening a portfolio: by the reader of its file's suffix."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from inovrules.evaluators.guard import told
from inovrules.faults import Collector, FaultError, Place
from inovrules.located import Node, read_document, read_value
from inovrules.located.lines import SUFFIX as LINES
from inovrules.located.lines import read_lines
from inovrules.tables.suffixes import is_tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from inovrules.facts import Vocabulary
    from inovrules.faults import Fault
    from inovrules.plugins.descriptors import Reader
    from inovrules.plugins.manager import Plugins
    from inovrules.portfolio import Portfolio
    from inovrules.ruleset import Ruleset
    from inovrules.tables import Tables

OWN = "inovrules"


@frozen(eq=False)
class Content:
    """An opened document; `reader` is the plugin's reader that read it, when one did.

    `noted` are the faults that leave the rest readable: whoever reads on raises them with those found then.
    Of `tables`, `node` holds the region and the day alone: which facts their columns hold is known with the rulesets that read them.
    `made_for` are the ids of the rulesets that a form says it was made for.
    """

    node: Node
    reader: Reader | None = None
    noted: tuple[Fault, ...] = ()
    tables: Tables | None = None
    made_for: tuple[str, ...] = ()

    def portfolio(self, rulesets: Sequence[Ruleset], vocabulary: Vocabulary, shipped: Callable[[], Iterable[Ruleset]]) -> Portfolio:
        """Read the portfolio for some rulesets, whose facts are in the vocabulary. Raises `FaultError`.

        `shipped` gives the rulesets that may know what these don't.
        """
        from inovrules.portfolio.reading import read_portfolio  # noqa: PLC0415 - whoever opens rulesets doesn't need it

        noted = Collector()
        noted.found += self.noted
        node = self.node
        if self.tables is not None:
            from inovrules.tables.reading import understood  # noqa: PLC0415 - only of tables

            node = understood(self.tables, rulesets, vocabulary, shipped, noted)
        portfolio = read_portfolio(node, vocabulary, noted)
        return portfolio if self.reader is None else evolve(portfolio, reader=self.reader.name)


def read_source(source: str | Path | Mapping[str, object], plugins: Plugins, *, text: str | None = None) -> Content:
    """Open a mapping, a file, or `-` (standard input). Raises `FaultError` (IR1xx; IR512 when a plugin's reader fails).

    >>> from inovrules.plugins.manager import Plugins
    >>> read_source({"as_of": "2026-07-01"}, Plugins.builtin()).node.entries["as_of"].text
    '2026-07-01'
    """
    faults = Collector()
    if hasattr(source, "items"):
        node = read_value(source, faults=faults)
        return Content(node, noted=tuple(faults.found))
    file = str(source)
    suffix = Path(file).suffix.lower()
    reader = plugins.readers.get(suffix) if text is None and file != "-" and suffix else None
    if reader is not None and reader.distribution != OWN:
        node = read_value(_read(reader, file), file, faults=faults)
        return Content(node, reader, tuple(faults.found))
    if text is None and (is_tables(file) or is_folder(file)):
        return _tables(file)
    read = read_lines if suffix == LINES else read_document
    node = read(file, text=text, faults=faults)
    return Content(node, noted=tuple(faults.found))


def is_folder(file: str) -> bool:
    """Whether there is such a folder; a name that the system can't even look for isn't one."""
    try:
        return file != "-" and Path(file).is_dir()
    except (OSError, ValueError):
        return False


def _tables(file: str) -> Content:
    from inovrules.tables import open_tables  # noqa: PLC0415 - most portfolios aren't tables
    from inovrules.tables.reading import head_node, rulesets_of  # noqa: PLC0415

    tables = open_tables(file)
    return Content(head_node(tables), tables=tables, made_for=rulesets_of(tables))


def _read(reader: Reader, file: str) -> object:
    try:
        return reader.read(Path(file))
    except FaultError:
        raise
    except Exception as error:
        faults = Collector()
        faults.add("IR512", Place(file), "", name=reader.name, distribution=reader.distribution, why=told(error))
        raise FaultError(faults.found) from error
