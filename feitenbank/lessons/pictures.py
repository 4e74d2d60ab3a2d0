"""Charts for papers and slides: the poster with its own title and source line, as SVG and PNG."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from feitenbank.charts.poster import CHINESE, Poster, poster_png, poster_svg
from feitenbank.charts.svg import size_of
from feitenbank.charts.table import sources_of
from feitenbank.charts.text_alternative import text_alternative
from feitenbank.charts.view import chart_poster
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths
from feitenbank.safe_files import kept
from feitenbank.text.citing import short_name


@dataclass(frozen=True)
class Picture:
    """One chart: its drawing, its text alternative and its size in pixels."""

    id: str
    poster: Poster
    svg: str
    alt: str
    size: tuple[float, float]


def chart_picture(knowledge: KnowledgeBase, paths: Paths, chart_id: str) -> Picture:
    """The picture of a chart with this id."""
    spec = knowledge.charts[chart_id]
    datasets = [knowledge.datasets[name] for name in spec.datasets]
    names = [short_name(knowledge.sources[source]) for source in sources_of(spec, datasets)]
    poster = chart_poster(paths, spec, datasets, names)
    svg = poster_svg(poster)
    return Picture(spec.id, poster, svg, text_alternative(spec, datasets), size_of(svg))


def picture_png(picture: Picture, cache: Path) -> bytes:
    """The picture as PNG, from the cache that the chart downloads use."""
    name = f"{hashlib.sha256(picture.svg.encode()).hexdigest()[:24]}.png"
    return kept(cache / name, lambda: poster_png(picture.poster))


def typst_svg(picture: Picture) -> str:
    """The drawing for Typst, which has our fonts only."""
    return CHINESE.sub("", picture.svg)
