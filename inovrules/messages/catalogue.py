"""The gettext catalogues: one domain per topic, symbolic message ids."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from gettext import NullTranslations

Language = Literal["id", "en"]
LANGUAGES: tuple[Language, ...] = ("id", "en")
LOCALE = Path(__file__).with_name("locale")


@cache
def _catalogue(domain: str, language: Language) -> NullTranslations:
    from gettext import NullTranslations, translation  # noqa: PLC0415 - costs start-up time

    if not (LOCALE / language / "LC_MESSAGES" / f"{domain}.mo").is_file():
        return NullTranslations()
    return translation(domain, LOCALE, [language])


def template(message_id: str, language: Language) -> str:
    """Give the text of a message id, placeholders unfilled; the id itself when no catalogue knows it.

    The part of the id before the first dot names the catalogue (gettext domain).

    >>> template("faults.hint", "en")
    'Did you mean `{name}`?'
    """
    return _catalogue(message_id.partition(".")[0], language).gettext(message_id)
