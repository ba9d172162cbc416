"""Files that a ruleset names: they lie beside it, and what is in them belongs to it."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Collection

    from inovrules.located.nodes import ScalarNode
    from inovrules.messages import Message


@frozen
class Attached:
    """A file that a ruleset names: how faults call it, and its content."""

    file: str
    content: bytes


def attached(node: ScalarNode, suffixes: Collection[str], most: int) -> Attached | Message:
    """Read the file that a scalar names, below the folder of the scalar's own file; a message tells why it can't be.

    The hash of its content is kept at the node, and so counts in the ruleset's.
    """
    path = PurePosixPath(node.text)
    if path.is_absolute() or ".." in path.parts or "\\" in node.text or ":" in node.text:
        return say("faults.attached.elsewhere")
    if path.suffix.lower() not in suffixes:
        return say("faults.attached.suffix", known=", ".join(sorted(suffixes)))
    try:
        content = _content(Path(node.file).parent, path, most)
    except (OSError, ValueError):
        return say("faults.attached.unreadable")
    if isinstance(content, bytes):
        node.content = sha256(content).hexdigest()
        return Attached(str(Path(node.file).parent / Path(*path.parts)), content)
    return content


def _content(folder: Path, path: PurePosixPath, most: int) -> bytes | Message:
    found = folder / Path(*path.parts)
    if not found.is_file():
        return say("faults.attached.absent")
    if not found.resolve().is_relative_to(folder.resolve()):
        return say("faults.attached.elsewhere")
    with found.open("rb") as stream:
        content = stream.read(most + 1)
    return say("faults.attached.large", limit=most) if len(content) > most else content
