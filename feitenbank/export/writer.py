"""Writes all downloads below `<folder>/data/`: the same bytes for the same knowledge base, whenever it runs."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from feitenbank.export.comparison import comparison_csv
from feitenbank.export.csl import bibtex, csl_item, ris
from feitenbank.export.tables import data_package, dataset_csv, dataset_json
from feitenbank.model.knowledge import KnowledgeBase

FIXED_TIME = (2026, 1, 1, 0, 0, 0)


def as_json(value: Any) -> str:
    """Readable JSON with a final newline; non-ASCII stays as it is."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _records(records: Any) -> str:
    return as_json([record.model_dump(mode="json", exclude_none=True, by_alias=True) for record in records.values()])


def downloads(knowledge: KnowledgeBase, version: str) -> Iterator[tuple[str, Callable[[], str]]]:
    """Name and content of every text download, relative to `/data/`."""
    for dataset in knowledge.datasets.values():
        yield f"{dataset.id}.csv", lambda dataset=dataset: dataset_csv(dataset)  # type: ignore[misc]
        yield f"{dataset.id}.json", lambda dataset=dataset: as_json(dataset_json(knowledge, dataset))  # type: ignore[misc]
    sources = list(knowledge.sources.values())
    yield "datapackage.json", lambda: as_json(data_package(knowledge, version))
    yield "bronnen.json", lambda: as_json([csl_item(source) for source in sources])
    yield "bronnen.ris", lambda: ris(sources)
    yield "bronnen.bib", lambda: bibtex(sources)
    yield "beweringen.json", lambda: _records(knowledge.claims)
    yield "feiten.json", lambda: _records(knowledge.facts)
    yield "begrippen.json", lambda: _records(knowledge.terms)
    yield "tijdlijn.json", lambda: _records(knowledge.events)
    yield "plaatselijke-stelsels.json", lambda: _records(knowledge.local_systems)
    yield "demonstratiesteden.json", lambda: _records(knowledge.demonstration_cities)
    yield "open-vragen.json", lambda: _records(knowledge.questions)
    yield "artikelen.json", lambda: _records(knowledge.articles)
    yield "sporen.json", lambda: _records(knowledge.trails)
    yield "verbeteringen.json", lambda: _records(knowledge.corrections)
    yield "vergelijking.csv", lambda: comparison_csv(knowledge)
    yield "vergelijking.json", lambda: _records(knowledge.compared_systems)
    yield "leerdoelen.json", lambda: _records(knowledge.goals)


def write_downloads(knowledge: KnowledgeBase, folder: Path, version: str) -> list[Path]:
    """Write the text downloads to `folder`/data; returns the files."""
    target = folder / "data"
    target.mkdir(parents=True, exist_ok=True)
    files = []
    for name, content in downloads(knowledge, version):
        files.append(target / name)
        files[-1].write_text(content(), encoding="utf-8", newline="")
    return files


def write_bundle(data: Path, files: Iterable[Path]) -> Path:
    """Write `alles.zip` with these files, all below the folder `data`; returns it."""
    bundle = data / "alles.zip"
    zip_folder(data, sorted(file.relative_to(data).as_posix() for file in files), bundle)
    return bundle


def zip_folder(folder: Path, names: list[str], target: Path) -> None:
    """A zip that depends on names and contents only: fixed times and rights."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in names:
            info = zipfile.ZipInfo(f"sociaal-krediet/{name}", FIXED_TIME)
            info.external_attr = 0o644 << 16
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, (folder / name).read_bytes())
