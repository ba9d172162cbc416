"""Ask the language server that editors use for YAML what it says of a file: faults, completions, and what hovering shows.

It needs node and the npm package `yaml-language-server`; `YAML_LANGUAGE_SERVER` names the program where it isn't on the path.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from pathlib import Path

VARIABLE = "YAML_LANGUAGE_SERVER"


def program() -> str | None:
    """Give the language server's program; `None` where there is none."""
    return shutil.which(os.environ.get(VARIABLE, "yaml-language-server")) if shutil.which("node") else None


class Editor:
    """A session with the language server; use it in a `with` statement."""

    def __init__(self, program: str, folder: Path) -> None:
        """Start the server for the files of a folder."""
        self.folder, self.number = folder, 0
        self.server = subprocess.Popen([program, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)  # noqa: S603

    def __enter__(self) -> Self:
        """Shake hands: this editor shows plain Markdown and has no settings of its own."""
        can = {"textDocument": {"hover": {"contentFormat": ["markdown"]}, "completion": {}, "publishDiagnostics": {}}}
        self.ask("initialize", processId=os.getpid(), rootUri=self.folder.as_uri(), capabilities=can)
        self._send({"method": "initialized", "params": {}})
        settings = {"yaml": {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}}
        self._send({"method": "workspace/didChangeConfiguration", "params": {"settings": settings}})
        return self

    def __exit__(self, *_: object) -> None:
        """End the server."""
        self.server.kill()
        self.server.communicate()

    def faults(self, file: Path, text: str) -> list[str]:
        """Open a text as that file; gives what is underlined."""
        document = {"uri": file.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        while True:
            found = self._receive()
            if found.get("method") == "textDocument/publishDiagnostics" and found["params"]["uri"] == file.as_uri():
                return [each["message"] for each in found["params"]["diagnostics"]]

    def completions(self, file: Path, line: int, column: int) -> list[str]:
        """Give what is offered at a place (both from 0)."""
        found = self.ask("textDocument/completion", **_at(file, line, column)) or {"items": []}
        return [each["label"] for each in found["items"]]

    def hover(self, file: Path, line: int, column: int) -> str:
        """Give what hovering over a place shows."""
        found = self.ask("textDocument/hover", **_at(file, line, column))
        return str(found["contents"]["value"]) if found else ""

    def ask(self, method: str, **params: Any) -> Any:  # noqa: ANN401 - whatever the protocol has
        """Send a request; gives its result."""
        self.number += 1
        number = self.number
        self._send({"id": number, "method": method, "params": params})
        while True:
            found = self._receive()
            if found.get("id") == number and "method" not in found:
                return found.get("result")

    def _send(self, message: dict[str, Any]) -> None:
        assert self.server.stdin is not None  # noqa: S101 - it was asked for
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
        self.server.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        """Give the next message; what the server asks of the editor is answered with nothing. Raises `EOFError`."""
        assert self.server.stdout is not None  # noqa: S101
        length = 0
        while (line := self.server.stdout.readline().strip()) or not length:
            if not line:
                raise EOFError("the language server ended")
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        found: dict[str, Any] = json.loads(self.server.stdout.read(length))
        if "id" in found and "method" in found:
            wanted = found["params"].get("items", []) if isinstance(found.get("params"), dict) else []
            self._send({"id": found["id"], "result": [None for _ in wanted] if wanted else None})
        return found


def _at(file: Path, line: int, column: int) -> dict[str, Any]:
    return {"textDocument": {"uri": file.as_uri()}, "position": {"line": line, "character": column}}
