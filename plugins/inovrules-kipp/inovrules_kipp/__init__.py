"""Rulesets of the public service innovation contest (KIPP) for inovrules: nothing but files, and the hook that names them.

>>> sorted(source.id for source in inovrules_rulesets())
['kipp-2021', 'kipp-2021-replikasi', 'kipp-2023']
"""

from __future__ import annotations

from pathlib import Path

from inovrules.plugins import RulesetSource, hookimpl

INOVRULES_PLUGIN = "inovrules-plugin/1"
_FOLDER = Path(__file__).parent / "rulesets"


@hookimpl
def inovrules_rulesets() -> list[RulesetSource]:
    """Give the rulesets."""
    return [RulesetSource(file) for file in _FOLDER.glob("*.yaml")]
