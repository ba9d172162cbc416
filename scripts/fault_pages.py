"""Write a page for every fault code, from the message catalogues: `python -m scripts.fault_pages`."""

from __future__ import annotations

from pathlib import Path

from inovrules.faults import CODES
from scripts.code_pages import ALONE, quoted, write_pages

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "docs" / "reference" / "faults"
CORPUS = ROOT / "tests" / "broken"
FAMILIES = {
    "IR1": "The text and its shape",
    "IR2": "Portfolios",
    "IR3": "Rulesets",
    "IR4": "Parameters of evaluators",
    "IR5": "Plugins",
    "IR6": "The command line",
    "IR7": "Cases of rulesets",
}


def pages() -> dict[str, str]:
    """Give the text of every page by file name."""
    return {**{f"{code}.md": _page(code) for code in CODES}, "index.md": _index()}


def _page(code: str) -> str:
    """Tell one fault: cause and remedy in both languages, and where a file that has it can be seen."""
    told = [
        ALONE,
        f"# {code}: {CODES[code].replace('-', ' ')}",
        "Names in braces stand for what your file says.",
        f"**Cause.** {quoted(f'faults.{code}', 'en')}",
        f"**Remedy.** {quoted(f'faults.{code}.remedy', 'en')}",
        f"**Penyebab.** {quoted(f'faults.{code}', 'id')}",
        f"**Perbaikan.** {quoted(f'faults.{code}.remedy', 'id')}",
    ]
    shown = [f"`{file.relative_to(ROOT).as_posix()}`" for file in _corpus(code)]
    if shown:
        told.append(f"A file with this fault: {', '.join(shown)}.")
    return "\n\n".join(told) + "\n"


def _corpus(code: str, most: int = 2) -> list[Path]:
    """The first files of the corpus of broken files that expect a fault."""
    files = (file for file in CORPUS.rglob("*") if file.is_file() and file.suffix in (".yaml", ".faults"))
    found = [file.with_suffix("") if file.suffix == ".faults" else file for file in files if code.encode() in file.read_bytes()]
    return sorted(set(found))[:most]


def _index() -> str:
    told = ["# Faults", "Every fault has a code that stays the same. A file with faults is not scored; all of them are told at once."]
    for start, title in FAMILIES.items():
        codes = [code for code in CODES if code.startswith(start)]
        if codes:
            told.append(f"## {title}")
            told.append("\n".join(f"- [{code}]({code}.md): {CODES[code].replace('-', ' ')}" for code in codes))
    return "\n\n".join(told) + "\n"


if __name__ == "__main__":
    write_pages(FOLDER, pages())
