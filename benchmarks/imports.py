"""What `import inovrules` and `inovrules --version` cost and import, against `python -c pass`."""

from __future__ import annotations

import subprocess

from benchmarks.measure import python, row, whole

HEAVY = ("rich", "ruamel", "pluggy", "attr", "click", "packaging", "importlib.metadata")
_LISTED = "; import sys; print(' '.join(sorted(sys.modules)))"
_VERSION = """
import sys
sys.argv = ["inovrules", "--version"]
import inovrules.cli
try:
    inovrules.cli.main()
except SystemExit:
    pass
print(" ".join(sorted(sys.modules)))
"""


def run() -> None:
    """Time the starts, and name what they import."""
    base = whole(python("-c", "pass"))
    row("python -c pass", f"{base * 1000:.0f} ms", "1.0×")
    for label, code in (("import inovrules", "import inovrules"), ("inovrules --version", _VERSION)):
        spent = whole(python("-c", code))
        listing = code + _LISTED if code == "import inovrules" else code
        found = subprocess.run(python("-c", listing), check=True, capture_output=True, text=True).stdout.split()
        heavy = [name for name in HEAVY if name in found]
        row(label, f"{spent * 1000:.0f} ms", f"{spent / base:.1f}×")
        print(f"      {len(found)} modules; of the heavy ones: {', '.join(heavy) or 'none'}")
