"""What a ruleset requires: distributions, each in a range of versions (PEP 440)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from packaging.specifiers import SpecifierSet

    from inovrules.located import Cursor
    from inovrules.ruleset.supplies import Supplies

OWN = "inovrules"


@frozen
class Dependency:
    """A distribution that must be there, and its versions that will do, as the ruleset writes them."""

    distribution: str
    versions: str


def read_requires(at: Cursor, supplies: Supplies) -> tuple[Dependency, ...]:
    """Read `requires: {DISTRIBUTION: VERSIONS}`. Faults: IR501 (absent), IR502 (other version), IR503 (no range), IR504 (broken)."""
    found = [(name, part, part.text()) for name, part in at.entries()]
    for name, part, text in found:
        if text is not None:
            _check(name, part, text, supplies)
    return tuple(Dependency(name, text) for name, _, text in found if text is not None)


def _check(name: str, at: Cursor, text: str, supplies: Supplies) -> None:
    wanted = _range(at, text)
    if wanted is None:
        return
    if name == OWN:
        import inovrules  # noqa: PLC0415 - the version is slow to find out

        _compare(name, at, str(inovrules.__version__), wanted)
        return
    there = supplies.of_distribution(name)
    if there is None:
        at.fault("IR501", name=name, versions=text)
    elif there.why is not None:
        at.fault("IR504", name=name, why=there.why)
    else:
        _compare(name, at, there.version, wanted)


def _range(at: Cursor, text: str) -> SpecifierSet | None:
    from packaging.specifiers import InvalidSpecifier, SpecifierSet  # noqa: PLC0415 - few rulesets require anything

    try:
        return SpecifierSet(text)
    except InvalidSpecifier:
        at.fault("IR503", value=text[:80])
        return None


def _compare(name: str, at: Cursor, version: str, wanted: SpecifierSet) -> None:
    if not wanted.contains(version, prereleases=True):
        at.fault("IR502", name=name, versions=str(wanted), found=version or "?")
