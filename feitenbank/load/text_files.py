"""Reading a text file as UTF-8 without a byte order mark, or saying in Dutch why not."""

from __future__ import annotations

from pathlib import Path

from feitenbank.faults import Fault
from feitenbank.paths import Paths


def read_text(path: Path, paths: Paths, faults: list[Fault]) -> str | None:
    """The file's text; None (and a fault) when it is not plain UTF-8."""
    name = paths.relative(path)
    try:
        raw = path.read_bytes()
    except OSError as problem:
        faults.append(Fault(name, 0, "", "", _why_not(problem)))
        return None
    if raw.startswith(b"\xef\xbb\xbf"):
        faults.append(Fault(name, 1, "", "", "het bestand begint met een BOM; sla het op als «UTF-8» zonder BOM"))
        return None
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        faults.append(Fault(name, line, "", "", "hier staat een teken dat geen UTF-8 is; sla het bestand op als UTF-8"))
        return None
    if "\x00" in text:
        faults.append(Fault(name, 0, "", "", "dit is geen tekstbestand (er staan nul-tekens in)"))
        return None
    return text.replace("\r\n", "\n")


def _why_not(problem: OSError) -> str:
    if isinstance(problem, FileNotFoundError):
        return "dit bestand ontbreekt; zet het terug"
    if isinstance(problem, IsADirectoryError):
        return "dit is een map, maar hier hoort een bestand te staan; geef de map een andere naam"
    if isinstance(problem, PermissionError):
        return "dit bestand is op slot; geef jezelf het recht om het te lezen"
    return "dit bestand kan niet gelezen worden; zet er een gewoon bestand neer"
