"""The words of a form, in both languages at once."""

from __future__ import annotations

from inovrules.messages import LANGUAGES, Text, say


def both(message_id: str, **values: object) -> Text:
    """Write a message of the catalogue `forms` in both languages.

    >>> both("sheet_innovations")
    Text(id='Inovasi', en='Innovations')
    """
    return Text(*(say(f"forms.{message_id}", **values).text(language) for language in LANGUAGES))


def bilingual(title: Text) -> str:
    """Write a title in both languages, once where they are the same.

    >>> bilingual(Text("Tahapan", "Stage")), bilingual(Text("KATSINOV", "KATSINOV"))
    ('Tahapan / Stage', 'KATSINOV')
    """
    return title.id if title.id == title.en else f"{title.id} / {title.en}"
