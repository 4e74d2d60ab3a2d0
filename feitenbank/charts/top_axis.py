"""The axis above rows of dots or ranges: its scale, its numbers and the thin lines to the marks."""

from __future__ import annotations

from collections.abc import Sequence

from feitenbank.charts.axes import Ticks, log_ticks, number_ticks
from feitenbank.charts.canvas import Canvas, Panel, Scale
from feitenbank.charts.metrics import block_height, text_width, wrap
from feitenbank.charts.palette import QUIET, RULE
from feitenbank.charts.rows import Plan
from feitenbank.charts.series import Selection


def value_axis(selection: Selection, canvas: Canvas) -> tuple[Scale, Ticks]:
    """A linear axis from zero or a logarithmic one."""
    values = [point.value for point in selection.points]
    unit = selection.datasets[0].meta.unit
    if selection.spec.log_scale:
        ticks = log_ticks(min(values), max(values), unit, 3 if canvas.is_narrow else 4)
        return Scale(*ticks.span, "log"), ticks
    ticks = number_ticks(min(0.0, *values), max(values), unit, 3 if canvas.is_narrow else 5)
    return Scale(*ticks.span), ticks


def axis_room(ticks: Ticks, canvas: Canvas) -> float:
    """The height of the axis, with what the numbers count when that is to be said."""
    lines = wrap(ticks.header, canvas.width, canvas.small) if ticks.header else []
    return canvas.small * 1.9 + block_height(lines, canvas.small)


def dress_top_axis(panel: Panel, ticks: Ticks, made: Plan) -> None:
    """Numbers above the rows, with thin vertical lines; what they count at the left edge."""
    sheet = panel.sheet
    size = sheet.canvas.small
    panel.x_axis |= {"tickvals": [panel.x.data(v) for v in ticks.values], "showgrid": not made.above,
                     "showticklabels": False}  # fmt: skip
    for value, text, centre in _readable(panel, ticks, size):
        panel.label([text], value, 0, dx=centre - panel.px(value), dy=-6, anchor="center", valign="bottom", size=size,
                    colour=QUIET)  # fmt: skip
    if ticks.header:
        lines = wrap(ticks.header, sheet.canvas.width, size)
        panel.label(lines, panel.x.low, 0, dx=-made.left - made.inset, dy=-size * 1.9, valign="bottom", size=size,
                    colour=QUIET)  # fmt: skip


def label_room(scale: Scale, room: float, labels: Sequence[tuple[float, float]]) -> float:
    """The right margin that labels (value, width in px) need behind their marks, in a block of this width."""
    needed = [room - (room - width) / scale.fraction(value) for value, width in labels if scale.fraction(value) > 0.05]
    return max(8.0, *needed) if needed else 8.0


def _readable(panel: Panel, ticks: Ticks, size: float) -> list[tuple[float, str, float]]:
    """Ticks with the centre of their text in px: all, or every second or third, so that none overlap."""
    sheet_width = panel.sheet.canvas.width
    shown: list[tuple[float, str, float]] = []
    for step in (1, 2, 3, 4):
        shown, free, fits = [], -20.0, True
        for value, text in list(zip(ticks.values, ticks.texts, strict=True))[::step]:
            half = text_width(text, size) / 2
            centre = min(max(panel.px(value), half), sheet_width - half)
            fits = fits and centre - half >= free
            free = centre + half + 10
            shown.append((value, text, centre))
        if fits:
            break
    return shown


def guide_lines(panel: Panel, made: Plan, ends: Sequence[float], values: tuple[float, ...]) -> None:
    """A thin line from each name to its last mark; with little cross-lines when names stand between the rows."""
    thin = {"line": {"color": RULE, "width": 1}}
    for slot, end in zip(made.slots, ends, strict=True):
        panel.shape(panel.x.low, slot.middle, end, slot.middle, **thin)
        if made.above:
            for value in values:
                if value < end:
                    panel.shape(value, slot.middle - 5, value, slot.middle + 5, **thin)
