"""`novel`: the nearest reference, and files that can't be used."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML
from support import engine, portfolio, ruleset, scored, told

from inovrules import FaultError

ARCHIVE = ("a", "ARSIP MASUK DESA", "Arsip inaktif kantor desa dijemput petugas lalu dipindai")
FRUIT = ("b", "KAMPUNG DURIAN", "Penanaman durian unggul di pekarangan dengan pendampingan penyuluh")
KNOWN = [
    {"name": "OJEK ARSIP", "about": "Petugas menjemput arsip inaktif ke kantor desa dan memindainya", "source": "Kabupaten Contoh 2021"}
]
ROWS = "Nama;Uraian;Daerah\nOJEK ARSIP;Petugas menjemput arsip inaktif ke kantor desa dan memindainya;Kabupaten Contoh 2021\n"


def written(folder: Path, rows: str | bytes, name: str = "rujukan.csv", **more: Any) -> Path:
    (folder / "rujukan.csv").write_bytes(rows if isinstance(rows, bytes) else rows.encode())
    file = folder / "aturan.yaml"
    with file.open("w", encoding="utf-8") as stream:
        YAML(typ="safe").dump(ruleset("novel", references=name, **more), stream)
    return file


def test_the_nearest_reference_is_named() -> None:
    found = told(scored(ruleset("novel", known=KNOWN), portfolio(ARCHIVE, FRUIT)))
    assert found["a"][0] == "refused"
    assert found["a"][2].startswith("86 % like OJEK ARSIP, Kabupaten Contoh 2021 (ref-1) (description 86 %, name ")
    assert found["b"] == ("scored", 3, "None of 1 references is like enough.")


@pytest.mark.parametrize("rows", [ROWS, "\ufeff" + ROWS, ROWS.replace(";", "\t"), ROWS.replace(";", ",").replace("\n", "\r\n")])
def test_a_file_says_the_same_as_the_ruleset(tmp_path: Path, rows: str) -> None:
    listed = told(scored(ruleset("novel", known=[{**KNOWN[0], "id": "ref-2"}]), portfolio(ARCHIVE, FRUIT)))
    assert told(scored(str(written(tmp_path, rows)), portfolio(ARCHIVE, FRUIT))) == listed


def test_what_the_file_says_counts_in_the_hash(tmp_path: Path) -> None:
    one = engine().load_ruleset(str(written(tmp_path, ROWS)))
    other = engine().load_ruleset(str(written(tmp_path, ROWS.replace("2021", "2022"))))
    assert one.digest != other.digest


def test_one_s_own_entry_in_the_list_can_be_answered() -> None:
    answer = [{"pair": ["a", "ref-1"], "because": "ini entri kami sendiri tahun lalu"}]
    found = told(scored(ruleset("novel", known=KNOWN, distinct=answer), portfolio(ARCHIVE)))
    assert found["a"][:2] == ("scored", 3)
    assert found["a"][2].endswith("but was stated to be different: ini entri kami sendiri tahun lalu.")


def test_what_looks_alike_in_the_portfolio_is_no_matter() -> None:
    twin = ("c", "Kampung Durian 2024", FRUIT[2])
    assert {found[:2] for found in told(scored(ruleset("novel", known=KNOWN), portfolio(FRUIT, twin))).values()} == {("scored", 3)}


@pytest.mark.parametrize(
    ("rows", "code", "line"),
    [
        ("Uraian;Daerah\nx;y\n", "IR520", 1),
        ("Nama\n", "IR520", 1),
        ("", "IR520", 1),
        ("Nama;Uraian\nA;a\n;tanpa nama\n", "IR520", 3),
        ('Nama\n"A"B\n', "IR520", 2),
        (b"Nama\n\xff\n", "IR520", None),
    ],
)
def test_a_file_that_can_t_be_used_is_refused_at_its_line(tmp_path: Path, rows: str | bytes, code: str, line: int | None) -> None:
    with pytest.raises(FaultError) as raised:
        engine().load_ruleset(str(written(tmp_path, rows)))
    fault = raised.value.faults[0]
    assert fault.code == code
    if line:
        assert (Path(fault.place.file).name, fault.place.line) == ("rujukan.csv", line)


@pytest.mark.parametrize("name", ["../rujukan.csv", "absent.csv", "rujukan.txt"])
def test_only_files_beside_the_ruleset_are_read(tmp_path: Path, name: str) -> None:
    with pytest.raises(FaultError) as raised:
        engine().load_ruleset(str(written(tmp_path, ROWS, name)))
    assert [fault.code for fault in raised.value.faults] == ["IR521"]


def test_there_must_be_something_to_compare_with() -> None:
    with pytest.raises(FaultError) as raised:
        engine().load_ruleset(ruleset("novel"))
    assert [fault.code for fault in raised.value.faults] == ["IR520"]
