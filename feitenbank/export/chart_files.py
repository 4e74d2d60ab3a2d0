"""The pictures that readers download: a standalone SVG and a PNG at double size for each chart.

Drawing 100 PNGs takes a while, so each is kept beside the build under the hash of its SVG.
"""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from feitenbank.charts.pngs import draw_pngs
from feitenbank.charts.poster import poster_svg
from feitenbank.charts.table import sources_of
from feitenbank.charts.view import chart_poster
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths
from feitenbank.text.citing import short_name


def write_chart_files(knowledge: KnowledgeBase, paths: Paths, folder: Path) -> list[Path]:
    """Write `<chart>.svg` and `<chart>.png` in `folder` for every chart; returns the files."""
    folder.mkdir(parents=True, exist_ok=True)
    cache = paths.scratch / "png"
    cache.mkdir(parents=True, exist_ok=True)
    posters: dict[Path, str] = {}
    pictures: dict[Path, Path] = {}
    for spec in knowledge.charts.values():
        datasets = [knowledge.datasets[name] for name in spec.datasets]
        names = [short_name(knowledge.sources[source]) for source in sources_of(spec, datasets)]
        svg = poster_svg(chart_poster(paths, spec, datasets, names))
        posters[folder / f"{spec.id}.svg"] = svg
        pictures[folder / f"{spec.id}.png"] = cache / f"{hashlib.sha256(svg.encode()).hexdigest()[:24]}.png"
    drawn = zip(pictures.values(), posters.values(), strict=True)
    draw_pngs({picture: svg for picture, svg in drawn if not picture.exists()})
    for file, svg in posters.items():
        file.write_text(svg, encoding="utf-8", newline="")
    for file, picture in pictures.items():
        shutil.copyfile(picture, file)
    return [*posters, *pictures]
