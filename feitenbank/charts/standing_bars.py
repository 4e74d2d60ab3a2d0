"""Standing bars: one series through time, each bar on its own place on the axis, so that gaps in time are seen."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from feitenbank.charts.canvas import Scale, Sheet
from feitenbank.charts.lying_bars import bar_colour, value_range
from feitenbank.charts.metrics import text_width
from feitenbank.charts.palette import GREY_STRONG, INK, QUIET
from feitenbank.charts.series import Point, Selection
from feitenbank.charts.timeline import day
from feitenbank.text.dates import short_date

MAX_COLUMN = 96.0
BAR_SHARE = 0.62
REGULAR = 1.3


def time_positions(dates: Sequence[str]) -> list[float]:
    """Places of dates on an axis on which the smallest distance is 1; nearly regular dates get whole numbers."""
    days = [day(date) for date in dates]
    steps = [after - before for before, after in pairwise(days)]
    if not steps or max(steps) <= min(steps) * REGULAR:
        return [float(index) for index in range(len(days))]
    shortest = max(min(steps), 1.0)
    places = [(value - days[0]) / shortest for value in days]
    # Years differ by a day or so: 1.003 is 1.
    return [float(round(place)) if abs(place - round(place)) < 0.05 else round(place, 3) for place in places]


def may_stand(points: Sequence[Point], selection: Selection) -> bool:
    """Standing bars are for rows that are called after their dates, all different and in order."""
    dates = [point.row.date for point in points]
    named = any(p.row.category or p.row.text or p.row.id in selection.spec.labels for p in points)
    if not all(dates) or named or len(points) < 2:
        return False
    days = [day(date or "") for date in dates]
    return all(before < after for before, after in pairwise(days))


def standing_fits(sheet: Sheet, points: Sequence[Point], width: float) -> bool:
    """Whether values and dates have room on and under the bars (of years, some names may be left out)."""
    places = time_positions([point.row.date or "" for point in points])
    slot = width / (places[-1] + 1)
    values = max(text_width(point.text(), sheet.canvas.text, True) for point in points)
    names = [short_date(point.row.date or "") for point in points]
    named = slot if all(len(name) > 4 for name in names) else slot * 3
    widest = max(text_width(name, sheet.canvas.small) for name in names)
    return slot >= 22 and values + 6 <= slot and widest + 6 <= named


def standing_bars(
    sheet: Sheet, selection: Selection, points: Sequence[Point], left: float, top: float, width: float, height: float
) -> None:
    """Vertical bars, values on top, dates below; `height` holds all of it."""
    size, small = sheet.canvas.text, sheet.canvas.small
    places = time_positions([point.row.date or "" for point in points])
    low, high = value_range([point.value for point in points])
    below = small * 2.0 + (size * 1.5 if low < 0 else 0)
    above = size * 1.6
    x = Scale(-0.5, places[-1] + 0.5)
    panel = sheet.panel(left, top + above, width, height - above - below, x, Scale(low, high))
    slot = width / (x.high - x.low)
    panel.trace(
        type="bar", x=[panel.x.data(place) for place in places], y=[panel.y.data(point.value) for point in points],
        width=[round(min(BAR_SHARE, MAX_COLUMN / slot), 3)] * len(points),
        marker={"color": [bar_colour(selection, point) for point in points]},
        hoverinfo="text", hovertext=[selection.hover(point) for point in points],
    )  # fmt: skip
    panel.shape(x.low, 0, x.high, 0, line={"color": GREY_STRONG, "width": 1}, layer="above")
    for place, point in zip(places, points, strict=True):
        strong = selection.is_highlighted(*point.keys)
        up = point.value >= 0
        panel.label(
            [point.text()], place, point.value, dy=-3 if up else 3, anchor="center", valign="bottom" if up else "top",
            bold=strong, colour=bar_colour(selection, point) if strong else INK,
        )  # fmt: skip
    free_until = float("inf")
    for place, point in reversed(list(zip(places, points, strict=True))):
        name = short_date(point.row.date or "")
        half = text_width(name, small) / 2
        if panel.px(place) + half > free_until:
            continue
        free_until = panel.px(place) - half - 6
        panel.label([name], place, low, dy=6 + (size * 1.5 if low < 0 else 0), anchor="center", valign="top",
                    size=small, colour=QUIET)  # fmt: skip
