"""What an editor with the real yaml-language-server shows of our files. Skipped where node or the server isn't installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from inovrules.cli import main
from scripts.editor import VARIABLE, Editor, program

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = program()
pytestmark = pytest.mark.skipif(PROGRAM is None, reason=f"needs node and `npm install -g yaml-language-server` (or {VARIABLE})")
LOST = """\
# yaml-language-server: $schema=iid.schema.json
region: {name: Kabupaten Contoh}
as_of: soon
opdd: []
innovations:
  - id: a
    name: A
    facts:
      stage: penerapann
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    main(["init", "ruleset", "layanan", "--lang", "en"])
    main(["init", "portfolio", "iid", "--ruleset", "iid-2026", "--lang", "en"])
    return tmp_path


def _line(text: str, start: str) -> int:
    return next(number for number, line in enumerate(text.splitlines()) if line.strip().startswith(start))


def test_a_portfolio(folder: Path) -> None:
    assert PROGRAM is not None
    with Editor(PROGRAM, folder) as editor:
        file = folder / "iid.yaml"
        text = file.read_text("utf-8")
        assert editor.faults(file, text) == []
        assert "Berapa orang penerima manfaat inovasi ini?" in editor.hover(file, _line(text, "beneficiaries:"), 8)
        text = text.replace("stage:", "stage: ")
        assert editor.faults(folder / "other.yaml", text) == []
        offered = editor.completions(folder / "other.yaml", _line(text, "stage:"), len("      stage: "))
        assert {"inisiatif", "uji_coba", "penerapan"} <= set(offered)
        found = editor.faults(folder / "lost.yaml", LOST)
        assert len(found) == 3
        assert any("opdd" in each for each in found)


def test_a_ruleset(folder: Path) -> None:
    assert PROGRAM is not None
    with Editor(PROGRAM, folder) as editor:
        file = folder / "layanan.yaml"
        text = file.read_text("utf-8").replace("    otherwise: 0\n", "    otherwise: 0\n    \n")
        assert editor.faults(file, text) == []
        assert "How facts become a level" in editor.hover(file, _line(text, "evaluator:"), 6)
        offered = editor.completions(file, _line(text, "otherwise:") + 1, 4)
        assert {"tie", "weight", "evidence"} <= set(offered)
        assert "rows" not in offered, "it is a key of another evaluator"
        wrong = text.replace("evaluator: bands", "evaluator: band").replace("status:", "state:")
        assert len(editor.faults(folder / "wrong.yaml", wrong)) == 2
