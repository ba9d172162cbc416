"""The terminal report: readable at any width, in both languages, whatever the names."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from rich.cells import cell_len

from inovrules import findings_of
from inovrules.messages import LANGUAGES, Language
from inovrules.ruleset.findings import KINDS
from inovrules.views.json import schema
from inovrules.views.telling.losses import losses_of
from inovrules.views.terminal.console import screen_on, show
from inovrules.views.terminal.page import Page
from inovrules.views.terminal.report import report
from tests.views.support import ENGINE, NAMES, RULESETS, drawn, reported, scorecards, scored

if TYPE_CHECKING:
    from inovrules import Scorecard

DEPTHS = (0, 1, 2)


def regency(innovations: int, **about: Any) -> dict[str, Any]:
    listed = [{"id": f"i-{number:03}", "name": f"Inovasi {number:03}", "opd": "dinkes", **about} for number in range(innovations)]
    return {
        "region": {"name": "Kabupaten Contoh"},
        "as_of": "2026-07-01",
        "opds": [{"id": "dinkes", "name": "Dinas Kesehatan"}],
        "innovations": [{**item, "facts": {"beneficiaries": number, "renewal": "all"}} for number, item in enumerate(listed)],
    }


@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize("width", [40, 60, 80, 110])
@pytest.mark.parametrize("name", ["balangan-2023", "hss-2020", "majene-2021"])
def test_no_line_is_wider_than_the_terminal(name: str, width: int, depth: int) -> None:
    lines = reported(scorecards(name), "id", depth, width).splitlines()
    assert max(map(cell_len, lines)) <= width


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_no_line_of_any_example_is_wider_than_80(name: str, language: Language) -> None:
    assert max(map(cell_len, reported(scorecards(name), language).splitlines())) <= 80


@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_every_text_is_in_the_catalogues_and_filled(name: str, language: Language, depth: int) -> None:
    only = "dinkes" if depth and name == "kabupaten-contoh" else None  # all of it takes a while
    text = reported(scorecards(name, only=only), language, depth)
    assert not re.findall(r"\b(?:view|cli|words|reason|line|step|finding|condition)\.[a-z_.]+\b", text)
    assert not re.findall(r"\bText\(|\bMessage\(|\bFraction\(|" + (r"\bNone\b" if language == "id" else "Span\\("), text)


@pytest.mark.parametrize("name", NAMES)
def test_the_languages_say_different_things_about_the_same_figures(name: str) -> None:
    indonesian, english = (reported(scorecards(name), language) for language in LANGUAGES)
    assert "Klaim" in indonesian or "Belum ada nilai" in indonesian
    assert "Claimed" in english or "No score yet" in english
    assert "Klaim" not in english.replace("klaim", "")


def test_the_answer_comes_first() -> None:
    text = reported(scorecards("kabupaten-contoh", ("iid-2026",)), "en")
    order = [
        text.index(word)
        for word in ("Regional Innovation Index", "Claimed", "Proven", "of the form", "agencies (OPDs)  ", "Weakest", "What to do")
    ]
    assert order == sorted(order)
    headline = scorecards("kabupaten-contoh", ("iid-2026",))[0].headline
    assert headline is not None
    assert headline.predicate is not None
    assert f"{headline.text('en')}  {headline.predicate.title.en}" in text


def test_without_a_score_the_reason_stands_there() -> None:
    text = reported(scorecards("majene-2021", ("maturity",)), "en")
    assert "No score yet: not reported" in text


def test_other_readings_that_differ_are_named_and_the_rest_counted() -> None:
    card = scorecards("kabupaten-contoh", ("iid-2026",))[0]
    assert card.headline is not None
    differing = [reading for reading, figures in card.readings if figures[0].claimed != card.headline.claimed]
    text = reported((card,), "en")
    assert differing
    assert all(reading.title.en in text for reading in differing)
    assert f"{len(card.readings) - len(differing)} other readings" in text
    deeper = " ".join(reported((card,), "en", 1).split())
    assert all(reading.because.en in deeper for reading, _ in card.readings)


def test_nothing_is_coloured_when_piped_and_something_is_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b" not in reported(scorecards("hss-2020"))
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)

    class Terminal(io.StringIO):
        encoding = "utf-8"

        def isatty(self) -> bool:
            return True

    text = Terminal()
    screen = screen_on(text, {})
    show(screen, report(Page("en", screen.width), ENGINE, scorecards("hss-2020")))
    assert "\x1b[" in text.getvalue()


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "cp850"])
def test_terminals_without_unicode_get_what_they_can_show(encoding: str) -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding)
    show(screen_on(stream, {}), report(Page("id"), ENGINE, scorecards("balangan-2023")))
    text = raw.getvalue().decode(encoding)
    assert "####" in text or "++++" in text
    assert "?" not in text
    assert max(map(len, text.splitlines())) <= 80


def test_lines_have_no_blanks_at_their_ends() -> None:
    assert not re.search(r" \n", reported(scorecards("hss-2020"), "en", 1))


NASTY = "[bold red]Rumah[/] {x} [link=http://x]y[/link] TERBALIK :smile:"


@pytest.mark.parametrize("depth", DEPTHS)
def test_markup_in_names_is_shown_as_it_is_and_control_characters_are_gone(depth: int) -> None:
    portfolio = regency(2, name=NASTY, note=NASTY)
    portfolio["region"]["name"] = NASTY
    text = reported(scored(portfolio, "maturity"), "en", depth, 110)
    assert "[bold red]Rumah[/] {x} [link=http://x]y[/link] TERBALIK :smile:" in text


def test_control_characters_of_portfolios_made_by_programs_are_gone_too() -> None:
    card = scored(regency(1), "maturity")[0]
    unit = evolve(card.innovations[0].unit, name="\x1b[2JRumah\x07\ud800")
    text = reported((ENGINE.reevaluate(card, unit),), "en", 2)
    assert " [2JRumah" in text
    assert not set("\x1b\x07\ud800") & set(text)


def test_of_very_many_innovations_the_ends_are_shown_and_the_rest_counted() -> None:
    cards = scored(regency(500), "impact")
    text = reported(cards, "en")
    shown = set(re.findall(r"Inovasi \d{3}  ", text))
    assert "… 480 more" in text
    assert len(shown) == 20
    assert text.count("\n") < 200


def test_all_of_them_are_shown_when_asked_for() -> None:
    cards = scored(regency(60), "impact")
    assert len(set(re.findall(r"Inovasi \d{3}  ", reported(cards, "en")))) == 20
    assert len(set(re.findall(r"Inovasi \d{3}  ", reported(cards, "en", 1)))) == 60


def test_each_finding_is_told_once_everything_is_asked_for() -> None:
    card = scorecards("balangan-2023", ("maturity",))[0]
    text = " ".join(reported((card,), "en", 1).split())
    for finding in findings_of(card):
        about = finding.score.title if finding.score else finding.message
        assert about.text("en") in text


def test_groups_of_findings_stand_by_points_at_stake() -> None:
    text = reported(scorecards("kabupaten-contoh", ("maturity",)), "en")
    part = text.split("points that hang on each")[1].split("Whom to ask")[0]
    stakes = [float(stake) for stake in re.findall(r"^ {2,6}(\d+\.\d\d)  \S", part, re.MULTILINE)]
    assert len(stakes) > 3
    assert stakes == sorted(stakes, reverse=True)


def test_a_contradiction_is_told_with_its_reason_and_line() -> None:
    text = " ".join(reported(scorecards("balangan-2023", ("maturity",)), "en").split())
    assert "Contradicts its figures: Public satisfaction index (IKM): Said to have risen, but the figures went from 83.32 points to" in text
    assert "Refused: Rise of public satisfaction" not in text
    assert "Galuh Sanggam (line 25)" in text


def test_of_one_opd_no_table_of_opds_and_nothing_of_the_region() -> None:
    text = reported(scorecards("kabupaten-contoh", ("iid-2026",), "dinkes"), "en", 1)
    assert "Dinas Kesehatan, Kabupaten Contoh" in text
    assert "12 agencies" not in text
    assert "Vision and mission" not in text


def test_a_ruleset_that_publishes_nothing_of_the_whole_says_so() -> None:
    rules = {
        "format": "inovrules/1", "id": "alone", "version": "1", "title": {"id": "Sendiri", "en": "Alone"}, "missing": "zero",
        "facts": {"innovation": {"people": {"type": "integer", "title": {"id": "Orang", "en": "People"}}}},
        "scores": [{"id": "one", "scope": "innovation", "title": {"id": "Satu", "en": "One"}, "evaluator": "curve", "from": "people",
                    "points": [["0", "0"], ["10", "10"]]}],
        "publish": [{"score": "one", "digits": "0", "mode": "half_up", "classify_on": "published", "rank_on": "exact"}],
    }  # fmt: skip
    portfolio = {"region": {"name": "R"}, "as_of": "2026-07-01", "innovations": [{"id": "a", "name": "A", "facts": {"people": 7}}]}
    text = reported(scored(portfolio, rules), "en")
    assert "publishes no figure for the whole" in text
    assert re.search(r"1  A +7 ", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_portfolio_is_reported_too(language: Language) -> None:
    cards: tuple[Scorecard, ...] = scored({"region": {"name": "R"}, "as_of": "2026-07-01"}, "maturity", "iid-2026", "opd-coverage")
    assert "maturity" in reported(cards, language, 2)


@pytest.mark.parametrize("listed", [{"innovations": []}, {}])
@pytest.mark.parametrize("ruleset", ["maturity", "iid-2026", "opd-coverage"])
def test_where_nothing_is_reported_nothing_is_answered(ruleset: str, listed: dict[str, Any]) -> None:
    """A blank form has no figure, and nobody is told that it is certain."""
    cards = scored({"region": {"name": "R"}, "as_of": "2026-07-01", **listed}, ruleset)
    text = " ".join(reported(cards, "en").split())
    assert "No score yet" in text
    assert "0% of the form is answered. Once the rest is known, the figure lies between 0.00 and 100.00." in text
    assert "certain" not in text


def test_an_agency_without_innovations_has_no_certain_figure() -> None:
    card = scorecards("kabupaten-contoh", ("maturity",), "perkim")
    text = " ".join(reported(card, "en").split())
    assert "No score yet: no innovation yet" in text
    assert "0% of the form is answered." in text
    assert "certain" not in text
    assert "lies between" not in text


def part_of(text: str, heading: str) -> str:
    """Give the part of a page under a heading, up to the next blank line; empty where there is none."""
    _, found, rest = text.partition(heading)
    return rest.partition("\n\n")[0] if found else ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_unknown_is_no_weak_part(language: Language) -> None:
    """A coverage that nobody can know yet has lost nothing; the list that would tell it isn't reported, and contradicts nothing."""
    text = reported(scorecards("hss-2020", ("opd-coverage",)), language)
    flat = " ".join(text.split())
    assert Page(language).say("weakest") not in text
    assert "100,00 " not in text.replace("antara 0,00 dan 100,00", "")
    assert Page(language).count("findings.open", 1) in text
    assert Page(language).say("kind.opds") in text
    assert Page(language).say("kind.refused") not in text
    why = {
        "id": "Belum ada nilai: cakupannya tidak diketahui, karena daftar perangkat daerah belum dilaporkan lengkap (2 disebut)",
        "en": "No score yet: the coverage is unknown, because the list of agencies (OPDs) isn't reported in full (2 named)",
    }
    assert why[language] in flat


@pytest.mark.parametrize("ruleset", RULESETS)
@pytest.mark.parametrize("name", NAMES)
def test_weak_parts_are_known_ones(name: str, ruleset: str) -> None:
    """What a part lost is what units lost that answered it."""
    card = scorecards(name, (ruleset,))[0]
    for loss in losses_of(card):
        known = [
            scores for scores in card.units() if scores.unit.scope == loss.score.scope and scores.cell(loss.score.id).state != "missing"
        ]
        assert known
        assert loss.most > 0


def test_innovations_that_nobody_listed_are_not_short_of_the_divisor() -> None:
    source = {"region": {"name": "R"}, "as_of": "2026-07-01", "facts": {"bpk_opinion": "wdp"}}
    assert "fill the divisor" not in reported(scored(source, "iid-2026"), "en")
    facts = {"stage": "penerapan", "implemented": "2024-06-01", "regulation": "perda"}
    listed = {**source, "innovations": [{"id": f"i-{number}", "name": "I", "facts": facts} for number in range(3)]}
    assert "9 more innovations to fill the divisor" in " ".join(reported(scored(listed, "iid-2026"), "en").split())


def test_a_draft_and_a_ruleset_not_in_force_say_so() -> None:
    text = " ".join(reported(scorecards("hss-2020", ("iid-2026", "iid-2027")), "en").split())
    assert "Not in force on 15 July 2020 (in force from 29 April 2026 to 31 December 2026)." in text
    assert re.search(r"A draft; not in force|Announced, but not in force yet", text)


def test_drawing_is_plain_for_a_stream_that_is_no_terminal() -> None:
    assert drawn(["a [b]c[/b]   "]) == "a [b]c[/b]\n"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_finding_has_its_words(kind: str, language: Language) -> None:
    assert Page(language).say(f"kind.{kind}") != f"view.kind.{kind}"


def test_the_schema_knows_every_kind_of_finding_and_no_other() -> None:
    assert schema()["definitions"]["finding"]["properties"]["kind"]["enum"] == list(KINDS)
