"""What counts as a runnable block, and how a console block is split."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.docs.blocks import Block, Command, commands, runnable

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """\
# Title

```python
one = 1
```

<!-- not run: needs a network -->
```console
$ fetch
```

<!-- not run: -->

```console
$ true
```

- in a list

  ```python
  two = 2
  ```

```yaml
three: 3
```

<!-- file: four.yaml -->

```yaml
four: 4
```

<!-- file: /tmp/five.yaml -->

```yaml
five: 5
```
"""


def test_blocks_have_their_line_and_only_a_reason_exempts_them_or_a_name_saves_them(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(PAGE, "utf-8")
    assert runnable(page) == [
        Block("python", "one = 1\n", 4),
        Block("console", "$ true\n", 15),
        Block("python", "two = 2\n", 21),
        Block("yaml", "four: 4\n", 31, "four.yaml"),
    ]


def test_a_console_block_is_commands_with_their_output() -> None:
    block = Block("console", "$ first\nshown\n\n> quoted\n$ second \\\n> more\n", 10)
    assert list(commands(block)) == [
        Command("first", "shown\n\n> quoted", 10),
        Command("second \\\nmore", "", 14),
    ]


def test_a_console_block_without_a_command_is_a_fault() -> None:
    with pytest.raises(ValueError, match=r"line 3: .*starts with"):
        list(commands(Block("console", "inovrules --help\n", 3)))
