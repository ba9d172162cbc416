"""Forms: the facts of a scope, and facts derived from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from inovrules.testing.generate.numbers import Node
    from inovrules.testing.generate.pick import Pick

TITLE = {"id": "Judul", "en": "Title"}
OPTIONS = ("x", "y", "z")
WHOLE = ("integer", "level", "derived")
OPERATIONS = ("sum", "difference", "product", "minimum", "maximum", "ratio", "share", "percent_change", "count")


class Form(NamedTuple):
    """What the facts of one scope are, and how derived ones follow from them; `silence` tells that rules may ask what is reported."""

    scope: str
    facts: Node
    derived: Node
    silence: bool = True

    def of_type(self, *types: str) -> list[str]:
        """Give the facts of these types, in order; `derived` stands for every derived fact."""
        found = [name for name, fact in self.facts.items() if fact["type"] in types]
        return [*found, *self.derived] if "derived" in types else found

    @property
    def numbers(self) -> list[str]:
        """Give every fact that is one number."""
        return self.of_type("integer", "decimal", "percent", "level", "derived")

    def kind(self, name: str) -> str:
        """Give the type of a fact."""
        return "derived" if name in self.derived else str(self.facts[name]["type"])

    def answers(self, name: str) -> list[str]:
        """Give every answer of a choice, flag or level fact, as written."""
        fact = self.facts[name]
        if fact["type"] == "flag":
            return ["true", "false"]
        if fact["type"] == "level":
            return [str(level) for level in range(int(fact["minimum"]), int(fact["maximum"]) + 1)]
        return list(fact["options"])


def make_form(pick: Pick, scope: str, *, silence: bool = True) -> Form:
    """Make the form of a scope: numbers of every kind, choices, flags, lists, a level, and up to two derived facts."""
    limits: list[Node] = [{}, {"minimum": "-20", "maximum": "200"}]
    most: list[Node] = [{}, {"maximum": "30"}]
    comma: list[Node] = [{}, {"decimal_comma": "true"}]
    facts: dict[str, Any] = {
        "num_a": {"type": "integer", "minimum": "0", **pick.one(most)},
        "num_b": {"type": "decimal", **pick.one(limits)},
        "num_c": {"type": "percent", "minimum": "0", "maximum": "100", **pick.one(comma)},
        "pick_a": {"type": "choice", "options": _options(pick)},
        "flag_a": {"type": "flag"},
        "flag_b": {"type": "flag"},
        "list_a": {"type": "list", "of": "choice", "options": _options(pick)},
        "list_b": {"type": "list", "of": "text"},
        "ready": {"type": "level", "minimum": "0", "maximum": str(pick.between(1, 4))},
    }
    for fact in facts.values():
        fact["title"] = TITLE
    derived: Node = {}
    for name in ("der_a", "der_b")[: pick.below(3)]:
        derived[name] = {**_derivation(pick, ("num_a", "num_b", "num_c", "ready", *derived)), "title": TITLE}
    return Form(scope, facts, derived, silence)


def _options(pick: Pick) -> Node:
    return dict.fromkeys(OPTIONS[: pick.between(2, len(OPTIONS))], TITLE)


def _derivation(pick: Pick, known: tuple[str, ...]) -> Node:
    """Make one operation on facts that are known already."""
    how, one, two = pick.one(OPERATIONS), pick.one(known), pick.one(known)
    percent: Node = {"percent": "true"} if pick.chance() else {}
    if how == "count":
        return {"count": pick.one(["list_a", "list_b"])}
    if how == "share":  # shares are of amounts that are never negative
        return {"share": {"part": pick.one(["num_a", "num_c"]), "rest": pick.one(["num_a", "ready"])}, **percent}
    if how == "ratio":
        return {"ratio": {"of": one, "to": two}, **percent}
    if how == "percent_change":
        return {"percent_change": {"from": one, "to": two}}
    return {how: [one, two]}
