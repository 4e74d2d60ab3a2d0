"""The pictures that readers download: a standalone SVG and a PNG at double size for each chart.

Drawing 100 PNGs takes a while, so each is kept beside the build under the hash of its SVG.
"""

from __future__ import annotations

import hashlib
from functools import partial
from pathlib import Path

from feitenbank.charts.poster import poster_png, poster_svg
from feitenbank.charts.table import sources_of
from feitenbank.charts.view import chart_poster
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths
from feitenbank.safe_files import kept
from feitenbank.text.citing import short_name


def write_chart_files(knowledge: KnowledgeBase, paths: Paths, folder: Path) -> list[Path]:
    """Write `<chart>.svg` and `<chart>.png` in `folder` for every chart; returns the files."""
    folder.mkdir(parents=True, exist_ok=True)
    cache = paths.scratch / "png"
    files = []
    for spec in knowledge.charts.values():
        datasets = [knowledge.datasets[name] for name in spec.datasets]
        names = [short_name(knowledge.sources[source]) for source in sources_of(spec, datasets)]
        poster = chart_poster(paths, spec, datasets, names)
        svg = poster_svg(poster)
        picture = cache / f"{hashlib.sha256(svg.encode()).hexdigest()[:24]}.png"
        svg_file, png_file = folder / f"{spec.id}.svg", folder / f"{spec.id}.png"
        svg_file.write_text(svg, encoding="utf-8", newline="")
        png_file.write_bytes(kept(picture, partial(poster_png, poster)))
        files += [svg_file, png_file]
    return files
