"""Bars cut into segments, with the value in every segment that has room for it."""

from __future__ import annotations

from collections.abc import Sequence

from feitenbank.charts.canvas import Panel
from feitenbank.charts.metrics import block_width, text_width, wrap
from feitenbank.charts.palette import PAPER, QUIET, text_on
from feitenbank.charts.series import Point, Selection


def draw_segments(
    panel: Panel, selection: Selection, parts: Sequence[Sequence[tuple[Point, str]]], middles: Sequence[float],
    thick: float,
) -> None:  # fmt: skip
    """One bar per row of `parts` (point and colour), with a hair of paper between the segments."""
    xs, bases, ys, colours, hovers = [], [], [], [], []
    for row, middle in zip(parts, middles, strict=True):
        start, written = 0.0, True
        for point, colour in row:
            xs.append(panel.x.data(point.value))
            bases.append(panel.x.data(start))
            ys.append(round(middle, 2))
            colours.append(colour)
            hovers.append(selection.hover(point))
            written = _value_inside(panel, point, colour, start, middle)
            start += point.value
        if row and not written and row[-1][0].value:
            _value_behind(panel, row[-1][0], start, middle)
    panel.trace(
        type="bar", orientation="h", x=xs, base=bases, y=ys, width=[thick] * len(xs),
        marker={"color": colours, "line": {"color": PAPER, "width": 1.5}}, hoverinfo="text", hovertext=hovers,
    )  # fmt: skip


def _value_inside(panel: Panel, point: Point, colour: str, start: float, middle: float) -> bool:
    """The value, if need be in two lines; False when it has no room (the table has it)."""
    size = panel.sheet.canvas.small
    room = panel.px(start + point.value) - panel.px(start) - 8
    lines = [point.text()]
    if text_width(lines[0], size, True) > room:
        lines = wrap(point.text(), room, size, True)
    if block_width(lines, size, True) > room or len(lines) > 2:
        return False
    panel.label(lines, start + point.value / 2, middle, anchor="center", size=size, bold=True,
                colour=text_on(colour))  # fmt: skip
    return True


def _value_behind(panel: Panel, point: Point, end: float, middle: float) -> None:
    """The value of the last segment behind the bar, when it had no room inside and has it there."""
    size = panel.sheet.canvas.small
    text = point.text()
    if panel.px(end) + 6 + text_width(text, size) <= panel.left + panel.width:
        panel.label([text], end, middle, dx=6, size=size, colour=QUIET)


def total_of(parts: Sequence[tuple[Point, str]]) -> float:
    """The length of a bar of segments."""
    return sum(point.value for point, _ in parts)
