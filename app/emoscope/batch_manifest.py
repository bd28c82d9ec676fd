"""What a batch has done: one line of JSON for each thing that happened, only ever appended to.

docs/datasets.md is the contract. A line that a crash cut off is left out.
"""

import json
import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

NAME = "manifest.jsonl"
FORMAT, VERSION = "emoscope-batch", 1


class Manifest:
    """The manifest in a folder of results. One thread at a time.

    ``run`` is the identity of the settings that the results are of, empty for a new one;
    ``models`` those they are of, by modality; ``done`` has the newest "done" line by session.
    """

    def __init__(self, out: Path) -> None:
        """Read what there is. Raises OSError, and ValueError for what is no manifest of ours."""
        self.path = out / NAME
        self.run = ""
        self.models: dict[str, Any] = {}
        self.done: dict[str, Mapping[str, Any]] = {}
        self._torn = False
        try:
            data = self.path.read_bytes()
        except FileNotFoundError:
            return
        *whole, last = data.split(b"\n")
        self._torn = bool(last)
        for line in whole:
            self._take(line)
        if whole and not self.run:
            raise ValueError("its first line says nothing of a batch")

    def _take(self, line: bytes) -> None:
        try:
            entry = json.loads(line)
        except (ValueError, RecursionError):
            return
        if not isinstance(entry, dict):
            return
        state, session = entry.get("state"), entry.get("session")
        if state == "begun":
            if entry.get("format") != FORMAT or entry.get("version") != VERSION:
                raise ValueError(f"format {entry.get('format')}, version {entry.get('version')}")
            self.run = self.run or str(entry.get("run"))
            models = entry.get("models")
            self.models |= models if isinstance(models, dict) else {}
        elif state == "done" and isinstance(session, str):
            self.done[session] = entry

    def begin(self, run: str, about: Mapping[str, Any]) -> None:
        """Write that a run begins. Raises OSError."""
        self.run = self.run or run
        self.write("begun", {"format": FORMAT, "version": VERSION, "run": run, **about})

    def write(self, state: str, entry: Mapping[str, Any]) -> None:
        """Append a line; it is on the disk on return. Raises OSError."""
        told = {"state": state, "at": datetime.now(UTC).astimezone().isoformat(), **entry}
        data = json.dumps(told, ensure_ascii=False).encode("utf-8", "replace") + b"\n"
        torn, self._torn = self._torn, True  # until it is there whole
        with self.path.open("ab") as file:
            file.write(b"\n" + data if torn else data)
            file.flush()
            os.fsync(file.fileno())
        self._torn = False
        if state == "done":
            self.done[str(entry["session"])] = told
