"""Looking for the files that documents name, below one folder that a person chose: are they there, and what they say they are?

Nothing is fetched, nothing is opened outside that folder, no link is followed, and what is read of a file is bounded.
"""

from __future__ import annotations

from inovrules.integrity.files.looking import with_files

__all__ = ["with_files"]
