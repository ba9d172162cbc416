"""The reporting form that rulesets ask to be filled in: its sheets and columns, and blank files of it to fill in."""

from __future__ import annotations

from inovrules.forms.model import Column, Form, FormSheet, Subject

__all__ = ["Column", "Form", "FormSheet", "Subject"]
