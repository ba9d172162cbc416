"""Files that a ruleset names for a plugin: only those beside it are read, and what they hold counts in the ruleset's hash."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from attrs import frozen

from inovrules import Engine, FaultError, Plugins
from inovrules.messages import Text
from inovrules.plugins import REQUIRED, Context, Cursor, Description, EvaluatorType, Outcome, Takes, parameter, written_as
from tests.plugins.support import source

if TYPE_CHECKING:
    from pathlib import Path

    from inovrules import Ruleset
    from inovrules.plugins import Inputs


@written_as({"type": "string"})
def read_size(at: Cursor, _context: Context) -> int | None:
    found = at.attached((".txt",), 10)
    return len(found.content) if found else None


@frozen
class Sized:
    reads: tuple[str, ...]
    file: int = parameter(read_size, REQUIRED)

    def evaluate(self, _inputs: Inputs) -> Outcome:
        return Outcome.scored(self.file, Text("besar", "size"))

    def describe(self) -> Description:
        return Description(self.file, self.file)


SIZED = EvaluatorType.of(Sized, "sized", Takes({"integer"}), Text("Besar", "Size"))
RULES = """\
format: inovrules/1
id: sized
version: 1.0.0
title: {id: Besar, en: Size}
facts: {innovation: {n: {type: integer, title: {id: N, en: N}}}}
scores:
  - {id: s, scope: innovation, title: {id: S, en: S}, evaluator: sized, from: n, file: NAME}
"""


def load(folder: Path, name: str) -> Ruleset:
    (folder / "rules.yaml").write_text(RULES.replace("NAME", name), "utf-8")
    return Engine(Plugins.of(source("sized-dist", SIZED))).load_ruleset(folder / "rules.yaml")


def test_the_content_counts_in_the_hash(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    file = tmp_path / "below" / "a.txt"
    file.write_text("abc", "utf-8")
    one = load(tmp_path, "below/a.txt")
    file.write_text("abx", "utf-8")
    other = load(tmp_path, "below/a.txt")
    file.write_text("abc", "utf-8")
    assert one.digest == load(tmp_path, "below/a.txt").digest != other.digest


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("absent.txt", "there is no such file"),
        ("../a.txt", "its path leads out of this ruleset's folder"),
        ("/etc/hostname.txt", "its path leads out of this ruleset's folder"),
        ('"c:a.txt"', "its path leads out of this ruleset's folder"),
        ('"a\\\\b.txt"', "its path leads out of this ruleset's folder"),
        ("linked.txt", "its path leads out of this ruleset's folder"),
        ("rules.yaml", "its name doesn't end in one of .txt"),
        ("folder.txt", "there is no such file"),
        ("large.txt", "it holds more than 10 bytes"),
        ('"nul\\0.txt"', None),
        ("[a.txt]", None),
    ],
)
def test_no_other_file_is_read(tmp_path: Path, name: str, told: str | None) -> None:
    inside = tmp_path / "inside"
    (inside / "folder.txt").mkdir(parents=True)
    (tmp_path / "a.txt").write_text("abc", "utf-8")
    (inside / "linked.txt").symlink_to(tmp_path / "a.txt")
    (inside / "large.txt").write_text("x" * 11, "utf-8")
    with pytest.raises(FaultError) as caught:
        load(inside, name)
    if told:
        assert [fault.code for fault in caught.value.faults] == ["IR521"]
        assert told in caught.value.faults[0].text("en")
