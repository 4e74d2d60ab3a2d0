"""One door to all kinds of charts: `draw(spec, datasets, width)` gives the Plotly figure."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import plotly.graph_objects as go

from feitenbank.charts.canvas import CANVASES, Canvas, Width
from feitenbank.charts.kinds import (
    bars,
    composition,
    dots,
    dumbbell,
    grouped_bars,
    ladder,
    lines,
    ranges,
    small_multiples,
    stacked_bars,
    stock_and_flow,
)
from feitenbank.charts.series import Selection, select
from feitenbank.model.chart import ChartKind, ChartSpec
from feitenbank.model.dataset import Dataset

KINDS: dict[ChartKind, Callable[[Selection, Canvas], go.Figure]] = {
    ChartKind.LINES: lines.draw,
    ChartKind.BARS: bars.draw,
    ChartKind.GROUPED_BARS: grouped_bars.draw,
    ChartKind.STACKED_BARS: stacked_bars.draw,
    ChartKind.STOCK_AND_FLOW: stock_and_flow.draw,
    ChartKind.LADDER: ladder.draw,
    ChartKind.DOTS: dots.draw,
    ChartKind.DUMBBELL: dumbbell.draw,
    ChartKind.COMPOSITION: composition.draw,
    ChartKind.SMALL_MULTIPLES: small_multiples.draw,
    ChartKind.RANGES: ranges.draw,
}


def draw(spec: ChartSpec, datasets: Sequence[Dataset], width: Width) -> go.Figure:
    """The figure of a chart in one of its two widths.

    `datasets` are those that the specification names. Raises ChartRefused (a Dutch sentence) for a chart that
    would mislead or whose names are not in the data.
    """
    selection = select(spec, datasets, with_text=spec.kind is ChartKind.LADDER)
    return KINDS[spec.kind](selection, CANVASES[width])
