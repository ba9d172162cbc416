"""Every code of a finding, with the short name of its page and how grave it is."""

from __future__ import annotations

from inovrules.checking.excusing import IN_VAIN, NOT_TRIED
from inovrules.checking.rules import RULES
from inovrules.ruleset.findings import KINDS

CODES = {
    IN_VAIN: ("excuse-in-vain", "warning"),
    **{rule.code: (rule.name, rule.severity) for rule in RULES},
    **{code: (name, severity) for code, name, severity in KINDS.values()},
    NOT_TRIED: ("properties-not-tried", "note"),
}
