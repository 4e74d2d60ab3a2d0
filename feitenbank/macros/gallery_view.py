"""The gallery: every chart as a card under its subject, the data sets without a chart, and the filters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from feitenbank.macros.lists_view import charts_of, sort_key
from feitenbank.model.chart import ChartKind, ChartSpec
from feitenbank.model.dataset import Dataset
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.units import UnitKind
from feitenbank.render.page_state import PageState
from feitenbank.text.words import counted

# The frame of a picture, as feitenbank.export.thumbnails draws it.
WIDTH, HEIGHT = 320, 240
FORMS: dict[ChartKind, str] = {
    ChartKind.LINES: "lijnen in de tijd",
    ChartKind.BARS: "staven",
    ChartKind.GROUPED_BARS: "staven naast elkaar",
    ChartKind.STACKED_BARS: "gestapelde staven",
    ChartKind.STOCK_AND_FLOW: "erbij en eraf",
    ChartKind.LADDER: "stap voor stap",
    ChartKind.DOTS: "stippen",
    ChartKind.DUMBBELL: "twee momenten per regel",
    ChartKind.COMPOSITION: "delen van een geheel",
    ChartKind.SMALL_MULTIPLES: "grafieken naast elkaar",
    ChartKind.RANGES: "van … tot",
}
NO_CHART = "geen"
UNITS: dict[UnitKind, str] = {
    UnitKind.SUBJECTS: "personen en organisaties",
    UnitKind.CAMERAS: "camera’s",
    UnitKind.SCORE: "cijfer op een schaal",
    UnitKind.YEAR: "jaar",
    UnitKind.CATEGORY: "tekst, geen getal",
}
# A data set with this unit counts something of its own; its noun says what.
NAMED_BY_NOUN = (UnitKind.THINGS,)


def unit_label(kind: UnitKind) -> str:
    """What a unit counts, in a word or two."""
    return UNITS.get(kind, kind.value)


def gallery_context(knowledge: KnowledgeBase, state: PageState, topic: str | None = None) -> dict[str, Any]:
    """What cijferlijst.html.j2 shows; with `topic` only that subject, without filters."""
    cards = [_card(knowledge, state, chart) for chart in knowledge.charts.values()]
    rows = [_row(state, item) for item in knowledge.datasets.values() if not charts_of(knowledge, item.id)]
    groups = []
    for subject in knowledge.topics.values():
        if topic is None or subject.id == topic:
            own = [[item for item in items if item["topics"][0] == subject.id] for items in (cards, rows)]
            groups.append({"id": subject.id, "label": subject.label, "cards": own[0], "rows": own[1]})
    return {
        "base": state.base,
        "width": WIDTH,
        "height": HEIGHT,
        "total": len(cards) + len(rows),
        "total_text": f"{counted(len(cards), 'grafiek', 'grafieken')} en "
        f"{counted(len(rows), 'dataset', 'datasets')} zonder grafiek",
        "facets": [] if topic else facets(knowledge, [*cards, *rows]),
        "groups": [group for group in groups if group["cards"] or group["rows"]],
    }


def facets(knowledge: KnowledgeBase, items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The filters: key in the address, label, and options (value, label, how many items have it)."""
    topics = {subject.id: subject.label for subject in knowledge.topics.values()}
    units = {kind.value: unit_label(kind) for kind in UnitKind}
    forms = {kind.value: label for kind, label in FORMS.items()} | {NO_CHART: "zonder grafiek"}
    rows: list[tuple[str, str, Mapping[str, str], Counter[str]]] = [
        ("onderwerp", "Onderwerp", topics, Counter(name for item in items for name in item["topics"])),
        ("eenheid", "Wat wordt geteld", units, Counter(name for item in items for name in item["units"])),
        ("vorm", "Soort grafiek", forms, Counter(item["form"] for item in items)),
    ]
    return [
        {
            "key": key,
            "label": label,
            "options": [(value, text, counts[value]) for value, text in labels.items() if counts[value]],
        }
        for key, label, labels, counts in rows
    ]


def _card(knowledge: KnowledgeBase, state: PageState, chart: ChartSpec) -> dict[str, Any]:
    datasets = [knowledge.datasets[name] for name in chart.datasets]
    own_page = datasets[0]
    only = len(charts_of(knowledge, own_page.id)) == 1
    return {
        "href": f"{state.base}cijfers/{own_page.id}/{'' if only else f'#grafiek-{chart.id}'}",
        "picture": f"{state.base}data/grafieken/klein/{chart.id}.svg",
        "title": chart.title,
        "subtitle": chart.subtitle,
        "form": chart.kind.value,
        **_filed(datasets, chart.topics or own_page.meta.topics),
        "words": " ".join(_words(dataset) for dataset in datasets),
    }


def _row(state: PageState, dataset: Dataset) -> dict[str, Any]:
    return {
        "href": f"{state.base}cijfers/{dataset.id}/",
        "title": dataset.meta.title,
        "length": counted(len(dataset.rows), "rij", "rijen"),
        "form": NO_CHART,
        **_filed([dataset], dataset.meta.topics),
        "words": dataset.meta.definition,
    }


def _filed(datasets: list[Dataset], topics: tuple[str, ...]) -> dict[str, Any]:
    kinds = list(dict.fromkeys(dataset.meta.unit.kind for dataset in datasets))
    nouns = [str(dataset.meta.unit.noun) for dataset in datasets if dataset.meta.unit.kind in NAMED_BY_NOUN]
    labels = nouns or [unit_label(kind) for kind in kinds]
    return {"topics": topics, "units": [kind.value for kind in kinds], "unit": " en ".join(labels)}


def _words(dataset: Dataset) -> str:
    return " ".join([dataset.meta.title, *dataset.meta.categories.values()])


def related_datasets(knowledge: KnowledgeBase, dataset: Dataset, most: int = 6) -> list[Dataset]:
    """Data sets on the same subjects: those that share most subjects first, then by title."""
    own = set(dataset.meta.topics)
    shared = {
        other.id: (len(own & set(other.meta.topics)), own & {other.meta.topics[0], dataset.meta.topics[0]})
        for other in knowledge.datasets.values()
        if other.id != dataset.id and own & set(other.meta.topics)
    }
    ranked = sorted(
        shared,
        key=lambda name: (-shared[name][0], -len(shared[name][1]), sort_key(knowledge.datasets[name].meta.title)),
    )
    return [knowledge.datasets[name] for name in ranked[:most]]
