"""Dumbbells: the same thing at two moments (or in two counts), joined by a line."""

from __future__ import annotations

import plotly.graph_objects as go

from feitenbank.charts.canvas import Canvas, Panel, Sheet
from feitenbank.charts.grid import Grid, grid_of
from feitenbank.charts.key import draw_key
from feitenbank.charts.metrics import text_width
from feitenbank.charts.palette import GREY_SOFT, INK, PAPER
from feitenbank.charts.rows import Row, plan, row_panel
from feitenbank.charts.series import Selection
from feitenbank.charts.top_axis import axis_room, dress_top_axis, guide_lines, label_room, value_axis

BODY = 22.0


def draw(selection: Selection, canvas: Canvas) -> go.Figure:
    """Every group needs two members: dates, data sets or categories."""
    grid = grid_of(selection)
    if len(grid.members) != 2:
        raise selection.refuse(f"halters vergelijken precies twee dingen per rij; hier zijn het er {len(grid.members)}")
    sheet = Sheet(canvas)
    key = draw_key(sheet, [(grid.colours[m], grid.member_names[m]) for m in grid.members], 0)
    scale, ticks = value_axis(selection, canvas)
    top = key + axis_room(ticks, canvas)
    # The lowest values stand left of their dots, also at zero.
    lows = [
        min((grid.cells[(g, m)] for m in grid.members if (g, m) in grid.cells), key=lambda p: p.value)
        for g in grid.groups
    ]
    inset = max(text_width(point.text(), canvas.small) for point in lows) + 14
    rows = [Row(grid.group_names[g], BODY, grid.strong[g]) for g in grid.groups]
    made = plan(sheet, rows, canvas.width, gap=7, inset=inset)
    labels = [(point.value, text_width(point.text(), canvas.small, True) + 14) for point in selection.points]
    right = label_room(scale, canvas.width - made.left - made.inset, labels)
    panel = row_panel(sheet, made, 0, top, canvas.width, right, scale)
    ends = [max(grid.cells[(g, m)].value for m in grid.members if (g, m) in grid.cells) for g in grid.groups]
    guide_lines(panel, made, ends, ticks.values)
    dress_top_axis(panel, ticks, made)
    middles = {group: slot.middle for group, slot in zip(grid.groups, made.slots, strict=True)}
    for group, y in middles.items():
        ends = [grid.cells[(group, m)].value for m in grid.members if (group, m) in grid.cells]
        panel.shape(min(ends), y, max(ends), y, line={"color": GREY_SOFT, "width": 3}, layer="below")
    for member in grid.members:
        _member(panel, selection, grid, member, middles)
    for group, y in middles.items():
        _values(panel, grid, group, y)
    return sheet.figure(top + made.height + 8)


def _member(panel: Panel, selection: Selection, grid: Grid, member: str, middles: dict[str, float]) -> None:
    cells = [(grid.cells[(g, member)], y) for g, y in middles.items() if (g, member) in grid.cells]
    colour = grid.colours[member]
    fills = [PAPER if point.row.approximate else colour for point, _ in cells]
    panel.trace(
        type="scatter", mode="markers", name=grid.member_names[member], cliponaxis=False,
        x=[panel.x.data(point.value) for point, _ in cells], y=[round(y, 2) for _, y in cells],
        marker={"color": fills, "size": 12, "line": {"color": colour, "width": 2}, "opacity": 1}, hoverinfo="text",
        hovertext=[selection.hover(point) for point, _ in cells],
    )  # fmt: skip


def _values(panel: Panel, grid: Grid, group: str, y: float) -> None:
    small = panel.sheet.canvas.small
    points = sorted((grid.cells[(group, m)] for m in grid.members if (group, m) in grid.cells), key=lambda p: p.value)
    high = points[-1]
    panel.label([high.text()], high.value, y, dx=10, size=small, colour=INK, halo=True)
    if points[0].value < high.value:
        panel.label([points[0].text()], points[0].value, y, dx=-10, anchor="right", size=small, colour=INK, halo=True)
