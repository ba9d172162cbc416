"""Which language is spoken."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from inovrules.cli.language import language_of
from tests.cli.support import EXAMPLES, run

HSS = EXAMPLES / "hss-2020.yaml"


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {}, "en"),
        ([], {"LANG": "id_ID.UTF-8"}, "id"),
        ([], {"LANG": "C.UTF-8"}, "en"),
        ([], {"LANG": "id_ID", "LC_ALL": "en_US"}, "en"),
        ([], {"LANG": "en_US", "LC_MESSAGES": "id_ID"}, "id"),
        ([], {"LC_ALL": "", "LANG": "id"}, "id"),
        ([], {"INOVRULES_LANG": "id", "LC_ALL": "en_US"}, "id"),
        ([], {"INOVRULES_LANG": "en", "LANG": "id_ID"}, "en"),
        (["--lang", "id"], {"INOVRULES_LANG": "en"}, "id"),
        (["evaluate", "p", "--lang=en"], {"LANG": "id_ID"}, "en"),
        (["--lang", "id", "evaluate", "p", "--lang", "en"], {}, "en"),
        (["evaluate", "--", "--lang", "id"], {}, "en"),
        (["--lang", "fr"], {"LANG": "id_ID"}, "id"),
        (["--lang"], {}, "en"),
    ],
)
def test_the_command_line_decides_then_the_environment(arguments: list[str], environment: dict[str, str], language: str) -> None:
    assert language_of(arguments, environment) == language


@pytest.mark.parametrize("arguments", [["--lang", "id", "evaluate", HSS], ["evaluate", HSS, "--lang", "id"]])
def test_it_may_stand_before_or_after_the_command(arguments: list[str]) -> None:
    assert "Klaim" in run(*arguments).stdout


def test_help_is_told_in_both_languages() -> None:
    english = run("evaluate", "--help")
    indonesian = run("evaluate", "--help", "--lang", "id")
    assert (english.returncode, indonesian.returncode) == (0, 0)
    assert "Usage: inovrules evaluate [OPTIONS] PORTFOLIO" in english.stdout
    assert "Pemakaian: inovrules evaluate [PILIHAN] PORTOFOLIO" in indonesian.stdout
    assert not {"Usage", "Options", "Show this", "Commands"} & set(indonesian.stdout.replace(":", " ").split())
    for option in ("--ruleset", "--opd", "--format", "--verbose", "--fail-under", "--output", "--lang", "--help"):
        assert option in english.stdout
        assert option in indonesian.stdout


def test_without_arguments_the_help_is_shown() -> None:
    found = run(changes={"LANG": "id_ID.UTF-8"})
    assert found.returncode == 0
    assert "Pemakaian: inovrules [PILIHAN] PERINTAH" in found.stdout
    assert "evaluate" in found.stdout
    assert "explain" in found.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["evalute"], "Tidak ada perintah `evalute`.\nMungkin maksudnya `evaluate`?"),
        (["evaluate"], "PORTOFOLIO belum disebut."),
        (["evaluate", "x", "--format", "y"], "--format: pilih salah satu dari csv, "),
        (["explain", str(HSS), "prs", "apa"], "Tidak ada indikator `apa` untuk Program Rumah Sejahtera (PRS)"),
        (["evaluate", "tidak-ada.yaml"], "1 kesalahan ditemukan."),
    ],
)
def test_mistakes_are_told_in_indonesian_too(arguments: list[str], said: str) -> None:
    assert said in run(*arguments, "--lang", "id").stderr


def test_no_setting_of_python_matters() -> None:
    """Click's own messages follow Python's gettext settings; ours don't."""
    found = subprocess.run(
        [sys.executable, "-m", "inovrules.cli", "evaluate"],
        env={**os.environ, "LANGUAGE": "de", "INOVRULES_LANG": "id"}, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert "PORTOFOLIO belum disebut." in found.stderr
