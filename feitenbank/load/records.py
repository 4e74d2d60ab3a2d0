"""From parsed YAML to records of the models, collecting every fault with its line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from feitenbank.faults import Fault
from feitenbank.load.messages import dutch_message
from feitenbank.load.text_files import read_text
from feitenbank.load.yaml_lines import YamlFault, YamlText, parse_yaml
from feitenbank.model.base import Record
from feitenbank.paths import Paths

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Place:
    """Where a record stands; with the parsed text also where each of its fields stands."""

    file: str
    line: int
    parsed: YamlText | None = None
    at: tuple[Any, ...] = ()

    def line_of(self, field: str) -> int:
        """The line of a field such as `sources` or `steps.3.says`; the record's own line when it is not known."""
        if not field or self.parsed is None:
            return self.line
        parts = (int(part) if part.isdecimal() else part for part in field.split("."))
        return max(self.line, self.parsed.line_of((*self.at, *parts)))


class Reader:
    """Reads YAML files into records; faults pile up in `faults`, the place of each record in `places`."""

    def __init__(self, paths: Paths) -> None:
        self.paths = paths
        self.faults: list[Fault] = []
        self.places: dict[tuple[str, str], Place] = {}

    def place(self, kind: type[Record], record_id: str, field: str = "") -> tuple[str, int]:
        """File and line of a record, or of one of its fields (for checks that come after loading)."""
        place = self.places.get((kind.__name__, record_id))
        return (place.file, place.line_of(field)) if place else ("data", 0)

    def parsed(self, path: Path) -> YamlText | None:
        """The YAML of a file, or None after noting why it can't be read."""
        text = read_text(path, self.paths, self.faults)
        if text is None:
            return None
        try:
            return parse_yaml(text)
        except YamlFault as fault:
            self.faults.append(Fault(self.paths.relative(path), fault.line, "", "", fault.message))
            return None

    def one(self, path: Path, model: type[R]) -> R | None:
        """The single record that a file holds."""
        parsed = self.parsed(path)
        return None if parsed is None else self.record(path, parsed, (), parsed.value, model)

    def many(self, path: Path, model: type[R], key: str | None = None) -> list[R]:
        """The records of a file that is a list, or whose `key` holds a list."""
        parsed = self.parsed(path)
        if parsed is None:
            return []
        value, start = parsed.value, ()
        if key is not None:
            value, start = (value.get(key) if isinstance(value, dict) else None), (key,)  # type: ignore[assignment]
        if not isinstance(value, list):
            what = f"onder «{key}» hoort een lijst te staan" if key else "dit bestand hoort een lijst te zijn"
            self.faults.append(Fault(self.paths.relative(path), parsed.line_of(start), "", key or "", what))
            return []
        records = (self.record(path, parsed, (*start, index), item, model) for index, item in enumerate(value))
        return [record for record in records if record is not None]

    def folder(self, name: str, model: type[R]) -> list[R]:
        """The records of all YAML files below a folder of `data/`; each file is a list."""
        files = sorted((self.paths.data / name).rglob("*.yml"))
        return [record for path in files for record in self.many(path, model)]

    def record(self, path: Path, parsed: YamlText, at: tuple[Any, ...], value: Any, model: type[R]) -> R | None:
        """Validate one value; note each fault on its own line."""
        name = self.paths.relative(path)
        if not isinstance(value, dict):
            message = "hier horen sleutels met waarden te staan, zoals id: en title:"
            self.faults.append(Fault(name, parsed.line_of(at), "", "", message))
            return None
        label = str(value.get("id", ""))
        try:
            record = model.model_validate(value)
        except ValidationError as error:
            for detail in error.errors(include_url=False):
                location = tuple(part for part in detail["loc"])
                field = ".".join(str(part) for part in location)
                line = parsed.line_of((*at, *location))
                self.faults.append(Fault(name, line, label, field, dutch_message(detail, model)))
            return None
        self.remember(model, label, Place(name, parsed.line_of(at), parsed, at))
        return record

    def remember(self, model: type[Record], label: str, place: Place) -> None:
        """Keep the place of a record; a second record with the same id is a fault."""
        first = self.places.setdefault((model.__name__, label), place)
        if first is not place:
            message = f"dit id bestaat al ({first.file}:{first.line}); kies een ander id of voeg de twee samen"
            self.faults.append(Fault(place.file, place.line, label, "id", message))
