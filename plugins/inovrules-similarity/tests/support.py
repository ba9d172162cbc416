"""Rulesets and portfolios made for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import inovrules_similarity

from inovrules import Engine, Plugins
from inovrules.plugins import Source

if TYPE_CHECKING:
    from inovrules import Scorecard

TITLE = {"id": "Judul", "en": "Title"}
BANDS = [{"from": "75", "refuse": "true"}, {"from": "60", "level": "1"}, {"from": "0", "level": "3"}]
ROWS = (
    ("SI MIDUN", "Menurunkan stunting dengan melibatkan bidan kampung"),
    ("Simidun 2024", "Menurunkan angka stunting dengan melibatkan bidan kampung"),
    ("SIPANDU", ""),
    ("Si-Pandu 2024", ""),
    ("SIPANDU", "Pengusaha mengajukan izin usaha dan memantau berkas dari rumah"),
    ("BANK SAMPAH MELATI", "Warga menukar sampah plastik terpilah dengan tabungan untuk membayar iuran BPJS"),
    ("GEMAR MENABUNG", "Sampah plastik yang sudah dipilah warga ditukar menjadi tabungan untuk membayar iuran BPJS"),
    ("ARSIP MASUK DESA", "Arsip inaktif kantor desa dijemput petugas lalu dipindai"),
    ("KAMPUNG DURIAN", "Penanaman durian unggul di pekarangan dengan pendampingan penyuluh"),
)


def engine() -> Engine:
    """Give an engine with this plugin alone."""
    return Engine(Plugins.of(Source("inovrules-similarity", "0.1.0", lambda: inovrules_similarity)))


def ruleset(evaluator: str = "distinct", **parameters: Any) -> dict[str, Any]:
    """Give a ruleset with one indicator and its mean."""
    facts = {
        "aims": {"type": "text", "title": TITLE},
        "not_same": {"type": "list", "of": "text", "title": TITLE},
        "people": {"type": "integer", "minimum": "0", "title": TITLE},
    }
    indicator = {"id": "s", "scope": "innovation", "title": TITLE, "evaluator": evaluator, "from": "aims", "bands": BANDS, **parameters}
    other = {"id": "n", "scope": "innovation", "title": TITLE, "evaluator": "curve", "from": "people", "points": [["0", "0"], ["9", "9"]]}
    return {
        "format": "inovrules/1",
        "id": "tried",
        "version": "1.0.0",
        "title": TITLE,
        "facts": {"innovation": facts},
        "scores": [{key: value for key, value in indicator.items() if value is not None}, other],
    }


def portfolio(*listed: tuple[str, str, str] | dict[str, Any]) -> dict[str, Any]:
    """Give a portfolio of innovations: id, name and aims (empty when they aren't reported)."""
    units = [
        each if isinstance(each, dict) else {"id": each[0], "name": each[1], "facts": {"aims": each[2]} if each[2] else {}}
        for each in listed
    ]
    return {"region": {"name": "Kabupaten Contoh"}, "as_of": "2026-07-01", "innovations": units}


def scored(rules: Any, reported: dict[str, Any]) -> Scorecard:
    """Load both and score."""
    made = engine()
    loaded = made.load_ruleset(rules)
    return made.evaluate(made.load_portfolio(reported, [loaded]), loaded)


def told(card: Scorecard, language: Any = "en") -> dict[str, tuple[str, Any, str]]:
    """Give state, level and reason of each innovation's indicator."""
    nodes = {scores.unit.id: scores.node("s") for scores in card.innovations}
    return {name: (node.state, node.level, node.reason.text(language)) for name, node in nodes.items()}
