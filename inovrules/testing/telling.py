"""What evaluators promise about what they say: reasons, descriptions, declarations, and results written down."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from inovrules.evaluators.subjects import DERIVED
from inovrules.facts import TYPES
from inovrules.faults import FaultError
from inovrules.messages import LANGUAGES, Message
from inovrules.testing.subject import load_example
from inovrules.testing.trying import PromiseError, ask, broken, tried_everywhere

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.evaluators.contract import Outcome, Possible
    from inovrules.evaluators.kind import EvaluatorType
    from inovrules.plugins.manager import Plugins
    from inovrules.testing.situation import Situation
    from inovrules.testing.subject import Example

JSON = "can be written as JSON that fits the schema of results"
EXPLAINS = "explains itself in both languages"
DESCRIBED = "describes the outcomes that it really gives"
DECLARES = "declares itself"
_WORD = re.compile(r"[^\W\d_]{2,}")
_BRACES = re.compile(r"\{[^{}]*\}")
_FEW = 25


def explains_itself(example: Example) -> None:
    """Gives a reason in both languages, with nothing left to fill in; so does every outcome that it describes."""
    for each in example.description.outcomes:
        for text in (each.needs, each.title):
            if text is not None and (why := wrong_words(text, example.text)):
                raise broken(example, EXPLAINS, f"of the described outcome of {each.points} points {why}")

    def check(situation: Situation) -> None:
        found = ask(example, situation)
        if found is not None and (why := wrong_words(found.reason, example.text + situation.told())):
            raise broken(example, EXPLAINS, f"of its reason {why}", situation)

    tried_everywhere(example, EXPLAINS, check)


def wrong_words(text: Any, known: str = "") -> str:  # noqa: ANN401 - a plugin may give anything as a text
    """Say what is wrong with a text for people; words that are `known` may be the same in both languages."""
    try:
        told = [text.text(language) for language in LANGUAGES]
    except Exception as error:  # noqa: BLE001
        return f"can't be told: {type(error).__name__}: {error}"
    for language, words in zip(LANGUAGES, told, strict=True):
        if not isinstance(words, str) or not words.strip():
            return f"there is nothing in `{language}`"
        if isinstance(text, Message) and words == text.id:
            return f"there is no message `{words}` in `{language}`"
        if left := [brace for brace in _BRACES.findall(words) if brace not in known]:
            return f"`{language}` has {left[0]} left to fill in: {words}"
    own = set(_WORD.findall(told[0])) - set(_WORD.findall(known))
    return f"both languages say the same: {told[0]}" if told[0] == told[1] and own else ""


def describes_its_outcomes(example: Example) -> None:
    """Lists every outcome that it gives, and every witness that it names gives the outcome that it is named for."""
    described = example.description
    if described.lowest > described.highest:
        raise broken(example, DESCRIBED, f"it describes points from {described.lowest} to {described.highest}")
    for each in described.outcomes:
        _check_witness(example, each)
    listed = {(each.level, each.points) for each in described.outcomes}
    points = [each.points for each in described.outcomes]
    if points and described.complete and (min(points), max(points)) != (described.lowest, described.highest):
        why = f"its outcomes have points from {min(points)} to {max(points)}, and it says {described.lowest} to {described.highest}"
        raise broken(example, DESCRIBED, why)

    def check(situation: Situation) -> None:
        found = ask(example, situation)
        if found is None or found.state != "scored" or not listed or not described.complete:
            return
        if (found.level, found.points) not in listed and _within(found, example):
            raise broken(example, DESCRIBED, f"it gave {found.points} points, level {found.level}, which it doesn't list", situation)

    tried_everywhere(example, DESCRIBED, check)


def _within(found: Outcome, example: Example) -> bool:
    """Whether points lie within the description; those that don't are what the promise to be bounded is about."""
    return example.description.lowest <= found.points <= example.description.highest


def _check_witness(example: Example, each: Possible) -> None:
    if not each.witness:
        return
    if unknown := sorted(set(each.witness) - set(example.reads)):
        raise broken(example, DESCRIBED, f"a witness names `{unknown[0]}`, which it doesn't read")
    situation = example.witnessed(each)
    found = ask(example, situation)
    if found is not None and (found.state, found.level, found.points) != ("scored", each.level, each.points):
        gave = f"{found.state}, {found.points} points, level {found.level}"
        raise broken(example, DESCRIBED, f"a witness of {each.points} points, level {each.level} gives {gave}", situation)


def is_json(example: Example) -> None:
    """Is scored by the engine into a result document that fits the schema, in text that every program can read."""
    import jsonschema  # noqa: PLC0415 - only here

    from inovrules.scoring.engine import Engine  # noqa: PLC0415
    from inovrules.views.document import document  # noqa: PLC0415
    from inovrules.views.json import schema  # noqa: PLC0415

    engine, validator = Engine(example.plugins), jsonschema.Draft7Validator(schema())

    def check(situation: Situation) -> None:
        card = engine.evaluate(situation.portfolio(), example.ruleset)
        try:
            written = json.dumps(document([card], engine), ensure_ascii=False, allow_nan=False).encode()
        except Exception as error:
            raise broken(example, JSON, f"it can't be written: {type(error).__name__}: {error}", situation) from error
        for fault in validator.iter_errors(json.loads(written)):
            raise broken(example, JSON, f"{fault.json_path}: {fault.message}", situation)

    tried_everywhere(example, JSON, check, _FEW)


def declares_itself(kind: EvaluatorType, plugins: Plugins) -> None:
    """Says what it is and what each parameter is for, in both languages; has a valid schema, and examples that load."""
    for why in _undeclared(kind):
        raise PromiseError(f"`{kind.name}`", DECLARES, why)
    for number in range(1, len(kind.examples) + 1):
        if why := _not_loaded(kind, number, plugins):
            raise PromiseError(f"`{kind.name}`", DECLARES, f"its example {number} {why}")


def _undeclared(kind: EvaluatorType) -> Iterator[str]:
    import jsonschema  # noqa: PLC0415

    for what, text in (
        ("title", kind.title),
        ("about", kind.about),
        *((f"parameter `{each.name}`", each.about) for each in kind.parameters),
    ):
        if text is None:
            yield f"its {what} isn't told (`about`)"
        elif why := wrong_words(text, "" if what != "title" else str(text)):
            yield f"of its {what} {why}"
    if unknown := sorted(kind.takes.types - {*TYPES, DERIVED}):
        yield f"it takes facts of the type `{unknown[0]}`; there are {', '.join(TYPES)}"
    try:
        jsonschema.Draft7Validator.check_schema(kind.schema())
    except jsonschema.SchemaError as error:
        yield f"its schema isn't valid (draft 7): {error.json_path}: {error.message}"
    if not kind.examples:
        yield "it has no example"


def _not_loaded(kind: EvaluatorType, number: int, plugins: Plugins) -> str:
    try:
        example = load_example(kind, number, plugins)
    except FaultError as error:
        return "doesn't load: " + "; ".join(fault.text("en") for fault in error.faults)
    if example.indicator.type.name != kind.name:
        return f"is of another evaluator, `{example.indicator.type.name}`"
    known = {*example.ruleset.facts["innovation"], *example.ruleset.derived["innovation"]}
    unknown = [name for name in example.reads if name not in known]
    return f"reads `{unknown[0]}`, which isn't declared" if unknown else ""
