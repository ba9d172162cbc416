"""Whatever is observed has a code, a name and a page."""

from __future__ import annotations

import re
from pathlib import Path

import inovrules.integrity
from inovrules.ruleset.findings import KINDS, SEVERITIES

SOURCES = sorted(Path(str(inovrules.integrity.__file__)).parent.rglob("*.py"))
_MADE = re.compile(r'Observation\(\s*(?:"(\w+)" if \w+ else )?"(\w+)"')


def test_every_kind_that_is_observed_is_known() -> None:
    made = {kind for file in SOURCES for found in _MADE.findall(file.read_text("utf-8")) for kind in found if kind}
    assert {"twin", "replication", "shared_document"} <= made
    assert made <= set(KINDS)


def test_codes_and_names_are_given_once() -> None:
    for values in zip(*((kind.code, kind.name) for kind in KINDS.values()), strict=True):
        assert len(set(values)) == len(values)
    assert {kind.severity for kind in KINDS.values()} == set(SEVERITIES)
