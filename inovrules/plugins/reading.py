"""Opening a portfolio: by the reader of its file's suffix."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.evaluators.guard import told
from inovrules.faults import Collector, FaultError, Place
from inovrules.located import Node, read_document, read_value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.faults import Fault
    from inovrules.plugins.descriptors import Reader
    from inovrules.plugins.manager import Plugins


@frozen(eq=False)
class Content:
    """An opened document; `reader` is the plugin's reader that read it, when one did.

    `noted` are the faults that leave the rest readable: whoever reads on raises them with those found then.
    """

    node: Node
    reader: Reader | None = None
    noted: tuple[Fault, ...] = ()


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
    if reader is None or reader.distribution == "inovrules":
        node = read_document(file, text=text, faults=faults)
        return Content(node, noted=tuple(faults.found))
    node = read_value(_read(reader, file), file, faults=faults)
    return Content(node, reader, tuple(faults.found))


def _read(reader: Reader, file: str) -> object:
    try:
        return reader.read(Path(file))
    except FaultError:
        raise
    except Exception as error:
        faults = Collector()
        faults.add("IR512", Place(file), "", name=reader.name, distribution=reader.distribution, why=told(error))
        raise FaultError(faults.found) from error
