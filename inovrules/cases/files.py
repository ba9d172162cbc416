"""Where the cases of a ruleset lie: `NAME.cases.yaml` beside `NAME.yaml`, and the files of a folder `NAME.cases`."""

from __future__ import annotations

from pathlib import Path

from inovrules.ruleset.library import CASES, is_cases_file

__all__ = ["case_files", "is_cases_file", "ruleset_of", "rulesets_with_cases"]


def case_files(ruleset: str | Path) -> tuple[Path, ...]:
    """Give the files with the cases of a ruleset's file, in order; none where it has none."""
    stem = Path(ruleset).with_suffix("")
    single = stem.with_name(f"{stem.name}{CASES}.yaml")
    folder = stem.with_name(f"{stem.name}{CASES}")
    return (*([single] if single.is_file() else []), *sorted(folder.glob("*.yaml")))


def rulesets_with_cases(folder: Path) -> tuple[Path, ...]:
    """Give the files in a folder that are rulesets with cases beside them."""
    found = (file for file in sorted(folder.glob("*.yaml")) if not is_cases_file(file))
    return tuple(file for file in found if case_files(file))


def ruleset_of(file: Path) -> Path:
    """Give the ruleset's file to which a file of cases belongs.

    >>> ruleset_of(Path("rulesets/iid-2026.cases.yaml")).name, ruleset_of(Path("iid-2026.cases/index.yaml")).name
    ('iid-2026.yaml', 'iid-2026.yaml')
    """
    named = file.parent if file.parent.suffix == CASES else file.with_suffix("")
    return named.with_suffix(".yaml")
