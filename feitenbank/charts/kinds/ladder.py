"""A ladder: numbered steps in which a number changes its meaning or its size."""

from __future__ import annotations

from itertools import pairwise

import plotly.graph_objects as go

from feitenbank.charts.canvas import Canvas, Panel, Scale, Sheet
from feitenbank.charts.lying_bars import remarks_for, value_range
from feitenbank.charts.metrics import balanced, block_height, text_width, wrap
from feitenbank.charts.palette import BRICK, GREY, GREY_SOFT, INK, PAPER, QUIET
from feitenbank.charts.series import Point, Selection
from feitenbank.text.dates import short_date

DISC = 24.0
INDENT = 36.0
THICK = 16.0
GAP = 18.0


def draw(selection: Selection, canvas: Canvas) -> go.Figure:
    """Steps from top to bottom in the order of the rows: date, words, and a bar when the step has a number."""
    sheet = Sheet(canvas)
    size, small = canvas.text, canvas.small
    width = canvas.width - INDENT
    numbers = [p.value for p in selection.points if p.row.value is not None]
    low, high = value_range(numbers or [0.0])
    if low < 0:
        raise selection.refuse("een ladder heeft alleen waarden van nul of meer; gebruik kind: staven")
    texts = [p.text() if p.row.value is not None else "" for p in selection.points]
    reserve = max(text_width(text, size, True) for text in texts) + 10
    blocks, top = [], 0.0
    for point in selection.points:
        lines = balanced(_words(selection, point), width, size)
        remarks = [line for text in remarks_for(selection, point) for line in wrap(text, width, small)]
        blocks.append((top, lines, remarks))
        top += block_height([""], small) * bool(point.row.date) + block_height(lines, size)
        top += (THICK + 5 if point.row.value is not None else 0) + block_height(remarks, small) + GAP
    height = top - GAP
    panel = sheet.panel(INDENT, 4, width - reserve, height, Scale(0, high), Scale(height, 0.0))
    middles = [start + DISC / 2 for start, _, _ in blocks]
    for above, below in pairwise(middles):
        _rail(panel, above + DISC / 2 + 2, below - DISC / 2 - 2)
    for number, (point, (start, lines, remarks)) in enumerate(zip(selection.points, blocks, strict=True), 1):
        _step(panel, selection, point, number, start, lines, remarks)
    return sheet.figure(height + 12)


def _step(
    panel: Panel, selection: Selection, point: Point, number: int, top: float, lines: list[str], remarks: list[str]
) -> None:
    canvas = panel.sheet.canvas
    strong = selection.is_highlighted(*point.keys)
    # In a ladder the highlighted steps are those where it goes wrong.
    colour = BRICK if strong else GREY
    x = -(INDENT - DISC / 2) / panel.width * panel.x.high
    shift = DISC / 2 - INDENT
    panel.trace(type="scatter", mode="markers", x=[panel.x.data(x)], y=[round(top + DISC / 2, 2)], cliponaxis=False,
                hoverinfo="skip", marker={"color": colour if strong else PAPER, "size": DISC,
                                          "line": {"color": colour if strong else QUIET, "width": 1.5}})  # fmt: skip
    panel.label([str(number)], 0, top + DISC / 2, dx=shift, anchor="center", size=canvas.small, bold=True,
                colour=PAPER if strong else QUIET)  # fmt: skip
    y = top
    if point.row.date:
        panel.label([short_date(point.row.date)], 0, y, valign="top", size=canvas.small, colour=QUIET)
        y += block_height([""], canvas.small)
    panel.label(lines, 0, y, valign="top", colour=INK)
    y += block_height(lines, canvas.text)
    if point.row.value is not None:
        middle = y + 4 + THICK / 2
        panel.trace(
            type="bar", orientation="h", x=[panel.x.data(point.value)], y=[round(middle, 2)], width=[THICK],
            marker={"color": colour}, hoverinfo="text", hovertext=[selection.hover(point)],
        )  # fmt: skip
        panel.label([point.text()], point.value, middle, dx=6, bold=True, colour=colour if strong else INK)
        y += THICK + 5
    if remarks:
        panel.label(remarks, 0, y, valign="top", size=canvas.small, colour=BRICK)


def _rail(panel: Panel, top: float, bottom: float) -> None:
    x = -(INDENT - DISC / 2) / panel.width * panel.x.high
    if bottom > top:
        panel.shape(x, top, x, bottom, line={"color": GREY_SOFT, "width": 1.5}, layer="below")


def _words(selection: Selection, point: Point) -> str:
    if point.row.id in selection.spec.labels:
        return selection.spec.labels[point.row.id]
    return point.row.text or selection.point_name(point)
