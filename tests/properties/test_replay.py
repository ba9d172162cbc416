"""Properties 32 and 33 on generated cases: an explanation can be replayed, and each of its inputs found where it says."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import given

from tests.properties.replay import part_is_faithful, replayed
from tests.properties.strategies import cases
from tests.properties.support import ENGINE, evaluate, nodes

if TYPE_CHECKING:
    from inovrules.faults import Place
    from tests.properties.strategies import Case


@given(cases(signed=True))
def test_32_replaying_an_explanation_gives_its_numbers(case: Case) -> None:
    """Every line of a part is weight times the part's own value, and the lines replayed through the stated modifiers give the score."""
    card = evaluate(*case)
    for scores in card.units():
        for node in scores.nodes():
            assert all(part_is_faithful(card, scores, node, line) for line in node.lines)
            if node.state == "scored" and node.lines:
                assert replayed(node) == node.value


def _written_at(text: str, place: Place) -> object:
    """Read the value that starts at a place of a JSON text."""
    lines = text.splitlines(keepends=True)
    start = sum(map(len, lines[: place.line - 1])) + place.column - 1
    return json.JSONDecoder().raw_decode(text, start)[0]


@given(cases())
def test_33_every_number_stands_where_the_explanation_says(case: Case) -> None:
    """Every input that was reported, every document and every rule stands in its file at the line and column that are recorded."""
    with TemporaryDirectory() as folder:
        files = [Path(folder, name) for name in ("rules.json", "portfolio.json")]
        texts = [json.dumps(document, indent=2) for document in case]
        for file, text in zip(files, texts, strict=True):
            file.write_text(text, "utf-8")
        ruleset = ENGINE.load_ruleset(files[0])
        card = ENGINE.evaluate(ENGINE.load_portfolio(files[1], [ruleset]), ruleset)
    units = {"region": {"region": case[1]}} | {
        scope: {unit["id"]: unit for unit in case[1][key]} for scope, key in (("opd", "opds"), ("innovation", "innovations"))
    }
    for node in nodes(card):
        assert node.score.place is not None
        assert _written_at(texts[0], node.score.place) == next(score for score in case[0]["scores"] if score["id"] == node.score.id)
        reported = units[node.score.scope][node.unit]
        for item in node.inputs:
            assert (item.place is None) == (item.derived or item.name not in reported["facts"])
            assert item.place is None or _written_at(texts[1], item.place) == reported["facts"][item.name]
        for document in node.documents:
            assert document.place is not None
            assert _written_at(texts[1], document.place) in reported["evidence"]
