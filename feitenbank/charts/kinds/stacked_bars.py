"""Bars cut into parts, one bar for each moment or group."""

from __future__ import annotations

import plotly.graph_objects as go

from feitenbank.charts.canvas import Canvas, Scale, Sheet
from feitenbank.charts.grid import Grid, grid_of
from feitenbank.charts.key import draw_key
from feitenbank.charts.metrics import text_width
from feitenbank.charts.palette import ACCENT, QUIET
from feitenbank.charts.rows import Row, base_line, plan, row_panel
from feitenbank.charts.segments import draw_segments, total_of
from feitenbank.charts.series import Point, Selection

THICK = {True: 40.0, False: 42.0}


def draw(selection: Selection, canvas: Canvas) -> go.Figure:
    """Categories are the parts; dates or data sets the bars. Negative parts are refused."""
    if negative := [point.row.id for point in selection.points if point.value < 0]:
        raise selection.refuse(f"delen van een geheel zijn nooit negatief: {', '.join(negative)}")
    grid = grid_of(selection, members_are_categories=True)
    sheet = Sheet(canvas)
    thick = THICK[canvas.is_narrow]
    made = plan(sheet, [Row(grid.group_names[g], thick, grid.strong[g]) for g in grid.groups], canvas.width)
    parts = [
        [(point, grid.colours[m]) for m in grid.members if (point := grid.cells.get((group, m)))]
        for group in grid.groups
    ]
    longest = max(total_of(row) for row in parts)
    direct = not made.above and _names_fit(grid, parts[0], (canvas.width - made.left - 2) / longest, canvas)
    if direct:
        top = sheet.line_height(canvas.small) + 6
    else:
        top = draw_key(sheet, [(grid.colours[member], grid.member_names[member]) for member in grid.members], 0)
    panel = row_panel(sheet, made, 0, top, canvas.width, 2, Scale(0, longest))
    draw_segments(panel, selection, parts, [slot.middle for slot in made.slots], thick)
    base_line(panel, made)
    if direct:
        start = 0.0
        for member in grid.members:
            point = grid.cells[(grid.groups[0], member)]
            strong = grid.colours[member] == ACCENT
            panel.label([grid.member_names[member]], start, made.slots[0].body_top, dy=-5, valign="bottom", bold=strong,
                        size=canvas.small, colour=ACCENT if strong else QUIET)  # fmt: skip
            start += point.value
    return sheet.figure(top + made.height + 6)


def _names_fit(grid: Grid, first: list[tuple[Point, str]], px_per_unit: float, canvas: Canvas) -> bool:
    """Whether every part has a place in the first bar that is as wide as its name."""
    if len(first) < len(grid.members):
        return False
    return all(
        text_width(grid.member_names[member], canvas.small, True) + 6 <= point.value * px_per_unit
        for member, (point, _) in zip(grid.members, first, strict=True)
    )
