"""Views that need more than is installed with the package."""

from __future__ import annotations


class LackingExtraError(Exception):
    """A view needs an extra of the package that isn't installed: `pip install "inovrules[NAME]"`."""

    def __init__(self, extra: str) -> None:
        """Keep the extra's name."""
        super().__init__(f'pip install "inovrules[{extra}]"')
        self.extra = extra
