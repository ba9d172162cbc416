"""The version is written in four files; a person reads one of them and trusts it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).parents[2]
RELEASE = re.compile(r"^## \[(?P<version>\d[^\]]*)\] - (?P<date>\d{4}-\d{2}-\d{2})$", re.MULTILINE)


@pytest.fixture(scope="module")
def newest_release() -> re.Match[str]:
    found = RELEASE.search((ROOT / "CHANGELOG.md").read_text("utf-8"))
    assert found, "CHANGELOG.md has no heading like '## [0.1.0] - 2026-11-22'"
    return found


@pytest.fixture(scope="module")
def publiccode() -> dict[str, Any]:
    loaded: dict[str, Any] = YAML(typ="safe", pure=True).load((ROOT / "publiccode.yml").read_text("utf-8"))
    return loaded


def test_pyproject_lock_and_changelog_agree(newest_release: re.Match[str]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    locked = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))["package"]
    assert project["version"] == newest_release["version"]
    assert [package["version"] for package in locked if package["name"] == "inovrules"] == [project["version"]]


def test_the_lock_names_the_public_index_only() -> None:
    hosts = set(re.findall(r"https?://([^/\"]+)", (ROOT / "uv.lock").read_text("utf-8")))
    assert hosts == {"pypi.org", "files.pythonhosted.org"}


def test_publiccode_and_changelog_agree(publiccode: dict[str, Any], newest_release: re.Match[str]) -> None:
    assert publiccode["softwareVersion"] == newest_release["version"]
    assert publiccode["releaseDate"] == newest_release["date"]


@pytest.mark.parametrize("language", ["en", "id"])
def test_publiccode_describes_us_in_both_languages_within_its_limits(publiccode: dict[str, Any], language: str) -> None:
    description = publiccode["description"][language]
    assert len(description["shortDescription"]) <= 150
    assert 150 <= len(description["longDescription"]) <= 10_000
    assert description["features"]
