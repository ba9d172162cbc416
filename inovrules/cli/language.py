"""Which language to speak."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from inovrules.messages.environment import environment_language

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from inovrules.messages import Language


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """Give the language that `--lang` names anywhere on the command line, or else that of the environment.

    The first of INOVRULES_LANG, LC_ALL, LC_MESSAGES and LANG that is set decides: Indonesian when it starts with `id`, else English.

    >>> language_of(["evaluate", "p.yaml", "--lang", "id"], {}), language_of([], {"LANG": "id_ID.UTF-8"}), language_of([], {})
    ('id', 'id', 'en')
    """
    named = _named(arguments)
    if named in ("id", "en"):
        return cast("Language", named)
    return environment_language(environment)


def _named(arguments: Sequence[str]) -> str | None:
    """The last `--lang` before a `--`; it must be known before the arguments are read, as their help is spoken in it."""
    found = None
    for index, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument.startswith("--lang="):
            found = argument.removeprefix("--lang=")
        elif argument == "--lang" and index + 1 < len(arguments):
            found = arguments[index + 1]
    return found
