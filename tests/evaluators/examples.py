"""One or more rules of each built-in evaluator, on which properties are tried."""

from __future__ import annotations

import pytest

from tests.evaluators.support import build

BANDS = "bands: [{level: 1, above: 0, below: 10}, {level: 2, from: 10, below: 20}, {level: 3, from: 20}]\notherwise: 0"
STEPS = "levels: [{level: 1, at_least: 1}, {level: 2, at_least: 3, points: 5}]"
RULES = {
    "age": f"evaluator: age\nfrom: started\nunit: months\n{BANDS}",
    "age-years": "evaluator: age\nfrom: started\nunit: years\nbands: [{level: 1, to: 2}, {level: 0, from: 3}]",
    "bands": f"evaluator: bands\nfrom: balance\n{BANDS}",
    "bands-digits": f"evaluator: bands\nfrom: rate\n{BANDS}\ndigits: 1\nmode: half_even",
    "bands-falling": "evaluator: bands\nfrom: rank\nbands: [{level: 3, to: 2}, {level: 2, to: 5}, {level: 1, to: 9}]\n"
    "tie: upper\notherwise: 0",
    "bands-hill": "evaluator: bands\nfrom: people\nbands: [{level: 1, to: 4}, {level: 3, from: 5, to: 9}, {level: 2, from: 10}]",
    "change": f"evaluator: change\nfrom: reached\nmeasure: percent\nunquantified: 1\n{BANDS}",
    "change-absolute": f"evaluator: change\nfrom: poverty\nmeasure: absolute\n{BANDS}",
    "change-digits": f"evaluator: change\nfrom: satisfaction\nmeasure: percent\ndigits: 1\n{BANDS}",
    "checklist": f"evaluator: checklist\nfrom: partners\nitems: [campus, media, village]\n{STEPS}",
    "checklist-flags": f"evaluator: checklist\nfrom: [sop, team, budget]\n{STEPS}",
    "checklist-number": "evaluator: checklist\nfrom: [sop, team, budget]",
    "completeness": "evaluator: completeness\nfrom: [aims, people, sop]",
    "completeness-evidence": "evaluator: completeness\nfrom: [aims, people, sop]\nof: evidence",
    "condition": "evaluator: condition\nlevels: [{level: 1, when: {fact: people, at_least: 1}},"
    " {level: 2, when: {all: [{fact: people, more_than: 4},"
    " {any: [{fact: sop, is: true}, {fact: kind, is: digital}]}]}}]",
    "count": f"evaluator: count\nfrom: names\n{STEPS}",
    "count-documents": f"evaluator: count\nfrom: [aims, people]\ndocuments: {{any_of: [pdf, link]}}\n{STEPS}",
    "count-number": "evaluator: count\nfrom: partners",
    "curve": "evaluator: curve\nfrom: balance\npoints: [[-5, 3], [0, 0], [10, 7.5]]",
    "curve-rising": "evaluator: curve\nfrom: rate\npoints: [[10, 0], [50, 60], [90, 100]]",
    "levels": "evaluator: levels\nfrom: stage\nlevels: [{level: 2, is: penerapan, points: 9}]\notherwise: 0",
    "levels-flag": "evaluator: levels\nfrom: sop\nlevels: [{level: 0, is: ya}, {level: 1, is: tidak}]",
    "levels-own": "evaluator: levels\nfrom: ready",
    "lookup": "evaluator: lookup\nfrom: [stage, kind, ready]\notherwise: 0\n"
    "rows: [{when: {stage: inisiatif}, points: 1},"
    " {when: {stage: penerapan, kind: digital}, points: 5}, {when: {kind: digital, ready: 3}, points: 2.5}]",
    "window": "evaluator: window\nfrom: started\nbetween: [T-2, T-1]\npoints: 4",
    "window-fixed": "evaluator: window\nfrom: started\nbetween: [2024-02, 2025-03-15]",
}
MADE = {name: build(text) for name, text in RULES.items()}
every_rule = pytest.mark.parametrize("name", MADE)
