"""Looking for files: which references name one, what is opened and what isn't, and what a file that isn't sound does to a score."""

from __future__ import annotations

import hashlib
import io
import os
import zipfile
from typing import TYPE_CHECKING, Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inovrules.integrity.documents import observe
from inovrules.integrity.files import content, opening, with_files
from inovrules.integrity.files.content import is_of_kind, read_content
from inovrules.integrity.files.naming import name_of, parts_of
from inovrules.portfolio import Evidence, digest
from inovrules.portfolio.evidence import FILE_FAULTS, FileFault
from inovrules.ruleset.findings import KINDS
from tests.integrity.documents.support import ENGINE, innovation, kinds, paper, portfolio, ruleset

if TYPE_CHECKING:
    from pathlib import Path

    from inovrules import Portfolio

PDF = b"%PDF-1.7\n1 0 obj"
JPG, PNG, MP4 = b"\xff\xd8\xff\xe0\x00\x10JFIF", b"\x89PNG\r\n\x1a\n\x00", b"\x00\x00\x00\x18ftypisom"
needs_links = pytest.mark.skipif(not hasattr(os, "symlink") or os.name == "nt", reason="links need rights on Windows")


def office(*names: str) -> bytes:
    """Make a zip of parts, as a program that writes documents does."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, "<x/>")
    return stream.getvalue()


DOCX = office("[Content_Types].xml", "_rels/.rels", "word/document.xml")
XLSX = office("xl/workbook.xml", "[Content_Types].xml")


@pytest.mark.parametrize(
    ("reference", "name"),
    [
        ("sk.pdf", "sk.pdf"),
        ("./arsip//2026/SK Tim.PDF", "arsip/2026/SK Tim.PDF"),
        ("arsip\\2026\\sk.docx", "arsip/2026/sk.docx"),
        ("dpa.pdf#halaman-12", "dpa.pdf"),
        ("SK #7.pdf", "SK #7.pdf"),
        ("SK #7.pdf #2", "SK #7.pdf"),
        ("/etc/sk.pdf", "/etc/sk.pdf"),
        ("../sk.pdf", "../sk.pdf"),
        ("Perbup 6/2024", None),
        ("SK 188.45/12/HUK.2024", None),
        ("https://kab.go.id/sk.pdf", None),
        ("file:///etc/sk.pdf", None),
        ("kab.go.id", None),
        (".pdf", None),
        ("arsip/.pdf", None),
        ("", None),
        (None, None),
    ],
)
def test_a_reference_names_a_file_when_it_ends_like_one(reference: str | None, name: str | None) -> None:
    assert name_of(Evidence(("a",), "pdf", reference=reference)) == name


def test_a_link_names_no_file() -> None:
    assert name_of(Evidence(("a",), "link", reference="sk.pdf")) is None


@pytest.mark.parametrize(
    "name", ["../sk.pdf", "a/../../sk.pdf", "/sk.pdf", "C:/sk.pdf", "c:sk.pdf", "a\x00.pdf", "a\n.pdf", "//server/sk.pdf"]
)
def test_names_that_lead_out_have_no_parts(name: str) -> None:
    assert parts_of(name) is None


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        ("pdf", [PDF, b"\n\n" + PDF], [JPG, b"x" * 2000 + PDF]),
        ("jpg", [JPG], [PNG, PDF]),
        ("png", [PNG], [JPG]),
        ("mp4", [MP4], [b"ftyp", PDF]),
        ("doc", [DOCX, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1old"], [XLSX, DOCX[:-30], b"{\\rtf1"]),
        ("xlsx", [XLSX, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1old"], [DOCX, office("xl/workbook.xml"), b"a;b;c"]),
        ("other", [b"anything"], []),
    ],
)
def test_kinds_are_told_by_what_a_file_holds(kind: str, good: list[bytes], bad: list[bytes]) -> None:
    def fits(held: bytes) -> bool:
        found = read_content(io.BytesIO(held))
        assert found is not None
        return is_of_kind(found, kind)

    assert [fits(held) for held in good] == [True] * len(good)
    assert [fits(held) for held in bad] == [False] * len(bad)


def test_size_and_hash_are_those_of_the_bytes_and_marks_may_lie_between_two_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content, "_CHUNK", 40)
    found = read_content(io.BytesIO(DOCX))
    assert found is not None
    assert (found.size, found.sha256) == (len(DOCX), hashlib.sha256(DOCX).hexdigest())
    assert is_of_kind(found, "doc")


@pytest.fixture(name="root")
def _root(tmp_path: Path) -> Path:
    """A folder of evidence, and a file beside it that must not be read."""
    root = tmp_path / "bukti"
    (root / "arsip" / "folder.pdf").mkdir(parents=True)
    (tmp_path / "rahasia.pdf").write_bytes(PDF)
    for name, held in {"sk.pdf": PDF, "salinan.pdf": PDF, "kosong.pdf": b"", "foto.pdf": JPG}.items():
        (root / "arsip" / name).write_bytes(held)
    if os.name != "nt":
        (root / "arsip" / "tautan.pdf").symlink_to(tmp_path / "rahasia.pdf")
        (root / "arsip" / "dalam.pdf").symlink_to(root / "arsip" / "sk.pdf")
        (root / "luar").symlink_to(tmp_path)
        os.mkfifo(root / "arsip" / "pipa.pdf")
    return root


def faults(root: Path, *references: str, **more: Any) -> list[str | None]:
    """Give what is wrong with the files that references name."""
    reported = with_files(portfolio(innovation("a", *(paper("people", reference=each, **more) for each in references))), root)
    return [document.found.fault if document.found else None for document in reported.innovations[0].documents]


@pytest.mark.parametrize("stepwise", [True, False])
def test_only_plain_files_below_the_folder_are_read(root: Path, monkeypatch: pytest.MonkeyPatch, *, stepwise: bool) -> None:
    if stepwise and not opening._STEPWISE:
        pytest.skip("the system can't open step by step")
    monkeypatch.setattr(opening, "_STEPWISE", stepwise)
    assert faults(root, "arsip/sk.pdf", "arsip/kosong.pdf", "arsip/foto.pdf", "arsip/tidak-ada.pdf", "arsip/folder.pdf", "arsip/sk.pdf/x.pdf") == [
        None, "empty", "other_kind", "absent", "special", "absent",
    ]  # fmt: skip
    assert faults(root, "../rahasia.pdf", str(root.parent / "rahasia.pdf"), "arsip/../../rahasia.pdf") == ["outside"] * 3
    assert faults(root, "a" * 5000 + ".pdf", "\ud800.pdf".encode("utf-8", "replace").decode()) == ["unreadable", "absent"]


@needs_links
@pytest.mark.parametrize("stepwise", [True, False])
def test_no_link_is_followed_and_nothing_special_opened(root: Path, monkeypatch: pytest.MonkeyPatch, *, stepwise: bool) -> None:
    monkeypatch.setattr(opening, "_STEPWISE", stepwise)
    assert faults(root, "arsip/tautan.pdf", "arsip/dalam.pdf", "luar/rahasia.pdf", "arsip/pipa.pdf") == ["link", "link", "link", "special"]


@needs_links
def test_what_was_swapped_for_a_link_meanwhile_is_not_followed(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The look at a file says that it is plain, and then it is a link: opening it must fail by itself."""
    plain = (root / "arsip" / "sk.pdf").stat()
    monkeypatch.setattr(os, "stat", lambda *_args, **_more: plain)
    monkeypatch.setattr(opening, "_refuse_link", lambda _found: None)
    assert faults(root, "arsip/tautan.pdf", "luar/rahasia.pdf") == ["link", "absent"]


def test_a_file_that_is_too_large_is_not_read(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (root / "besar.pdf").open("wb") as stream:
        stream.truncate(2**30 + 1)  # a hole: it takes no room
    assert faults(root, "besar.pdf") == ["too_large"]
    monkeypatch.setattr(content, "MOST_BYTES", len(PDF) - 1)  # one that grows while it is read
    assert faults(root, "arsip/sk.pdf") == ["too_large"]


def test_a_stated_hash_is_compared(root: Path) -> None:
    same = hashlib.sha256(PDF).hexdigest()
    assert faults(root, "arsip/sk.pdf", sha256=same.upper()) == [None]
    assert faults(root, "arsip/sk.pdf", sha256="0" * 64) == ["changed"]


def scored(reported: Portfolio) -> tuple[Any, Any]:
    """Give the index, claimed and proven."""
    headline = ENGINE.evaluate(reported, ruleset()).headline
    assert headline is not None
    return headline.exact, headline.proven_exact


def test_a_file_that_is_not_sound_proves_nothing_and_the_claim_stays(root: Path) -> None:
    """One innovation: 12 points claimed, 3 of them (money) need no document, 3 (staff) are proven by one."""
    rules = ruleset()
    for reference, proven in {"arsip/sk.pdf": 6, "Perbup 6/2024": 6, "arsip/kosong.pdf": 3, "arsip/x.pdf": 3, "../rahasia.pdf": 3}.items():
        reported = portfolio(innovation("a", paper("people", reference=reference)), rules=rules)
        assert scored(reported) == (12, 6)
        looked = with_files(reported, root)
        assert scored(looked) == (12, proven)
        assert scored(looked.restricted("d")) if looked.opds else True
        assert reported.innovations[0].documents[0].found is None  # the portfolio that was given stays as it was
        assert looked.files_checked


def test_what_was_found_is_part_of_what_was_scored(root: Path) -> None:
    reported = portfolio(innovation("a", paper("people", reference="arsip/sk.pdf")))
    found = with_files(reported, root).innovations[0].documents[0].found
    assert found is not None
    assert (found.name, found.size, found.sha256) == ("arsip/sk.pdf", len(PDF), hashlib.sha256(PDF).hexdigest())
    before = digest(with_files(reported, root))
    assert before == digest(with_files(reported, root)) != digest(reported)
    (root / "arsip" / "sk.pdf").write_bytes(PDF + b"more")
    assert digest(with_files(reported, root)) != before


def test_each_file_is_read_once(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[tuple[str, ...]] = []

    def counted(folder: Path, parts: tuple[str, ...]) -> int:
        read.append(parts)
        return opening.opened(folder, parts)

    monkeypatch.setattr("inovrules.integrity.files.looking.opened", counted)
    papers = [paper("people", reference="arsip/sk.pdf"), paper("trainings", reference="./arsip/sk.pdf#2")]
    with_files(portfolio(innovation("a", *papers), innovation("b", *papers)), root)
    assert read == [("arsip", "sk.pdf")]


def test_equal_content_under_two_names_is_one_document(root: Path) -> None:
    rules = ruleset()
    listed = [innovation("a", paper("people", reference="arsip/sk.pdf")), innovation("b", paper("people", reference="arsip/salinan.pdf"))]
    reported = portfolio(*listed, rules=rules)
    assert observe(reported, rules) == ()
    assert kinds(observe(with_files(reported, root), rules)) == [("shared_document", ("a", "b"))]


def test_empty_files_are_not_one_document(root: Path) -> None:
    (root / "nol.pdf").write_bytes(b"")
    rules = ruleset()
    listed = [innovation("a", paper("people", reference="arsip/kosong.pdf")), innovation("b", paper("people", reference="nol.pdf"))]
    found = observe(with_files(portfolio(*listed, rules=rules), root), rules)
    assert kinds(found) == [("broken_file", ("a",)), ("broken_file", ("b",))]


def test_each_file_that_is_not_sound_is_told_with_what_hangs_on_it(root: Path) -> None:
    rules = ruleset()
    papers = [paper("people", reference="arsip/kosong.pdf", title="SK"), paper("appointment", reference="arsip/sk.pdf", sha256="1" * 64)]
    found = observe(with_files(portfolio(innovation("a", *papers), rules=rules), root), rules)
    assert [(each.kind, each.severity, each.scores) for each in found] == [
        ("broken_file", "error", ("staff",)), ("changed_file", "error", ("orders",)),
    ]  # fmt: skip
    assert {each.kind for each in found} <= set(KINDS)
    assert found[0].message.text("id") == "“SK”: berkas `arsip/kosong.pdf` kosong."
    assert found[1].message.text("en") == "“arsip/sk.pdf”: `arsip/sk.pdf` isn't the file that was stated (`sha256`)."


@pytest.mark.parametrize(
    ("reference", "good"),
    [
        ("https://kab.go.id", True), ("http://kab.go.id:8080/a?b=c#d", True), ("HTTPS://Kab.go.id/", True), ("kab.go.id", False),
        ("https://", False), ("https://kab", False), ("ftp://kab.go.id/a", False), ("https://kab.go.id/a b", False), ("https://a@b.id", False),
    ],
)  # fmt: skip
def test_addresses_are_checked_for_their_form_alone(reference: str, good: bool) -> None:  # noqa: FBT001 - what is expected
    rules = ruleset()
    found = observe(portfolio(innovation("a", paper("appointment", kind="link", reference=reference)), rules=rules), rules)
    assert kinds(found) == ([] if good else [("bad_address_document", ("a",))])


def test_every_fault_is_listed() -> None:
    assert get_args(FileFault) == FILE_FAULTS


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(reference=st.text(st.sampled_from("a./\\~:#%\x00\u202e é") | st.characters(), max_size=12).map(lambda text: f"{text}.pdf"))
def test_whatever_a_reference_says_nothing_is_raised_and_nothing_outside_is_sound(root: Path, reference: str) -> None:
    document = Evidence(("people",), "pdf", reference=reference)
    reported = portfolio(innovation("a"))
    unit = reported.innovations[0].with_documents(document)
    found = with_files(reported.replaced(unit), root).innovations[0].documents[0].found
    assert found is None or found.fault in {"absent", "outside", "unreadable", "special", "link"}
