"""The rows of a data set: strict CSV with fixed columns, every fault on its line."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from pydantic import ValidationError

from feitenbank.faults import Fault
from feitenbank.load.messages import dutch_message
from feitenbank.load.text_files import read_text
from feitenbank.model.dataset import Observation
from feitenbank.paths import Paths

COLUMNS = ["id", "date", "category", "value", "text", "approximate", "sources", "note"]


def read_rows(path: Path, paths: Paths, faults: list[Fault]) -> list[tuple[int, Observation]]:
    """Observations with the line on which each begins."""
    name = paths.relative(path)
    text = read_text(path, paths, faults)
    if text is None:
        return []
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[tuple[int, Observation]] = []
    try:
        if (header := next(reader, [])) != COLUMNS:
            message = _about_header(header)
            faults.append(Fault(name, 1, path.stem, "", message))
            return []
        previous = reader.line_num
        for cells in reader:
            line, previous = previous + 1, reader.line_num
            if cells:
                observation = _observation(name, line, path.stem, cells, faults)
                if observation:
                    rows.append((line, observation))
    except csv.Error:
        message = "de CSV is hier stuk; meestal is een aanhalingsteken niet gesloten of niet verdubbeld"
        faults.append(Fault(name, reader.line_num or 1, path.stem, "", message))
        return []
    _note_duplicates(name, path.stem, rows, faults)
    return rows


def _about_header(header: list[str]) -> str:
    there = ",".join(header)
    if there.startswith("sep=") or (len(header) == 1 and there.count(";") > 1):
        return "dit is een CSV van Excel, met puntkomma's of een regel sep=; sla hem op met alleen komma's"
    shown = there if len(there) < 200 else f"{there[:200]}…"
    return f"de eerste regel moet precies zijn: {','.join(COLUMNS)}; er staat: {shown or '(niets)'}"


def _observation(name: str, line: int, dataset: str, cells: list[str], faults: list[Fault]) -> Observation | None:
    if len(cells) != len(COLUMNS):
        message = f"deze regel heeft {len(cells)} cellen, het moeten er {len(COLUMNS)} zijn; let op komma's in tekst"
        faults.append(Fault(name, line, dataset, "", message))
        return None
    values: dict[str, object] = {key: cell.strip() for key, cell in zip(COLUMNS, cells, strict=True) if cell.strip()}
    values["sources"] = str(values.get("sources", "")).split()
    label = f"{dataset}/{values.get('id', '')}"
    try:
        observation = Observation.model_validate(values)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            field = ".".join(str(part) for part in detail["loc"])
            faults.append(Fault(name, line, label, field, dutch_message(detail, Observation)))
        return None
    if observation.value is None and observation.text is None:
        faults.append(Fault(name, line, label, "value", "deze rij heeft geen waarde en geen tekst; vul er één in"))
        return None
    if not observation.sources:
        faults.append(Fault(name, line, label, "sources", "deze rij heeft geen bron; vul een bron-id in"))
        return None
    return observation


def _note_duplicates(name: str, dataset: str, rows: list[tuple[int, Observation]], faults: list[Fault]) -> None:
    seen: dict[str, int] = {}
    for line, row in rows:
        if row.id in seen:
            message = f"dit id staat al op regel {seen[row.id]}; elke rij heeft een eigen id"
            faults.append(Fault(name, line, f"{dataset}/{row.id}", "id", message))
        seen.setdefault(row.id, line)
