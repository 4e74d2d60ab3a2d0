"""A page for each chart that other sites put in a frame: the drawing, what it counts, and its sources.

It needs no script, loads two small style sheets and sets no cookies, so any school site can show it. The pages are
written into the built site, after the engine, so that both engines give the same.
"""

from __future__ import annotations

import html
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from feitenbank.charts.cache import read, rendering
from feitenbank.charts.canvas import Width
from feitenbank.charts.svg import size_of
from feitenbank.charts.table import sources_of
from feitenbank.charts.text_alternative import text_alternative
from feitenbank.model.chart import ChartSpec
from feitenbank.model.dataset import Dataset
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths
from feitenbank.render.environment import environment
from feitenbank.site_address import site_address
from feitenbank.text.chinese import with_chinese
from feitenbank.text.citing import short_name

FOLDER = "insluiten"
ROOT = "../../"
MOST_SOURCES = 4
# What stands around the drawing, in px at a width of 320: estimated by the number of characters.
LINE, CHARACTERS, MARGINS = 22, 38, 90


@dataclass(frozen=True)
class Drawings:
    """The two drawings of a chart."""

    wide: str
    narrow: str


def write_embeds(knowledge: KnowledgeBase, paths: Paths, site: Path) -> list[Path]:
    """Write `insluiten/<chart>/index.html` below `site` for every chart; returns the files."""
    address = site_address(paths)
    files = []
    for spec in knowledge.charts.values():
        file = site / FOLDER / spec.id / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        page = embed_page(knowledge, spec, drawings_of(paths, spec, _datasets(knowledge, spec)), address)
        file.write_text(page, encoding="utf-8", newline="")
        files.append(file)
    return files


def drawings_of(paths: Paths, spec: ChartSpec, datasets: list[Dataset]) -> Drawings:
    """Both drawings of a chart. Raises ChartRefused or SvgMissing."""
    wide, narrow = (read(paths, rendering(paths, spec, datasets, width)) for width in (Width.WIDE, Width.NARROW))
    return Drawings(wide.strip(), narrow.strip())


def embed_page(knowledge: KnowledgeBase, spec: ChartSpec, drawings: Drawings, address: str) -> str:
    """The page as HTML; `address` is that of the site, for the canonical link ("" for none)."""
    datasets = _datasets(knowledge, spec)
    names = [with_chinese(short_name(knowledge.sources[name])) for name in sources_of(spec, datasets)]
    data_page = f"cijfers/{spec.datasets[0]}/"
    return environment().get_template("insluiten.html.j2").render(
        spec=spec,
        svg_wide=Markup(drawings.wide),
        svg_narrow=Markup(drawings.narrow),
        alt=with_chinese(text_alternative(spec, datasets)),
        sources=names[:MOST_SOURCES],
        more=max(0, len(names) - MOST_SOURCES),
        root=ROOT,
        data_page=ROOT + data_page,
        canonical=address + data_page if address else None,
    )  # fmt: skip


def embed_code(spec: ChartSpec, address: str, drawings: Drawings) -> str:
    """What a teacher pastes into a page; the frame is high enough for the narrow and for the wide drawing."""
    return (
        f'<iframe src="{address}{FOLDER}/{spec.id}/" title="{html.escape(spec.title)}" width="100%" '
        f'height="{frame_height(spec, drawings)}" loading="lazy" style="border:0"></iframe>'
    )


def frame_height(spec: ChartSpec, drawings: Drawings) -> int:
    """An estimate of the page's height at a width of 320 or more, rounded up to tens."""
    texts = (spec.title + spec.title[: len(spec.title) // 3], spec.subtitle, spec.warning or "", "x" * 4 * CHARACTERS)
    lines = sum(-(-len(text) // CHARACTERS) for text in texts)
    drawing = max(size_of(drawings.narrow)[1], size_of(drawings.wide)[1])
    return -(-(drawing + lines * LINE + MARGINS) // 10) * 10


def _datasets(knowledge: KnowledgeBase, spec: ChartSpec) -> list[Dataset]:
    return [knowledge.datasets[name] for name in spec.datasets]
