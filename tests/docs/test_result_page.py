"""The manual's page of the result document says what the schema says today."""

from __future__ import annotations

from scripts.result_page import FILE, page


def test_the_page_says_what_the_schema_says() -> None:
    assert FILE.read_text("utf-8") == page(), "run `python -m scripts.result_page`"
