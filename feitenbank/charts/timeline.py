"""A panel with a time axis: ticks, gridlines, lines with dots."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from feitenbank.charts.axes import Ticks, log_ticks, number_ticks, time_ticks
from feitenbank.charts.canvas import Panel, Scale
from feitenbank.charts.palette import CLEAR, PAPER, QUIET, RULE
from feitenbank.charts.series import Point, Selection
from feitenbank.model.base import parse_partial_date
from feitenbank.text.dates import middle_day

MAX_DOTS = 40


@dataclass(frozen=True)
class Line:
    """Points of one thing through time, in order."""

    key: str
    name: str
    colour: str
    strong: bool
    points: tuple[Point, ...]


def day(point_date: str) -> float:
    """The place of a partial date on the axis."""
    return float(middle_day(point_date).toordinal())


def date_scale(dates: Sequence[str], width: float) -> Scale:
    """From the first to the last date; whole years when years are all we know."""
    days = [day(date) for date in dates]
    if all(parse_partial_date(date)[1] is None for date in dates):
        return Scale(min(days) - 183, max(days) + 183, "date")
    span = max(max(days) - min(days), 60)
    air = span * 8 / max(width - 16, 50)
    return Scale(min(days) - air, max(days) + air, "date")


def value_scale(values: Sequence[float], points: Sequence[Point], log: bool, count: int) -> tuple[Scale, Ticks]:
    """The value axis, from zero, with its ticks."""
    unit = points[0].dataset.meta.unit
    if log:
        ticks = log_ticks(min(values), max(values), unit, count)
        return Scale(*ticks.span, "log"), ticks
    ticks = number_ticks(min(0.0, *values), max(0.0, *values), unit, count)
    # A hair of air: Plotly leaves out gridlines that fall on the edge.
    air = (ticks.values[-1] - ticks.values[0]) * 0.006
    return Scale(ticks.values[0], ticks.values[-1] + air), ticks


def dress_value_axis(panel: Panel, ticks: Ticks, header_above: bool = True) -> None:
    """Gridlines with numbers on the left, and above them what the numbers count."""
    size = panel.sheet.canvas.small
    panel.y_axis |= {
        "tickvals": [panel.y.data(v) for v in ticks.values], "ticktext": list(ticks.texts), "showgrid": True,
        "tickfont": {"size": size, "color": QUIET}, "ticks": "outside", "ticklen": 4, "tickcolor": CLEAR,
    }  # fmt: skip
    if header_above and ticks.header:
        # The header starts above the numbers, at the left edge of the sheet.
        panel.label([ticks.header], panel.x.low, panel.y.high, dx=-panel.left, dy=-size, valign="bottom", size=size,
                    colour=QUIET)  # fmt: skip


def dress_time_axis(panel: Panel) -> None:
    """A base line with the names of years (or months) in the middle of each."""
    size = panel.sheet.canvas.small
    ticks, borders = time_ticks(panel.x.low, panel.x.high, panel.width / (panel.x.high - panel.x.low), size)
    panel.x_axis |= {
        "tickvals": [panel.x.data(v) for v in ticks.values], "ticktext": list(ticks.texts),
        "tickfont": {"size": size, "color": QUIET}, "showline": True, "ticks": "outside", "ticklen": 5,
        "tickcolor": CLEAR,
        "minor": {"tickmode": "array", "tickvals": [panel.x.data(v) for v in borders], "ticks": "outside",
                  "ticklen": 5, "tickcolor": RULE},
    }  # fmt: skip


def draw_line(panel: Panel, line: Line, selection: Selection) -> None:
    """A line with a dot for every observation; a hollow dot where the source gives no exact number."""
    size = 7.0 if line.strong else 5.5
    marks = [line.colour if point.row.approximate is None else PAPER for point in line.points]
    dots = len(line.points) <= MAX_DOTS
    panel.trace(
        type="scatter",
        mode="lines+markers" if dots else "lines",
        name=line.name,
        x=[panel.x.data(day(point.row.date or "")) for point in line.points],
        y=[panel.y.data(point.value) for point in line.points],
        line={"color": line.colour, "width": 2.5 if line.strong else 1.75},
        marker={"color": marks, "size": size, "line": {"color": line.colour, "width": 1.75}, "opacity": 1},
        hoverinfo="text",
        hovertext=[selection.hover(point) for point in line.points],
        cliponaxis=False,
    )
    track = [(panel.px(day(point.row.date or "")), panel.py(point.value)) for point in line.points]
    panel.sheet.placer.block_line(track)


def has_approximations(points: Sequence[Point]) -> bool:
    """Whether a source hedges one of these numbers."""
    return any(point.row.approximate for point in points)
