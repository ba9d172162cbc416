"""Write the JSON schemas of rulesets and portfolios, those of the language without plugins, into the package.

Run it from the checkout (`python -m scripts.schema_files`) after changing what a file may hold; a test fails while the two differ.
"""

from __future__ import annotations

from pathlib import Path

from inovrules import schemas
from inovrules.evaluators.builtin import BUILTIN
from inovrules.schemas import portfolio_schema, ruleset_schema
from inovrules.schemas.text import schema_json

FOLDER = Path(schemas.__path__[0])


def files() -> dict[str, str]:
    """Give the text of every schema by its file's name."""
    return {"ruleset.json": schema_json(ruleset_schema(BUILTIN)), "portfolio.json": schema_json(portfolio_schema())}


if __name__ == "__main__":
    for name, text in files().items():
        (FOLDER / name).write_text(text, "utf-8")
        print(f"inovrules/schemas/{name}")
