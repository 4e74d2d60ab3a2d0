"""Reading the whole project: every record and page, with the faults of each kept in the reader."""

from __future__ import annotations

from typing import TypeVar

from feitenbank.faults import Fault
from feitenbank.load.csv_rows import read_rows
from feitenbank.load.front_matter import Page, read_page
from feitenbank.load.records import Place, Reader
from feitenbank.model.article import Article, Cluster, Contradiction, Trail
from feitenbank.model.base import Record
from feitenbank.model.chart import ChartSpec
from feitenbank.model.claim import Claim
from feitenbank.model.comparison import ComparedSystem, Likeness
from feitenbank.model.correction import Correction
from feitenbank.model.dataset import Dataset, DatasetMeta
from feitenbank.model.fact import Fact
from feitenbank.model.goal import Goal
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.loose_number import LooseNumber
from feitenbank.model.place import DemonstrationCity, LocalSystem
from feitenbank.model.question import Question
from feitenbank.model.short_link import ChartLink, ClaimLink
from feitenbank.model.source import Origin, Source
from feitenbank.model.subject_page import SubjectKind, SubjectPage
from feitenbank.model.systems_map import MapLine, MapNode, NoLine
from feitenbank.model.vocabulary import Event, KindPace, OpenQuestion, System, Technique, Term, Topic
from feitenbank.paths import Paths

R = TypeVar("R", bound=Record)


def read_all(paths: Paths) -> tuple[KnowledgeBase, Reader, list[Page]]:
    """Read everything without looking at how the records hang together; faults are in the reader."""
    reader = Reader(paths)
    pages = [page for path in sorted(paths.docs.rglob("*.md")) if (page := read_page(path, paths, reader.faults))]
    data = paths.data
    layout = data / "indeling.yml"
    knowledge = KnowledgeBase(
        topics=_keyed(reader.many(layout, Topic, "topics")),
        systems=_keyed(reader.many(layout, System, "systems")),
        source_kinds=_keyed(reader.many(layout, KindPace, "source_kinds")),
        origins=_keyed(reader.many(data / "herkomsten.yml", Origin)),
        sources=_keyed(reader.folder("bronnen", Source)),
        datasets=_datasets(reader),
        facts=_keyed(reader.folder("feiten", Fact)),
        terms=_keyed(reader.folder("begrippen", Term)),
        events=_keyed(reader.folder("tijdlijn", Event)),
        local_systems=_keyed(reader.many(data / "steden" / "stelsels.yml", LocalSystem)),
        demonstration_cities=_keyed(reader.many(data / "steden" / "demonstratiesteden.yml", DemonstrationCity)),
        questions=_keyed(reader.folder("open-vragen", OpenQuestion)),
        articles=_keyed(_one_per_file(reader, "artikelen", Article, skip={"clusters", "tegenspraken"})),
        clusters=_keyed(reader.many(data / "artikelen" / "clusters.yml", Cluster)),
        contradictions=_keyed(reader.many(data / "artikelen" / "tegenspraken.yml", Contradiction)),
        trails=_keyed(_one_per_file(reader, "sporen", Trail)),
        techniques=_keyed(reader.many(data / "technieken.yml", Technique)),
        compared_systems=_keyed(reader.many(data / "vergelijking" / "stelsels.yml", ComparedSystem)),
        likenesses=_keyed(reader.many(data / "vergelijking" / "overeenkomsten.yml", Likeness)),
        map_nodes=_keyed(reader.many(data / "stelselkaart.yml", MapNode, "nodes")),
        map_lines=_keyed(reader.many(data / "stelselkaart.yml", MapLine, "lines")),
        map_gaps=_keyed(reader.many(data / "stelselkaart.yml", NoLine, "not_drawn")),
        goals=_keyed(reader.folder("leerdoelen", Goal)),
        quiz=_keyed(reader.folder("quiz", Question)),
        loose_numbers=_keyed(reader.many(data / "losse-getallen.yml", LooseNumber)),
        charts=_keyed(_one_per_file(reader, "grafieken", ChartSpec)),
        claims=_keyed(_claims(reader, pages)),
        subject_pages=_keyed(_subject_pages(reader, pages)),
        corrections=_keyed(reader.many(data / "verbeteringen.yml", Correction)),
        claim_links=_keyed(_links(reader, "beweringen", ClaimLink)),
        chart_links=_keyed(_links(reader, "grafieken", ChartLink)),
    )
    return knowledge, reader, pages


def _keyed(records: list[R]) -> dict[str, R]:
    return {record.id: record for record in records}  # type: ignore[attr-defined]


def _one_per_file(reader: Reader, folder: str, model: type[R], skip: set[str] = frozenset()) -> list[R]:  # type: ignore[assignment]
    records = []
    for path in sorted((reader.paths.data / folder).glob("*.yml")):
        if path.stem in skip:
            continue
        record = reader.one(path, model)
        if record is None:
            continue
        if record.id != path.stem:  # type: ignore[attr-defined]
            message = f"het id moet gelijk zijn aan de naam van het bestand: {path.stem}"
            reader.faults.append(Fault(reader.paths.relative(path), 1, record.id, "id", message))  # type: ignore[attr-defined]
        records.append(record)
    return records


def _links(reader: Reader, name: str, model: type[R]) -> list[R]:
    """Short addresses; a collection may do without."""
    file = reader.paths.data / "korte-links" / f"{name}.yml"
    return reader.many(file, model) if file.exists() else []


def _datasets(reader: Reader) -> dict[str, Dataset]:
    folder = reader.paths.data / "cijfers"
    datasets = {}
    for path in sorted(folder.glob("*.meta.yml")):
        meta = reader.one(path, DatasetMeta)
        table = path.with_name(path.name.removesuffix(".meta.yml") + ".csv")
        if not table.exists():
            message = f"bij deze dataset hoort een bestand {table.name}"
            reader.faults.append(Fault(reader.paths.relative(path), 1, table.stem, "", message))
            continue
        rows = read_rows(table, reader.paths, reader.faults)
        if meta is None:
            continue
        if meta.id != table.stem:
            message = f"het id moet gelijk zijn aan de naam van het bestand: {table.stem}"
            reader.faults.append(Fault(reader.paths.relative(path), 1, meta.id, "id", message))
        for line, row in rows:
            place = Place(reader.paths.relative(table), line)
            reader.places.setdefault(("Observation", f"{meta.id}/{row.id}"), place)
        datasets[meta.id] = Dataset(meta, tuple(row for _, row in rows))
    for table in sorted(folder.glob("*.csv")):
        if not table.with_name(table.stem + ".meta.yml").exists():
            message = f"bij deze tabel hoort een bestand {table.stem}.meta.yml"
            reader.faults.append(Fault(reader.paths.relative(table), 1, table.stem, "", message))
    return datasets


def _claims(reader: Reader, pages: list[Page]) -> list[Claim]:
    claims = []
    for page in pages:
        if page.path.parent != reader.paths.claims or page.path.stem == "index":
            continue
        value = {"id": page.path.stem, **page.data}
        claim = reader.record(page.path, page.meta, (), value, Claim)
        if claim:
            claims.append(claim)
    return claims


def _subject_pages(reader: Reader, pages: list[Page]) -> list[SubjectPage]:
    found = []
    for page in pages:
        folder, _, rest = reader.paths.page_name(page.path).partition("/")
        if folder not in list(SubjectKind) or not rest:
            continue
        own: dict[str, object] = {key: page.data[key] for key in ("checked", "recheck-months") if key in page.data}
        value = {"id": f"{folder}/{rest}", "kind": folder, **own}
        record = reader.record(page.path, page.meta, (), value, SubjectPage)
        if record:
            found.append(record)
    return found
