"""A chart in a page: the view of the charts package, with this page's links to sources, data page and downloads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from feitenbank.charts.table import sources_of
from feitenbank.charts.view import SourceLink, chart_view
from feitenbank.model.chart import ChartSpec
from feitenbank.model.dataset import Dataset
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths
from feitenbank.render.page_state import PageState
from feitenbank.short_links import short_of_chart, shown
from feitenbank.site_address import site_address
from feitenbank.text.chinese import with_chinese
from feitenbank.text.citing import link_of, short_name

MOST_SOURCES_IN_LINE = 4
DOWNLOADS = (("PNG", "grafieken/{id}.png", "plaatje, dubbele grootte"), ("SVG", "grafieken/{id}.svg", "lijntekening"))


def chart_context(knowledge: KnowledgeBase, paths: Paths, state: PageState, chart_id: str) -> dict[str, Any]:
    """What grafiek.html.j2 shows of this chart on this page."""
    spec = knowledge.charts[chart_id]
    datasets = [knowledge.datasets[name] for name in spec.datasets]
    view = chart_view(
        paths,
        spec,
        datasets,
        source_line(knowledge, state, spec, datasets),
        base=state.base,
        data_page=f"{state.base}cijfers/{spec.datasets[0]}/",
        downloads=chart_downloads(state, spec, datasets),
    )
    context = view.context()
    context |= {name: Markup(context[name]) for name in ("svg_wide", "svg_narrow", "live_json")}
    context |= {name: with_chinese(context[name] or "") for name in ("subtitle", "alt", "reading", "warning")}
    rows = [[with_chinese(cell) for cell in row] for row in context["table"]["rows"]]
    context["table"] = context["table"] | {"caption": context["subtitle"], "rows": rows}
    context["short"] = shown(site_address(paths), short_of_chart(knowledge, spec))
    return context


def source_line(
    knowledge: KnowledgeBase, state: PageState, spec: ChartSpec, datasets: Sequence[Dataset]
) -> list[SourceLink]:
    """The first sources with their links; when there are more, a link to the data page says how many."""
    ids = sources_of(spec, datasets)
    sources = [knowledge.sources[name] for name in ids[:MOST_SOURCES_IN_LINE]]
    line: list[SourceLink] = [(with_chinese(short_name(source)), link_of(source)[0]) for source in sources]
    if (more := len(ids) - len(sources)) > 0:
        line.append((f"en {more} andere", f"{state.base}cijfers/{datasets[0].id}/#bronnen"))
    return line


def chart_downloads(state: PageState, spec: ChartSpec, datasets: list[Dataset]) -> list[tuple[str, str, str]]:
    """Label, address and kind of each download: the picture twice, the numbers once for each data set."""
    pictures = [(label, f"{state.base}data/{path.format(id=spec.id)}", kind) for label, path, kind in DOWNLOADS]
    numbers = [
        (f"CSV: {dataset.meta.title}", f"{state.base}data/{dataset.id}.csv", "de cijfers") for dataset in datasets
    ]
    return [*pictures, *numbers]
