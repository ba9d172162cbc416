"""What a check found, file by file: faults, findings, what is excused, what is proven."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from inovrules.advice.figures import Points
from inovrules.checking.finding import SEVERITIES
from inovrules.messages import say
from inovrules.views.terminal.faults import told as told_fault
from inovrules.views.terminal.layout import hanging, heading, indented, plain, subheading
from inovrules.views.terminal.since import became

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from inovrules.checking import Check, Checked, Finding
    from inovrules.views.terminal.page import Page

_NOTES = 10
STYLES = {"error": "bold red", "warning": "yellow", "note": "cyan"}


def checked(page: Page, check: Check) -> Iterator[RenderableType]:
    """Tell a check. Of many notes the first are shown, all with depth 1; what is proven is named, and told with depth 1."""
    for index, file in enumerate(check.files):
        if index:
            yield ""
        yield from _file(page, file)
    if len(check.files) > 1:
        yield ""
        yield plain(", ".join([_count(page, "files", len(check.files)), *_counts(page, check.files)]), "bold")


def _file(page: Page, file: Checked) -> Iterator[RenderableType]:
    named = f"{file.name} {file.version}".strip() if file.kind != "file" else ""
    yield heading(page, page.tell(file.source), f"{page.tell(say(f'check.kind.{file.kind}'))} {page.tell(named)}".rstrip())
    untried = [] if page.depth else _untried(file)
    looked_at = file.told if file.since is None else file.failing
    open_ones = [finding for finding in looked_at if not finding.is_excused and finding not in untried]
    shown = _shown(page, open_ones)
    width = len(str(len(shown) + len(file.faults))) + 1
    if file.since is not None:
        yield subheading(page.tell(say("since.new", number=len(open_ones), file=file.since.source)))
    listed = [*(told_fault(page, fault) for fault in file.faults), *(_told(page, finding) for finding in shown)]
    for number, told in enumerate(listed, 1):
        yield hanging(Text(f"{number}.", "bold"), told, width, indent=0, justify="right")
    if len(shown) < len(open_ones):
        yield indented(plain(page.tell(say("check.more_notes", number=len(open_ones) - len(shown))), "dim"))
    if file.since is None:
        yield from _excused(page, file, [finding for finding in file.told if finding.is_excused])
    else:
        yield from became(page, file.since, file.told)
    yield from _proved(page, file)
    if untried:
        yield subheading(page.tell(say("check.untried")), ", ".join(sorted({each.code for each in untried}, key=_by_number)))
    if number := sum(judged.witness is not None for judged in file.judgements):
        yield plain(page.tell(say("witness.hint", number=number)), "dim")
    counts = _counts(page, [file])
    if counts or file.judgements:
        yield ""
    yield plain(", ".join(counts) or page.tell(say("check.fine")), "bold" if counts else "")


def _shown(page: Page, found: Sequence[Finding]) -> list[Finding]:
    """Leave out notes when there are many, the last ones."""
    notes = [finding for finding in found if finding.severity == "note"]
    left_out = set() if page.depth else {id(finding) for finding in notes[_NOTES:]}
    return [finding for finding in found if id(finding) not in left_out]


def _told(page: Page, finding: Finding) -> Text:
    style = STYLES[finding.severity]
    label = page.tell(say(f"check.severity.{finding.severity}"))
    told = Text.assemble((page.tell(str(finding.place)), "bold"), "  ", (f"{label} {finding.code}", style))
    if finding.path:
        told.append("  " + page.tell(finding.path), "dim")
    told.append("\n" + page.tell(finding.message))
    if stakes := _stakes(finding):
        told.append("\n" + page.tell(say("check.stake", what=stakes)), "dim")
    if finding.remedy is not None:
        told.append("\n→ " + page.tell(finding.remedy), "cyan")
    return told


def _stakes(finding: Finding) -> tuple[object, ...]:
    """Tell the points that hang on a finding by each ruleset."""
    return tuple(say("check.stake.part", points=Points(each.points), title=each.title) for each in finding.stakes if each.points)


def _excused(page: Page, file: Checked, found: Sequence[Finding]) -> Iterator[RenderableType]:
    """Tell what the author of a ruleset accepts, or what whoever reported has answered."""
    if found:
        yield ""
        if file.kind == "portfolio":
            yield subheading(page.tell(say("check.answered")), page.tell(say("check.answered.note")))
        else:
            yield subheading(page.tell(say("check.excused")), page.tell(say("check.excused.note")))
    for finding in found:
        told = Text.assemble((f"{finding.code}  {page.tell(finding.path)}", "dim"), "\n", page.tell(finding.message))
        yield indented(told.append("\n= " + page.tell(finding.reason), "green"))


def _untried(file: Checked) -> list[Finding]:
    """Give what no proof is tried for: named in one line, so that it doesn't hide what there is to look at."""
    return [judged.finding for judged in file.judgements if judged.status == "untried"]


def _by_number(code: str) -> tuple[int, str]:
    return len(code), code


def _proved(page: Page, file: Checked) -> Iterator[RenderableType]:
    proved = [judged for judged in file.judgements if judged.status == "proved"]
    if proved:
        yield ""
        codes = sorted({judged.finding.code for judged in proved}, key=_by_number)
        open_ones = {judged.finding.code for judged in file.judgements if judged.status != "proved"}
        told = [page.tell(say("proofs.in_part", code=code)) if code in open_ones else code for code in codes]
        yield subheading(page.tell(say("check.proved")), ", ".join(told))
    for judged in proved if page.depth else ():
        yield indented(Text.assemble((f"{judged.finding.code}  ", "bold"), page.tell(judged.finding.message)))


def _counts(page: Page, files: Sequence[Checked]) -> list[str]:
    numbers: dict[str, int] = {
        "faults": sum(len(file.faults) for file in files),
        **{severity: sum(file.count(severity) for file in files) for severity in SEVERITIES},
        "excused": sum(finding.is_excused for file in files for finding in file.told),
    }
    return [_count(page, name, number) for name, number in numbers.items() if number]


def _count(page: Page, name: str, number: int) -> str:
    return page.tell(say(f"check.count.{name}", number=number))
