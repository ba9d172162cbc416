"""What people read: message ids with values, told in Indonesian and English."""

from __future__ import annotations

from inovrules.messages.catalogue import LANGUAGES, Language, template
from inovrules.messages.formats import number_text
from inovrules.messages.message import Message, Text, as_message, say

__all__ = ["LANGUAGES", "Language", "Message", "Text", "as_message", "number_text", "say", "template"]
