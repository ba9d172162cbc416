"""A small ruleset with cases beside it, written anew for each test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules import Engine
from inovrules.cases import load_suite, run_suite

if TYPE_CHECKING:
    from pathlib import Path

    from inovrules.cases import CaseResult, Suite

ENGINE = Engine()
RULES = """\
format: inovrules/1
id: small
version: 1.0.0
status: draft
official: false
title: {id: Kecil, en: Small}
confidence: {grade: ours}
missing: zero
facts:
  innovation:
    people: {type: integer, minimum: 0, title: {id: Orang, en: People}}
    stage: {type: choice, options: {trial: {id: Uji coba, en: Trial}, applied: {id: Penerapan, en: Applied}}, title: {id: Tahap, en: Stage}}
  region:
    budget: {type: integer, minimum: 0, title: {id: Anggaran, en: Budget}}
eligibility:
  - id: applied
    title: {id: Diterapkan, en: Applied}
    require: {fact: stage, is: applied}
    unknown: refuse
    reason: {id: Belum diterapkan., en: Not applied yet.}
scores:
  - id: people
    scope: innovation
    title: {id: Orang, en: People}
    weight: 2
    evaluator: bands
    from: people
    bands: [{level: 1, from: 1, to: 10}, {level: 2, from: 11, to: 30}, {level: 3, from: 31}]
    otherwise: 0
    evidence: {any_of: [pdf], at_least: 1}
  - {id: maturity, scope: innovation, title: {id: Kematangan, en: Maturity}, sum: [people]}
  - id: average
    scope: region
    title: {id: Rata-rata, en: Average}
    pool: {of: maturity, how: mean, divisor_floor: 3, refused: leave_out}
  - id: index
    scope: region
    title: {id: Indeks, en: Index}
    of: average
    rescale: {from: 6, to: 100}
publish:
  - score: index
    digits: 2
    mode: half_up
    classify_on: published
    rank_on: exact
    predicates:
      - {id: high, from: 50, title: {id: Tinggi, en: High}}
      - {id: low, from: 0, title: {id: Rendah, en: Low}}
readings:
  - id: kept
    title: {id: Yang ditolak tetap dihitung, en: Refused ones are kept}
    because: {id: Contoh., en: An example.}
    changes: [{set: scores/average/pool/refused, to: keep}]
"""
HEAD = "format: inovrules-cases/1\nas_of: 2026-07-01\ncases:\n"


def written(folder: Path, cases: str, rules: str = RULES) -> Path:
    """Write the ruleset and its cases (the items of the list, or a whole file); gives the ruleset's file."""
    file = folder / "small.yaml"
    file.write_text(rules, "utf-8")
    text = cases if cases.startswith("format:") else HEAD + cases
    file.with_name("small.cases.yaml").write_text(text, "utf-8")
    return file


def suite(folder: Path, cases: str, rules: str = RULES) -> Suite:
    """Load the ruleset with its cases."""
    return load_suite(ENGINE.load_ruleset(written(folder, cases, rules)))


def ran(folder: Path, cases: str) -> tuple[CaseResult, ...]:
    """Run the cases."""
    return run_suite(ENGINE, suite(folder, cases))


def failures(folder: Path, cases: str) -> list[tuple[str, object, object]]:
    """Give what isn't as expected, of all cases: the figure, what was expected, and what came out."""
    return [(each.key, each.expected, each.got) for result in ran(folder, cases) for each in result.failures]
