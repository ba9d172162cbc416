"""Write a page for every code of a finding, from the message catalogues: `python -m scripts.check_pages`."""

from __future__ import annotations

from pathlib import Path

from inovrules.checking.codes import CODES
from scripts.code_pages import ALONE, quoted, write_pages

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "docs" / "reference" / "checks"
CORPUS = ROOT / "tests" / "checking" / "corpus"
_ABOUT = """\
# Findings of a check

`inovrules check` tells every [fault](../faults/index.md) of a file, and then what isn't wrong in itself but should be looked at. Each
finding has a code that stays the same, and a severity. How to excuse one is told in
[check a ruleset](../../how-to/check-a-ruleset.md#excuse-a-finding).

Some of what other checkers call findings are faults here, since nothing can be scored then: bands with a gap (IR411) or an overlap without
`tie` (IR410), numbers outside every band (IR412), options without a level (IR413), a row of a table that is never reached (IR427), facts
that are read and not declared (IR321, IR332, IR402), a missing translation (IR122), a stated maximum that isn't the maximum (IR312)."""
_FAMILIES = {
    "Excuses and predicates": ("IC10",), "Levels and conditions": ("IC11",), "What counts": ("IC12",), "What a rule should say": ("IC13",),
    "Dates": ("IC14",), "Proofs": ("IC16",), "Portfolios": ("IC15",), "Portfolios: repetition and documents": ("IC17", "IC18"),
    "Portfolios: silence": ("IC19",), "Portfolios: contradictions": ("IC2",),
}  # fmt: skip


def pages() -> dict[str, str]:
    """Give the text of every page by file name."""
    return {**{f"{code}.md": _page(code) for code in CODES}, "index.md": _index()}


def _page(code: str) -> str:
    """Tell one finding: message and remedy in both languages, and where a file that has it can be seen."""
    name, severity = CODES[code]
    told = [
        ALONE,
        f"# {code}: {name.replace('-', ' ')}",
        f"Severity: {severity}. Names in braces stand for what your file says.",
        f"**Finding.** {quoted(f'check.{code}', 'en')}",
        f"**Remedy.** {quoted(f'check.{code}.remedy', 'en')}",
        f"**Temuan.** {quoted(f'check.{code}', 'id')}",
        f"**Perbaikan.** {quoted(f'check.{code}.remedy', 'id')}",
    ]
    shown = sorted(file for file in CORPUS.rglob("*.yaml") if f"# finding: {code} " in file.read_text("utf-8"))
    if shown:
        told.append(f"A file with this finding: `{shown[0].relative_to(ROOT).as_posix()}`.")
    return "\n\n".join(told) + "\n"


def _index() -> str:
    told = [_ABOUT]
    for title, starts in _FAMILIES.items():
        codes = [code for code in sorted(CODES) if code.startswith(starts)]
        told.append(f"## {title}")
        told.append("\n".join(f"- [{code}]({code}.md): {CODES[code][0].replace('-', ' ')} ({CODES[code][1]})" for code in codes))
    return "\n\n".join(told) + "\n"


if __name__ == "__main__":
    write_pages(FOLDER, pages())
