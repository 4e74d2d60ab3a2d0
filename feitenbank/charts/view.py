"""Everything a page needs to show a chart, for feitenbank/templates/grafiek.html.j2."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from feitenbank.charts.cache import read, rendering
from feitenbank.charts.canvas import Width
from feitenbank.charts.live import live_json
from feitenbank.charts.poster import Poster
from feitenbank.charts.table import Table, chart_table
from feitenbank.charts.text_alternative import text_alternative
from feitenbank.model.chart import ChartSpec
from feitenbank.model.dataset import Dataset
from feitenbank.paths import Paths

SourceLink = tuple[str, str | None]
Download = tuple[str, str, str]


@dataclass(frozen=True)
class ChartView:
    """The context of the template; `svg_wide` and `svg_narrow` are markup, the rest is plain text."""

    id: str
    title: str
    subtitle: str
    svg_wide: str
    svg_narrow: str
    alt: str
    reading: str
    warning: str | None
    table: dict[str, Any]
    source_line: tuple[SourceLink, ...]
    downloads: tuple[Download, ...]
    data_page: str | None
    live_json: str | None
    base: str

    def context(self) -> dict[str, Any]:
        """The fields as keyword arguments for the template."""
        return {name: getattr(self, name) for name in self.__dataclass_fields__}


def chart_view(
    paths: Paths,
    spec: ChartSpec,
    datasets: Sequence[Dataset],
    sources: Sequence[SourceLink],
    base: str = "./",
    data_page: str | None = None,
    downloads: Sequence[Download] = (),
) -> ChartView:
    """The view of a chart.

    `datasets` are those that the specification names, in that order; `sources` are label and address (or None) for
    the source line; `base` is the relative way to the root of the site, ending in a slash. Raises ChartRefused or
    SvgMissing, both with a Dutch sentence.
    """
    items = {width: rendering(paths, spec, datasets, width) for width in Width}
    return ChartView(
        id=spec.id,
        title=spec.title,
        subtitle=spec.subtitle,
        svg_wide=read(paths, items[Width.WIDE]).strip(),
        svg_narrow=read(paths, items[Width.NARROW]).strip(),
        alt=text_alternative(spec, datasets),
        reading=spec.reading,
        warning=spec.warning,
        table=_table(spec, chart_table(spec, datasets)),
        source_line=tuple(sources),
        downloads=tuple(downloads),
        data_page=data_page,
        live_json=live_json({width: item.figure for width, item in items.items()}),
        base=base,
    )


def chart_poster(paths: Paths, spec: ChartSpec, datasets: Sequence[Dataset], sources: Sequence[str]) -> Poster:
    """What the downloads (poster_svg, poster_png) are made from; `sources` are names for the source line."""
    wide = rendering(paths, spec, datasets, Width.WIDE)
    return Poster(spec.title, spec.subtitle, read(paths, wide), tuple(sources))


def _table(spec: ChartSpec, table: Table) -> dict[str, Any]:
    return {"caption": spec.subtitle, **asdict(table)}
