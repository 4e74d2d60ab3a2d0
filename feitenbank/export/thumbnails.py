"""Small pictures of the charts for the gallery: the drawing alone, in the colours of the reader's scheme.

A picture is loaded only when it comes near the screen, so the gallery can show all charts and stay light.
"""

from __future__ import annotations

import re
from pathlib import Path

from feitenbank.charts.cache import read, rendering
from feitenbank.charts.canvas import Width
from feitenbank.charts.palette import ROLES
from feitenbank.charts.svg import VARIABLE, size_of
from feitenbank.model.chart import ChartSpec
from feitenbank.model.dataset import Dataset
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths

# The frame that every card gives its picture.
WIDTH, HEIGHT = 320, 240
FAMILY = "system-ui,-apple-system,Segoe UI,Roboto,Noto Sans,Arial,sans-serif"
FAR = 2000


def write_thumbnails(knowledge: KnowledgeBase, paths: Paths, folder: Path) -> list[Path]:
    """Write `<chart>.svg` in `folder` for every chart; returns the files."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for spec in knowledge.charts.values():
        file = folder / f"{spec.id}.svg"
        datasets = [knowledge.datasets[name] for name in spec.datasets]
        file.write_text(thumbnail(best_drawing(paths, spec, datasets)), encoding="utf-8", newline="")
        files.append(file)
    return files


def best_drawing(paths: Paths, spec: ChartSpec, datasets: list[Dataset]) -> str:
    """The narrow or the wide drawing, whichever is shrunk least in the frame."""
    drawings = [read(paths, rendering(paths, spec, datasets, width)).strip() for width in (Width.NARROW, Width.WIDE)]
    return max(drawings, key=_scale)


def thumbnail(svg: str) -> str:
    """A standalone SVG in the size of the frame.

    Each colour carries its light value as a fallback: where a strict policy stops the style rule, the picture stays
    readable on its own paper.
    """
    width, height = size_of(svg)
    light = {role.variable: role.light for role in ROLES}
    used = {*VARIABLE.findall(svg), "--k-paper"} & light.keys()
    dark = "".join(f"{role.variable}:{role.dark};" for role in ROLES if role.variable in used)
    inner = re.sub(r"^<svg[^>]*>|</svg>$", "", svg)
    body = f'<rect x="-{FAR}" y="-{FAR}" width="{2 * FAR}" height="{2 * FAR}" fill="var(--k-paper)"/>{inner}'
    coloured = VARIABLE.sub(lambda match: f"var({match[1]},{light[match[1]]})" if match[1] in used else match[0], body)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{WIDTH}" height="{HEIGHT}" '
        f'font-family="{FAMILY}"><style>@media (prefers-color-scheme:dark){{svg{{{dark}}}}}</style>{coloured}</svg>\n'
    )


def _scale(svg: str) -> float:
    width, height = size_of(svg)
    return min(1.0, WIDTH / width, HEIGHT / height)
