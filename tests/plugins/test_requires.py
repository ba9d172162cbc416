"""A ruleset may require plugins; unmet, that is a fault, never a lower score."""

from __future__ import annotations

import pytest

import inovrules
from inovrules import Engine, FaultError, Plugins, Ruleset
from tests.plugins.support import hooked, kind, portfolio, ruleset, scored, source

PLUGINS = Plugins.of(source("inovrules-one", kind("one"), version="1.4"), hooked("inovrules-bad", evaluators=lambda: 1 / 0))


def load(**requires: str) -> Ruleset:
    return Engine(PLUGINS).load_ruleset(
        ruleset("bands", requires={name.replace("_", "-"): text for name, text in requires.items()}) | {"scores": [], "publish": []}
    )


def test_what_is_there_will_do() -> None:
    loaded = load(Inovrules_One=">=1.2,<2", inovrules=f"=={inovrules.__version__}")
    assert [(need.distribution, need.versions) for need in loaded.requires] == [("Inovrules-One", ">=1.2,<2"), ("inovrules", "==0.1.0")]


@pytest.mark.parametrize(
    ("name", "versions", "code", "told"),
    [
        ("inovrules_two", ">=1", "IR501", "inovrules-two >=1"),
        ("inovrules_one", ">=2", "IR502", "version 1.4"),
        ("inovrules", "<0.1", "IR502", "version 0.1.0"),
        ("inovrules_one", "newest", "IR503", "`newest`"),
        ("inovrules_bad", ">=1", "IR504", "ZeroDivisionError"),
    ],
)
def test_what_isn_t_there_is_a_fault(name: str, versions: str, code: str, told: str) -> None:
    with pytest.raises(FaultError) as caught:
        load(**{name: versions})
    (fault,) = caught.value.faults
    assert (fault.code, fault.path) == (code, f"requires/{name.replace('_', '-')}")
    assert told in fault.text("en")


def test_an_edition_keeps_what_its_base_requires(tmp_path: object) -> None:
    from pathlib import Path

    folder = Path(str(tmp_path))
    (folder / "base.yaml").write_text(
        "format: inovrules/1\nid: base\nversion: 1.0.0\ntitle: {id: A, en: A}\nrequires: {nobody: '>=1'}\n", "utf-8"
    )
    (folder / "next.yaml").write_text("format: inovrules/1\nid: next\nversion: 2.0.0\ntitle: {id: B, en: B}\nextends: base.yaml\n", "utf-8")
    with pytest.raises(FaultError) as caught:
        Engine().load_ruleset(folder / "next.yaml")
    assert [(fault.code, fault.place.line) for fault in caught.value.faults] == [("IR501", 5)]


def test_the_result_says_what_was_required() -> None:
    from inovrules.views.document import document

    card = scored(PLUGINS, ruleset("one", requires={"inovrules-one": ">=1"}), portfolio(5))
    assert document([card], Engine(PLUGINS))["scorecards"][0]["ruleset"]["requires"] == {"inovrules-one": ">=1"}
