"""Erbij en eraf: what comes in stands up, what goes out hangs down, year by year."""

from __future__ import annotations

import plotly.graph_objects as go

from feitenbank.charts.axes import number_ticks, widest
from feitenbank.charts.canvas import Canvas, Panel, Scale, Sheet
from feitenbank.charts.metrics import wrap
from feitenbank.charts.palette import ACCENT, BRICK, CLEAR, GREY_STRONG, INK, QUIET
from feitenbank.charts.series import Point, Selection, distinct
from feitenbank.text.dates import short_date

HEIGHT = {True: 340, False: 400}


def draw(selection: Selection, canvas: Canvas) -> go.Figure:
    """Exactly two categories: the first is added, the second taken off."""
    categories = distinct(selection.points, lambda p: p.row.category or "")
    if len(categories) != 2 or "" in categories:
        raise selection.refuse(
            "erbij-en-eraf heeft precies twee categorieën nodig: eerst wat erbij komt, dan wat eraf gaat"
        )
    if undated := [p.row.id for p in selection.points if not p.row.date]:
        raise selection.refuse(f"deze rijen hebben een datum nodig: {', '.join(undated)}")
    dates = sorted(distinct(selection.points, lambda p: p.row.date or ""))
    added, removed = categories
    colours = {added: selection.colour(added, rest=BRICK), removed: selection.colour(removed, rest=ACCENT)}
    if selection.spec.highlight:
        colours = {c: selection.colour(c, rest=GREY_STRONG) for c in categories}
    sheet = Sheet(canvas)
    signs = {added: 1.0, removed: -1.0}
    highs = {c: max(p.value for p in selection.points if p.row.category == c) for c in categories}
    ticks = number_ticks(-highs[removed], highs[added], selection.datasets[0].meta.unit, 5)
    left = widest(ticks.texts, canvas.small) + 8
    top, bottom = canvas.small * 2 + canvas.text * 2, canvas.small * 2 + canvas.text * 2
    height = HEIGHT[canvas.is_narrow]
    # Room for a value of two lines beyond the longest bars.
    low, high = ticks.values[0] * 1.05, ticks.values[-1] * 1.05
    panel = sheet.panel(
        left, top, canvas.width - left, height - top - bottom, Scale(-0.5, len(dates) - 0.5), Scale(low, high)
    )
    texts = [text.lstrip("\u2212-") for text in ticks.texts]
    panel.y_axis |= {"tickvals": list(ticks.values), "ticktext": texts, "showgrid": True, "ticks": "outside",
                     "ticklen": 4, "tickcolor": CLEAR, "tickfont": {"size": canvas.small, "color": QUIET}}  # fmt: skip
    for category in categories:
        shown = [p for p in selection.points if p.row.category == category]
        _bars(panel, selection, dates, shown, signs[category], colours[category])
    panel.shape(-0.5, 0, len(dates) - 0.5, 0, line={"color": INK, "width": 1.25}, layer="above")
    for index, date in enumerate(dates):
        panel.label(
            [short_date(date)], index, low, dy=8, anchor="center", valign="top", size=canvas.small, colour=QUIET
        )
    header = canvas.text * 1.3 + 14
    panel.label([ticks.header], -0.5, high, dx=-left, dy=-header, valign="bottom", size=canvas.small, colour=QUIET)
    for category, y, dy, valign in ((added, high, -10, "bottom"), (removed, low, 10 + canvas.small * 1.6, "top")):
        name = _direction(selection.name(category), "erbij" if signs[category] > 0 else "eraf")
        panel.label([name], -0.5, y, dx=0, dy=dy, valign=valign, colour=colours[category], bold=True)
    return sheet.figure(height)


def _direction(name: str, word: str) -> str:
    """«erbij: nieuwe vermeldingen»; the word only once."""
    return name if name.lower().startswith(word) else f"{word}: {name}"


def _bars(panel: Panel, selection: Selection, dates: list[str], points: list[Point], sign: float, colour: str) -> None:
    places = [dates.index(point.row.date or "") for point in points]
    panel.trace(
        type="bar", x=places, y=[panel.y.data(sign * point.value) for point in points],
        width=[0.62] * len(points), marker={"color": colour}, hoverinfo="text",
        hovertext=[selection.hover(point) for point in points],
    )  # fmt: skip
    slot = panel.width / len(dates)
    size = panel.sheet.canvas.small
    for place, point in zip(places, points, strict=True):
        lines = wrap(point.text(), slot - 4, size, True)
        panel.label(
            lines, place, sign * point.value, dy=-3 * sign, anchor="center", valign="bottom" if sign > 0 else "top",
            size=size, colour=colour, bold=True, halo=True,
        )  # fmt: skip
