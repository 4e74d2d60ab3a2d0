"""Groups of bars: the same few things compared in several groups."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from feitenbank.charts.canvas import Canvas, Panel, Scale, Sheet
from feitenbank.charts.grid import Grid, grid_of
from feitenbank.charts.key import draw_key
from feitenbank.charts.lying_bars import value_range
from feitenbank.charts.metrics import text_width
from feitenbank.charts.palette import ACCENT, BRICK, INK, QUIET
from feitenbank.charts.rows import Row, Slot, base_line, plan, row_panel
from feitenbank.charts.series import Selection

THICK = {True: 16.0, False: 18.0}
STRONG = (ACCENT, BRICK)
# At most this part of the sheet is given up for names at the bars.
MAX_EXTRA = 0.3


def draw(selection: Selection, canvas: Canvas) -> go.Figure:
    """For every group one bar per member, in the same order and colours.

    The members are named at the bars of the first group when there is room, else in a key on top.
    """
    grid = grid_of(selection)
    sheet = Sheet(canvas)
    thick = THICK[canvas.is_narrow]
    rows = [Row(name, thick * len(grid.members) + 2, grid.strong[group]) for group, name in grid.group_names.items()]
    made = plan(sheet, rows, canvas.width, gap=18)
    low, high = value_range([point.value for point in selection.points])
    widest = max(text_width(point.text(), canvas.small, True) for point in selection.points) + 10
    room = canvas.width - made.left
    extra = _room_for_names(grid, high, room - widest, canvas)
    direct = extra is not None and extra <= canvas.width * MAX_EXTRA
    if direct:
        widest += extra or 0.0
    top = 4.0
    if not direct:
        top = draw_key(sheet, [(grid.colours[member], grid.member_names[member]) for member in grid.members], 0)
    panel = row_panel(sheet, made, 0, top, canvas.width, widest, Scale(low, high))
    for index, member in enumerate(grid.members):
        _draw_member(selection, grid, panel, made.slots, index, member, direct)
    base_line(panel, made)
    return sheet.figure(top + made.height + 6)


def _room_for_names(grid: Grid, high: float, room: float, canvas: Canvas) -> float | None:
    """How much wider the right margin must be for the members' names behind their values in the first group.

    None when a member is not in the first group, or hangs below zero there.
    """
    extra = 0.0
    for member in grid.members:
        point = grid.cells.get((grid.groups[0], member))
        if point is None or point.value < 0:
            return None
        name = 8 + text_width(grid.member_names[member], canvas.small, True)
        # The bar gets shorter as the margin grows: solve for the margin.
        share = point.value / high
        extra = max(extra, (room * share + name - room) / max(share, 0.05) if share < 1 else name)
    return extra


def _draw_member(
    selection: Selection, grid: Grid, panel: Panel, slots: Sequence[Slot], index: int, member: str, direct: bool
) -> None:
    small = panel.sheet.canvas.small
    thick = THICK[panel.sheet.canvas.is_narrow]
    found = [(slot, grid.cells.get((group, member))) for slot, group in zip(slots, grid.groups, strict=True)]
    shown = [(slot.body_top + thick * (index + 0.5) + 1, point) for slot, point in found if point]
    panel.trace(
        type="bar", orientation="h", name=grid.member_names[member],
        x=[panel.x.data(point.value) for _, point in shown], y=[round(y, 2) for y, _ in shown],
        width=[thick - 2] * len(shown), marker={"color": grid.colours[member]}, hoverinfo="text",
        hovertext=[selection.hover(point) for _, point in shown],
    )  # fmt: skip
    for number, (y, point) in enumerate(shown):
        negative = point.value < 0
        panel.label([point.text()], point.value, y, dx=-6 if negative else 6, size=small, colour=INK,
                    anchor="right" if negative else "left")  # fmt: skip
        if direct and number == 0:
            shift = 6 + text_width(point.text(), small) + 8
            colour = grid.colours[member]
            panel.label([grid.member_names[member]], point.value, y, dx=shift, size=small, bold=True,
                        colour=colour if colour in STRONG else QUIET)  # fmt: skip
