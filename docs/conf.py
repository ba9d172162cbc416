"""How Sphinx builds the manual."""

from __future__ import annotations

from importlib.metadata import version as installed

project = "inovrules"
author = "The inovrules authors"
copyright = author
version = release = installed(project)

extensions = ["myst_parser"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
exclude_patterns = ["_build"]

html_theme = "furo"
html_title = f"{project} {release}"
