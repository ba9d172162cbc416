"""Run the benchmarks named on the command line, or all of them."""

from __future__ import annotations

import sys

from benchmarks import importing, imports, nation, one_innovation, plugins, reports, twins, whole_command

ALL = {
    "one-innovation": one_innovation.run,
    "whole-command": whole_command.run,
    "nation": nation.run,
    "importing": importing.run,
    "imports": imports.run,
    "plugins": plugins.run,
    "twins": twins.run,
    "reports": reports.run,
}


def main(names: list[str]) -> int:
    """Run benchmarks; gives the exit code."""
    unknown = sorted(set(names) - set(ALL))
    if unknown:
        print(f"unknown: {', '.join(unknown)}; known: {', '.join(ALL)}", file=sys.stderr)
        return 2
    for name in names or list(ALL):
        print(f"\n{name}: {(sys.modules[ALL[name].__module__].__doc__ or '').splitlines()[0]}")
        ALL[name]()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
