"""Write the manual's page of every shipped ruleset, in both languages.

Run it from the checkout (`python -m scripts.ruleset_pages`) after changing a ruleset; a test fails while the two differ.
"""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

from inovrules import Engine
from inovrules.facts import SCOPES
from inovrules.faults import Collector
from inovrules.located import Cursor, read_document
from inovrules.messages import LANGUAGES
from inovrules.ruleset.library import shipped_ids
from inovrules.ruleset.scores import Indicator
from inovrules.views.reads import facts_of
from scripts.ruleset_rules import body_lines, evidence_line, modifier_line, outcome_lines, policy_line
from scripts.ruleset_words import TYPES, figure, told, word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from inovrules.facts import FactDeclaration, Scope
    from inovrules.messages import Language
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.model import Confidence, EligibilityRule, Published
    from inovrules.ruleset.scores import Score

FOLDER = Path(__file__).parent.parent / "docs" / "reference" / "rulesets"
_WIDTH = 118


def pages() -> dict[str, str]:
    """Give the text of every page by its name below `FOLDER`; Indonesian ones stand in `id/`."""
    engine = Engine()
    found = {}
    for name in shipped_ids():
        ruleset = engine.load_ruleset(name)
        for language in LANGUAGES:
            where = f"id/{name}.md" if language == "id" else f"{name}.md"
            found[where] = _flow(_page(ruleset, language))
    return found


def write(folder: Path = FOLDER) -> list[Path]:
    """Write every page; gives the files."""
    written = []
    for name, text in pages().items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
        written.append(target)
    return written


def _flow(lines: Iterable[str]) -> str:
    """Wrap lines; what belongs to a list item or a definition is indented below it."""
    shown: list[str] = []
    for line in lines:
        if len(line) <= _WIDTH or line.startswith(("#", "|", "<!--")):
            shown.append(line)
            continue
        lead = len(line) - len(line.lstrip(" -:"))
        shown += textwrap.wrap(line, _WIDTH, subsequent_indent=" " * lead, break_long_words=False, break_on_hyphens=False)
    return "\n".join(shown).rstrip() + "\n"


def _page(ruleset: Ruleset, language: Language) -> Iterator[str]:
    yield f"<!-- {word('heading', language)} -->"
    yield ""
    yield f"# {ruleset.title.text(language)}"
    yield ""
    other, link = ("English", f"../{ruleset.id}.md") if language == "id" else ("Bahasa Indonesia", f"id/{ruleset.id}.md")
    yield f"`{ruleset.id}` · {word('version', language)} {ruleset.version} · [{other}]({link})"
    yield ""
    if ruleset.purpose:
        yield ruleset.purpose.text(language)
        yield ""
    yield from _about(ruleset, language)
    yield from _changes(ruleset, language)
    yield from _section("publish", _publish(ruleset, language), language)
    yield from _section("eligibility", _rules(ruleset, language), language)
    yield from _section("asked", _asked(ruleset, language), language)
    indicators = [score for score in ruleset.scores.values() if isinstance(score.body, Indicator)]
    others = [score for score in ruleset.scores.values() if not isinstance(score.body, Indicator)]
    yield from _section("indicators", _scores(indicators, ruleset, language), language)
    yield from _section("others", _scores(others, ruleset, language), language)
    yield from _section("readings", _readings(ruleset, language), language)


def _section(title: str, lines: Iterator[str], language: Language) -> Iterator[str]:
    found = list(lines)
    if found:
        yield f"## {word(title, language)}"
        yield ""
        if title == "indicators":
            yield word("points_told", language)
            yield ""
        yield from found


def _about(ruleset: Ruleset, language: Language) -> Iterator[str]:
    official = word("official" if ruleset.official else "not_official", language)
    yield from _entry("status", f"{word(ruleset.status, language)}; {official}", language)
    if any(ruleset.effective):
        yield from _entry("effective", _period(*ruleset.effective), language)
    if ruleset.reporting:
        sent = ruleset.reporting
        yield from _entry("reporting", f"{_period(sent.since, sent.until)} ({_confidence(sent.confidence, language)})", language)
    if ruleset.authority:
        yield from _entry("authority", ruleset.authority.text(language), language)
    yield from _entry("basis", "; ".join(ruleset.basis), language)
    yield from _entry("confidence", _confidence(ruleset.confidence, language), language)


def _period(*ends: date | None) -> str:
    return " – ".join(day.isoformat() if day else "…" for day in ends)


def _entry(name: str, text: str, language: Language) -> Iterator[str]:
    if text:
        yield f"{word(name, language)}"
        yield f": {' '.join(text.split())}"
        yield ""


def _confidence(stated: Confidence | None, language: Language) -> str:
    if stated is None:
        return ""
    note = f". {stated.note.text(language)}" if stated.note else ""
    return word(stated.grade, language) + note


def _changes(ruleset: Ruleset, language: Language) -> Iterator[str]:
    """What an edition changes in its predecessor; an edition's file holds nothing else."""
    at = Cursor(read_document(ruleset.file), "", Collector())
    base, changes = at.get("extends"), at.get("changes")
    if base is None or changes is None:
        return
    yield f"## {word('changes', language, base=base.text())}"
    yield ""
    for change in changes.items():
        verb = next(key for key in change.keys if key in ("set", "remove", "add"))
        path, because = change.get(verb), change.get("because")
        reason = because.bilingual() if because else None
        yield f"- {verb} `{path.text() if path else ''}`" + (f": {reason.text(language)}" if reason else "")
    yield ""


def _publish(ruleset: Ruleset, language: Language) -> Iterator[str]:
    for item in ruleset.publish:
        title = ruleset.scores[item.score].title.text(language)
        yield f"- **{title}** (`{item.score}`): {_policy(item, language)}"
        for predicate in item.predicates:
            start = figure(predicate.start, language)
            yield f"  - {word('from', language)} {start}: {predicate.title.text(language)}"
    if ruleset.publish:
        yield ""


def _policy(item: Published, language: Language) -> str:
    parts = [
        word("digits", language, digits=item.rounding.digits),
        word(item.rounding.mode, language),
        *([word(f"classify_{item.classify_on}", language)] if item.predicates else []),
        word(f"rank_{item.rank_on}", language),
        word(item.ties, language),
    ]
    return ", ".join(parts)


def _rules(ruleset: Ruleset, language: Language) -> Iterator[str]:
    for rule in ruleset.eligibility:
        yield f"### {rule.title.text(language)}"
        yield ""
        yield from _rule(rule, language)


def _rule(rule: EligibilityRule, language: Language) -> Iterator[str]:
    yield from _entry("condition", rule.require.text(language), language)
    yield from _entry("unless", rule.unless.text(language) if rule.unless else "", language)
    yield from _entry("unknown", word(rule.unknown, language), language)
    yield from _entry("reason", rule.reason.text(language), language)
    yield from _entry("remedy", rule.remedy.text(language) if rule.remedy else "", language)
    yield from _entry("basis", "; ".join(rule.basis), language)
    yield from _entry("confidence", _confidence(rule.confidence, language), language)


def _asked(ruleset: Ruleset, language: Language) -> Iterator[str]:
    for scope in SCOPES:
        names = facts_of(ruleset, scope)
        if not names:
            continue
        yield f"### {word(scope, language)}"
        yield ""
        yield from (_fact(ruleset, scope, name, language) for name in names)
        yield ""


def _fact(ruleset: Ruleset, scope: Scope, name: str, language: Language) -> str:
    declared = ruleset.facts[scope].get(name)
    if declared is not None:
        return _declared(declared, language)
    derived = ruleset.derived[scope][name]
    reads = ", ".join(f"`{read}`" for read in derived.reads)
    how = word("derived", language, reads=reads, operation=f"`{derived.operation}`")
    return f"- **{derived.title.text(language)}** (`{name}`): {how}."


def _declared(fact: FactDeclaration, language: Language) -> str:
    kind = word(fact.type, language) + (f" · {word(fact.of, language)}" if fact.of in TYPES else "")
    limits = [figure(fact.minimum, language), figure(fact.maximum, language)]
    bounds = "" if fact.minimum is None and fact.maximum is None else f", {limits[0] if fact.minimum is not None else '−∞'}–{limits[1]}"
    unit = f", {fact.unit}" if fact.unit else ""
    ask = f" {fact.ask.text(language)}" if fact.ask else ""
    options = "; ".join(f"`{option}` {title.text(language)}" for option, title in fact.options.items())
    return f"- **{fact.title.text(language)}** (`{fact.name}`, {kind}{unit}{bounds}).{ask}" + (f" {options}." if options else "")


def _scores(scores: list[Score], ruleset: Ruleset, language: Language) -> Iterator[str]:
    for scope in reversed(SCOPES):
        for score in scores:
            if score.scope == scope:
                yield from _score(score, ruleset, language)


def _score(score: Score, ruleset: Ruleset, language: Language) -> Iterator[str]:
    code = f"{score.code} " if score.code else ""
    yield f"### {code}{score.title.text(language)}"
    yield ""
    yield _facing(score, ruleset, language)
    yield ""
    if score.when:
        yield from _entry("when", score.when.text(language), language)
    if isinstance(score.body, Indicator):
        yield from outcome_lines(score, score.body, language)
    else:
        yield from body_lines(score, ruleset, language)
    yield ""
    for line in (modifier_line(score, language), policy_line(score, language)):
        if line:
            yield line
            yield ""
    if isinstance(score.body, Indicator):
        needs = [evidence_line(need, language) for need in score.body.evidence]
        yield from _entry("evidence", "; ".join(needs), language)
    effort = word("effort", language, effort=score.effort) if score.effort else ""
    yield from _entry("remedy", score.remedy.text(language) + effort if score.remedy else "", language)
    yield from _entry("note", score.note.text(language) if score.note else "", language)
    yield from _entry("basis", "; ".join(score.basis), language)
    yield from _entry("confidence", _confidence(score.confidence, language), language)


def _facing(score: Score, ruleset: Ruleset, language: Language) -> str:
    most = ruleset.bounds[score.id].high
    parts = [f"`{score.id}`", word(score.scope, language)]
    parts += [score.group.text(language)] if score.group else []
    parts += [word("mandatory", language)] if score.mandatory else []
    parts += [word("weight", language, weight=score.weight)]
    parts += [] if most is None else [word("maximum", language, most=most * score.weight)]
    if isinstance(score.body, Indicator):
        reads = ", ".join(f"`{name}`" for name in score.body.evaluator.reads)
        parts += [f"`{score.body.type.name}` {word('reads', language)} {reads}"]
    return " · ".join(parts)


def _readings(ruleset: Ruleset, language: Language) -> Iterator[str]:
    if ruleset.readings:
        yield word("readings_told", language)
        yield ""
    for reading in ruleset.readings:
        yield f"- **{reading.title.text(language)}** (`{reading.id}`). {told(reading.because, language)}"


if __name__ == "__main__":
    for file in write():
        print(file.relative_to(FOLDER.parent.parent.parent))
