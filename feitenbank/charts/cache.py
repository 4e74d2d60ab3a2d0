"""Rendered SVGs in the repository: `<chart>.<width>.<hash>.svg` under data/grafieken/svg.

The hash is over everything that decides how the SVG looks: figure, template, plotly.js and this renderer. So whether
a file is current is known without a browser, and a build without one is complete.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import plotly.graph_objects as go

from feitenbank.charts.canvas import Width
from feitenbank.charts.draw import draw
from feitenbank.charts.render import library, raw_svg, renderer
from feitenbank.charts.svg import normalise
from feitenbank.charts.template import browser_script
from feitenbank.model.chart import ChartSpec
from feitenbank.model.dataset import Dataset
from feitenbank.paths import Paths
from feitenbank.safe_files import write_whole

# Raise this when svg.py changes what it writes.
RENDERER_VERSION = 1


class SvgMissing(Exception):
    """A chart has no current SVG; the message says what to do."""


@dataclass(frozen=True)
class Rendering:
    """One chart in one width, and the file that holds its SVG when it is current."""

    spec: ChartSpec
    width: Width
    figure: go.Figure
    file: str


_drawn: dict[tuple[object, ...], tuple[ChartSpec, tuple[Dataset, ...], Rendering]] = {}


def figure_json(figure: go.Figure) -> str:
    """The figure without the shared template, compact and in a fixed order."""
    content = figure.to_dict()
    content["layout"].pop("template", None)
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain)


def rendering(paths: Paths, spec: ChartSpec, datasets: Sequence[Dataset], width: Width) -> Rendering:
    """The figure and the name of its file. One build asks for a chart several times; it is drawn once."""
    key = (paths, RENDERER_VERSION, width, id(spec), *(id(dataset) for dataset in datasets))
    if key not in _drawn:
        # With what the ids belong to, so that they stay theirs.
        _drawn[key] = (spec, tuple(datasets), _rendering(paths, spec, datasets, width))
    return _drawn[key][2]


def _rendering(paths: Paths, spec: ChartSpec, datasets: Sequence[Dataset], width: Width) -> Rendering:
    figure = draw(spec, datasets, width)
    parts = (figure_json(figure), browser_script(), _library_hash(paths), str(RENDERER_VERSION))
    digest = hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]
    return Rendering(spec, width, figure, f"{spec.id}.{width}.{digest}.svg")


def renderings(paths: Paths, specs: Iterable[ChartSpec], datasets: Mapping[str, Dataset]) -> list[Rendering]:
    """All charts in both widths. Raises ChartRefused for a chart that can't be drawn."""
    return [
        rendering(paths, spec, [datasets[name] for name in spec.datasets], width) for spec in specs for width in Width
    ]


def stale(paths: Paths, specs: Iterable[ChartSpec], datasets: Mapping[str, Dataset]) -> list[Rendering]:
    """What must be rendered anew; needs no browser."""
    return [item for item in renderings(paths, specs, datasets) if not (paths.chart_cache / item.file).exists()]


def read(paths: Paths, item: Rendering) -> str:
    """The SVG of a chart. Raises SvgMissing when it is not there or not current."""
    file = paths.chart_cache / item.file
    if not file.exists():
        raise SvgMissing(
            f"de grafiek «{item.spec.id}» ({item.width}) is veranderd en nog niet opnieuw getekend; "
            "voer uit: feitenbank grafieken"
        )
    return file.read_text(encoding="utf-8")


def write(paths: Paths, items: Sequence[Rendering], progress: Callable[[Rendering], None] | None = None) -> list[Path]:
    """Render with the browser and store; returns the files. Raises ChromeMissing when there is no browser."""
    if not items:
        return []
    paths.chart_cache.mkdir(parents=True, exist_ok=True)
    files = []
    with renderer(paths) as kaleido:
        for item in items:
            file = paths.chart_cache / item.file
            write_whole(file, normalise(raw_svg(kaleido, item.figure)).encode())
            files.append(file)
            if progress:
                progress(item)
    return files


def prune(paths: Paths, current: Iterable[Rendering]) -> list[Path]:
    """Remove SVGs that no chart uses any more; returns what was removed."""
    keep = {item.file for item in current}
    removed = [file for file in sorted(paths.chart_cache.glob("*.svg")) if file.name not in keep]
    for file in removed:
        file.unlink()
    return removed


@lru_cache(maxsize=4)
def _library_hash(paths: Paths) -> str:
    return hashlib.sha256(library(paths).read_bytes()).hexdigest()


def _plain(value: object) -> object:
    return value.tolist() if hasattr(value, "tolist") else str(value)
