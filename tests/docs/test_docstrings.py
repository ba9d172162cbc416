"""Every example in a docstring runs."""

from __future__ import annotations

import doctest
import importlib
import importlib.util
from pathlib import Path

import pytest


def modules() -> list[str]:
    """Name every module of the installed package without importing it."""
    spec = importlib.util.find_spec("inovrules")
    assert spec is not None
    assert spec.origin is not None
    home = Path(spec.origin).parent
    names = [".".join(path.relative_to(home.parent).with_suffix("").parts) for path in home.rglob("*.py")]
    return sorted(name.removesuffix(".__init__") for name in names if not name.endswith(".__main__"))


@pytest.mark.parametrize("name", modules())
def test_docstring_examples_run(name: str) -> None:
    report: list[str] = []
    runner = doctest.DocTestRunner()
    for test in doctest.DocTestFinder(exclude_empty=True).find(importlib.import_module(name)):
        runner.run(test, out=report.append)
    assert not report, "".join(report)
