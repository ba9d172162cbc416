"""The language that the environment asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.messages.catalogue import Language

VARIABLES = ("INOVRULES_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


def environment_language(environment: Mapping[str, str]) -> Language:
    """Give the language by the first of INOVRULES_LANG, LC_ALL, LC_MESSAGES and LANG that is set: Indonesian if it starts with `id`.

    >>> environment_language({"LANG": "id_ID.UTF-8"}), environment_language({})
    ('id', 'en')
    """
    set_first = next((value for name in VARIABLES if (value := environment.get(name))), "")
    return "id" if set_first.lower().startswith("id") else "en"
