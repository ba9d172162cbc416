"""What is imported, and when: start-up is what people wait for."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.cli.support import EXAMPLES, ROOT, environment

HEAVY = {"rich", "ruamel", "_ruamel_yaml", "pluggy", "hypothesis", "jsonschema", "babel"}


def imported(code: str) -> set[str]:
    """Run some code and give the modules that are imported afterwards."""
    listing = "import sys\n" + code + "\nprint('\\n'.join(sys.modules), file=sys.stderr)"
    found = subprocess.run([sys.executable, "-c", listing], env=environment(), cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    return set(found.stderr.split())


def test_importing_the_package_imports_nothing_of_it() -> None:
    modules = imported("import inovrules")
    assert [name for name in modules if name.startswith("inovrules.")] == []
    assert not {"attr", "click", "importlib.metadata"} & modules
    assert not {name.partition(".")[0] for name in modules} & HEAVY


@pytest.mark.parametrize("arguments", ["['--version']", "['--help']", "['evaluate', '--nothing']"])
def test_light_commands_stay_light(arguments: str) -> None:
    modules = imported(f"from inovrules.cli import main\nmain({arguments})")
    assert "click" in modules
    if "nothing" not in arguments:
        assert not {name.partition(".")[0] for name in modules} & HEAVY
        assert "inovrules.scoring.engine" not in modules


def test_json_needs_no_rich() -> None:
    modules = imported(f"from inovrules.cli import main\nmain(['evaluate', {str(EXAMPLES / 'hss-2020.yaml')!r}, '--format', 'json'])")
    assert not {name for name in modules if name.partition(".")[0] == "rich"}


def test_the_views_of_documents_need_no_rich() -> None:
    assert not {name for name in imported("import inovrules.views.json") if name.partition(".")[0] in HEAVY}
