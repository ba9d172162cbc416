"""What is proven is shown beside the findings, and excused like them; where nothing can be proven, that is said."""

from __future__ import annotations

import sys
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from inovrules.checking import check
from inovrules.faults import Place
from inovrules.messages import Text, say
from inovrules.messages.message import as_message
from tests.checking.corpus import ENGINE

if TYPE_CHECKING:
    from pathlib import Path

    from inovrules.checking import Checked

RULESET = """\
format: inovrules/1
id: order
version: 1.0.0
status: retired
title: {id: Tertib, en: Order}
basis: Pedoman
excused:
  - {code: V7, where: publish/order, reason: {id: Sumbernya demikian, en: The source is so}}
  - {code: V3, reason: {id: Lama, en: Old}}
facts:
  innovation:
    sop: {type: flag, title: {id: SOP, en: SOP}}
scores:
  - id: order
    scope: innovation
    title: {id: Ketertiban, en: Order}
    evaluator: levels
    from: sop
    basis: Pasal 1
    remedy: {id: Susun SOP, en: Write an SOP}
    levels: [{level: 1, is: ya}]
    otherwise: 0
publish:
  - {score: order, digits: 0, mode: half_up, classify_on: published, rank_on: exact}
"""


def verdict(code: str, status: str, severity: str, **more: Any) -> SimpleNamespace:
    """Make a verdict as `inovrules.proving.verdict` describes it."""
    about = {"score": "order", "method": "search", "witness": None, "before": None, "label": "", "place": None, "details": (), **more}
    return SimpleNamespace(property=code, status=status, severity=severity, message=as_message(Text(f"{code} id", f"{code} en")), **about)


def prove_by(monkeypatch: pytest.MonkeyPatch, *verdicts: SimpleNamespace) -> None:
    """Put a package in the place of `inovrules.proving` that gives these verdicts."""
    package = ModuleType("inovrules.proving")
    package.prove = lambda _: verdicts  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "inovrules.proving", package)
    monkeypatch.setitem(sys.modules, "inovrules.proving.verdict", ModuleType("inovrules.proving.verdict"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    found = tmp_path / "order.yaml"
    found.write_text(RULESET, "utf-8")
    return found


def checked(file: Path) -> Checked:
    (found,) = check([str(file)], ENGINE, lambda _: ()).files
    assert not found.faults, [fault.text("en") for fault in found.faults]
    return found


def test_silence_isn_t_taken_for_a_proof(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "inovrules.proving.verdict", None)  # so that it can't be imported
    (only,) = checked(file).told
    assert (only.code, only.severity) == ("IC160", "note")
    assert only.message.text("en").startswith("Not decided: V1 to V11")
    assert only.message.text("id").startswith("Belum diputuskan: V1 sampai V11")


def test_verdicts_stand_beside_findings(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    witness, place = {"region": {"name": "A"}}, Place(str(file), 2, 1)
    prove_by(
        monkeypatch,
        verdict("V1", "proved", "note"),
        verdict("V2", "refuted", "error", place=place, witness=witness, details=(say("check.fine"),)),
        verdict("V4", "undecided", "note", score=None),
        verdict("V7", "refuted", "warning"),
    )
    found = checked(file)
    assert [(each.code, each.severity, each.is_excused) for each in found.told] == [
        ("V2", "error", False), ("IC100", "warning", False), ("V4", "note", False), ("V7", "warning", True),
    ]  # fmt: skip
    assert [each.message.text("en") for each in found.told if each.code != "IC100"] == [
        "V2 en Nothing to report.", "Not decided: V4 en", "V7 en",
    ]  # fmt: skip
    assert [each.path for each in found.told] == ["publish/order", "excused/V3", "publish", "publish/order"]
    assert found.told[0].place == place
    assert found.told[2].place.line == RULESET.splitlines().index("publish:") + 1
    assert [judged.status for judged in found.judgements] == ["proved", "refuted", "undecided", "refuted"]
    assert found.judgements[1].witness == witness
    assert found.count("error") == 1
    assert found.count("warning") == 1
