"""Faults in data and pages: one Dutch line each, with file, line, id and field."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Fault:
    """Something an author must repair.

    `file` is relative to the project's root, `line` counts from 1 (0: the file as a whole), `message` is a
    Dutch sentence that says what is wrong and what to do.
    """

    file: str
    line: int
    id: str
    field: str
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        labels = [f"[{part}]" for part in (self.id, self.field) if part]
        return " ".join([f"{place}:", *labels, self.message])


class FaultyData(Exception):
    """Raised with ALL faults found in one run; nothing is built from faulty data."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults: tuple[Fault, ...] = tuple(sorted(set(faults)))
        super().__init__("\n".join(str(fault) for fault in self.faults))
