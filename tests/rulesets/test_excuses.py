"""What a ruleset excuses is read from all its files; an edition keeps what its base excuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.plugins.manager import Plugins
from inovrules.ruleset import load_ruleset

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "format: inovrules/1\nid: {id}\nversion: 1.0.0\ntitle: {{id: Contoh, en: Example}}\n"
EXCUSE = "excused: [{{code: {code}, where: {where}, reason: {{id: Sengaja, en: On purpose}}}}]\n"


def test_excuses_of_included_files_and_of_bases_are_kept(tmp_path: Path) -> None:
    (tmp_path / "part.yaml").write_text(HEAD.format(id="part") + EXCUSE.format(code="IC110", where="scores/a"))
    (tmp_path / "base.yaml").write_text(HEAD.format(id="base") + "include: part.yaml\n" + EXCUSE.format(code="V7", where="publish/b/"))
    (tmp_path / "edition.yaml").write_text(HEAD.format(id="edition") + EXCUSE.format(code="IC111", where='""') + "extends: base.yaml\n")
    found = load_ruleset(tmp_path / "edition.yaml", Plugins.builtin()).excused
    assert [(excuse.code, excuse.where) for excuse in found] == [("IC110", "scores/a"), ("V7", "publish/b"), ("IC111", "")]
    assert [excuse.place and excuse.place.file.rsplit("/")[-1] for excuse in found] == ["part.yaml", "base.yaml", "edition.yaml"]
    assert found[0].reason.en == "On purpose"


def test_an_edition_that_excuses_nothing_keeps_what_its_base_excuses(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_text(HEAD.format(id="base") + EXCUSE.format(code="V7", where="publish/b"))
    (tmp_path / "edition.yaml").write_text(HEAD.format(id="edition") + "extends: base.yaml\n")
    assert [excuse.code for excuse in load_ruleset(tmp_path / "edition.yaml", Plugins.builtin()).excused] == ["V7"]
