"""Kinds of evaluators, as rulesets name them, and kinds of parameters, as rulesets write them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from attrs import NOTHING, field, frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from inovrules.evaluators.context import Context
    from inovrules.evaluators.contract import Evaluator
    from inovrules.evaluators.subjects import Takes
    from inovrules.located import Cursor
    from inovrules.messages import Text

REQUIRED: Final[Any] = NOTHING
"""The default of a parameter that a ruleset must state."""


@frozen(eq=False)
class Kind:
    """How a parameter is written: `read` turns what stands at a cursor into its value, `schema` describes it as JSON schema.

    `read` notes its own faults and gives `None` for them.
    """

    read: Callable[[Cursor, Context], Any]
    schema: Mapping[str, Any] = field(factory=dict)

    def __call__(self, at: Cursor, context: Context) -> Any:  # noqa: ANN401 - each kind has values of its own type
        """Read the parameter."""
        return self.read(at, context)


def written_as(schema: Mapping[str, Any]) -> Callable[[Callable[[Cursor, Context], Any]], Kind]:
    """Make a kind of the function that reads it."""
    return lambda read: Kind(read, schema)


@frozen
class Parameter:
    """A parameter of an evaluator: its name, what it is for, how it is written, and its default (`REQUIRED` when it has none)."""

    name: str
    about: Text | None
    kind: Kind
    default: Any = REQUIRED

    @property
    def required(self) -> bool:
        """Whether a ruleset must state it."""
        return self.default is REQUIRED


def parameter(kind: Kind, default: Any = None, about: Text | None = None) -> Any:  # noqa: ANN401 - an attrs field
    """Declare a parameter of an attrs evaluator class. Without a default a ruleset may leave it out, and its value is `None`."""
    return field(default=default, metadata={"kind": kind, "about": about})


@frozen
class EvaluatorType:
    """How rulesets name an evaluator, how it is made from its parameters, and what it says of itself.

    `make` reads the parameters at a cursor, notes faults there, and gives the evaluator, or `None` when it can't. `takes` tells which
    facts it reads. `examples` are YAML texts, each with `facts` and an `indicator` that uses it: they are shown, and tried by
    `inovrules.testing`. With `needs_portfolio` the evaluator has a method `prepare`, which is given the whole portfolio first.
    `distribution` and `version` are filled in when a plugin is loaded.
    """

    name: str
    parameters: tuple[Parameter, ...]
    make: Callable[[Cursor, tuple[str, ...], Context], Evaluator | None]
    title: Text
    takes: Takes
    about: Text | None = None
    examples: tuple[str, ...] = ()
    needs_portfolio: bool = False
    distribution: str = ""
    version: str = field(default="", eq=False)

    @classmethod
    def of(  # noqa: PLR0913 - what an evaluator says of itself
        cls,
        made: type[Any],
        name: str,
        takes: Takes,
        title: Text,
        *,
        about: Text | None = None,
        examples: tuple[str, ...] = (),
        needs_portfolio: bool = False,
    ) -> EvaluatorType:
        """Describe an attrs class as an evaluator: its fields declared with `parameter(…)` are the parameters.

        The field `reads`, and `subjects` where there is one, are filled with what the indicator's `from` names; a method
        `check(cursor)` may note further faults.
        """
        from inovrules.evaluators.making import make, parameters_of  # noqa: PLC0415 - which imports this

        return cls(name, parameters_of(made), make(made, takes), title, takes, about, examples, needs_portfolio)

    @property
    def is_builtin(self) -> bool:
        """Whether it comes with the package itself."""
        return self.distribution == "inovrules"

    def schema(self) -> dict[str, Any]:
        """Give the JSON schema (draft 7) of the evaluator's own keys in an indicator.

        >>> from inovrules.evaluators.builtin import BUILTIN
        >>> next(kind for kind in BUILTIN if kind.name == "curve").schema()["required"]
        ['points']
        """
        return {
            "type": "object",
            "properties": {each.name: dict(each.kind.schema) for each in self.parameters},
            "required": [each.name for each in self.parameters if each.required],
        }
