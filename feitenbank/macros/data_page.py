"""What a data page says about a data set besides chart and table: definition, reuse, where it is used, what is near."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from markupsafe import Markup

from feitenbank.check.age import dataset_look
from feitenbank.export.data_citation import citations
from feitenbank.export.embed import FOLDER, drawings_of, embed_code
from feitenbank.export.structured_data import dataset_record, script_json
from feitenbank.macros.corrections_view import notice
from feitenbank.macros.gallery_view import related_datasets
from feitenbank.macros.lists_view import charts_of
from feitenbank.macros.usage import dataset_uses, page_uses
from feitenbank.model.chart import ChartSpec
from feitenbank.model.dataset import Dataset, DatasetMeta
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths
from feitenbank.render.page_state import PageState
from feitenbank.site_address import site_address
from feitenbank.text.chinese import with_chinese
from feitenbank.text.dates import long_date
from feitenbank.text.numbers import dutch_number
from feitenbank.text.words import sentence

NUMBERS = (("csv", "voor een spreadsheet"), ("json", "voor programma’s"))
PICTURES = (("png", "plaatje op dubbele grootte"), ("svg", "lijntekening, blijft altijd scherp"))


def page_context(knowledge: KnowledgeBase, paths: Paths, state: PageState, dataset_id: str) -> dict[str, Any]:
    """What datapagina-kop.html.j2 and datapagina-voet.html.j2 show."""
    dataset = knowledge.datasets[dataset_id]
    meta = dataset.meta
    before = dataset_look(knowledge, dataset).before.isoformat()
    charts = charts_of(knowledge, dataset_id)
    uses = dataset_uses(knowledge, page_uses(paths), dataset_id)
    return {
        "record": Markup(script_json(dataset_record(dataset, site_address(paths)))),
        "definition": with_chinese(sentence(meta.definition)),
        "facts": [(label, with_chinese(sentence(text))) for label, text in _facts(meta)],
        "uncertain": with_chinese(sentence(meta.uncertain)) if meta.uncertain else None,
        "checked": meta.checked,
        "notices": notice(knowledge, state),
        "checked_text": long_date(meta.checked),
        "before": before,
        "before_text": long_date(before),
        "downloads": downloads(paths, state, dataset, charts),
        "citations": citations(knowledge, dataset, site_address(paths)),
        "embeds": [_embed(knowledge, paths, state, chart) for chart in charts],
        "elsewhere": [
            (chart.title, f"{state.base}cijfers/{chart.datasets[0]}/#grafiek-{chart.id}")
            for chart in knowledge.charts.values()
            if dataset_id in chart.datasets[1:]
        ],
        "uses": [(state.base + link.url, link.title, link.section) for link in uses],
        "related": [
            (f"{state.base}cijfers/{other.id}/", other.meta.title) for other in related_datasets(knowledge, dataset)
        ],
        "topics": [(knowledge.topics[name].label, f"{state.base}cijfers/?onderwerp={name}") for name in meta.topics],
    }


def _facts(meta: DatasetMeta) -> list[tuple[str, str]]:
    return [
        ("Wat is geteld", meta.counts),
        ("Wat is niet geteld", meta.not_counted),
        ("Wie of wat", meta.population),
        ("Waar", meta.place),
        ("Eenheid", meta.unit.rule.explanation),
        ("Wat je mag vergelijken", meta.comparability),
        ("Wat wij ermee deden", meta.processing),
    ]


def downloads(
    paths: Paths, state: PageState, dataset: Dataset, charts: list[ChartSpec]
) -> list[tuple[str, list[tuple[str, str, str]]]]:
    """What can be downloaded, in groups: label of the group, and name, address and remark of each file."""
    groups = [("De cijfers", [_file(paths, state, dataset.id, *kind) for kind in NUMBERS])]
    for chart in charts:
        label = "De grafiek" if len(charts) == 1 else f"Grafiek: {chart.title}"
        groups.append((label, [_file(paths, state, f"grafieken/{chart.id}", *kind) for kind in PICTURES]))
    return groups


def _file(paths: Paths, state: PageState, stem: str, kind: str, remark: str) -> tuple[str, str, str]:
    path = f"data/{stem}.{kind}"
    size = size_text(paths.docs / path)
    return kind.upper(), f"{state.base}{path}", f"{size}, {remark}" if size else remark


def size_text(file: Path) -> str:
    """«67 kB»; empty when the downloads have not been written yet."""
    if not file.exists():
        return ""
    size = file.stat().st_size / 1000
    return f"{dutch_number(round(size)) if size >= 10 else str(round(size, 1)).replace('.', ',')} kB"


def _embed(knowledge: KnowledgeBase, paths: Paths, state: PageState, chart: ChartSpec) -> dict[str, str]:
    datasets = [knowledge.datasets[name] for name in chart.datasets]
    return {
        "id": chart.id,
        "title": chart.title,
        "href": f"{state.base}{FOLDER}/{chart.id}/",
        "code": embed_code(chart, site_address(paths), drawings_of(paths, chart, datasets)),
    }
