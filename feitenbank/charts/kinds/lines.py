"""Lines through time, named at their ends."""

from __future__ import annotations

import plotly.graph_objects as go

from feitenbank.charts.axes import widest
from feitenbank.charts.canvas import Canvas, Panel, Scale, Sheet
from feitenbank.charts.key import draw_key
from feitenbank.charts.marks import Spot, around, draw_mark, place_label, write_remark
from feitenbank.charts.metrics import block_height, block_width, wrap
from feitenbank.charts.palette import ACCENT, GREY, GREY_STRONG, INK, PAPER, QUIET
from feitenbank.charts.place import Box, spread
from feitenbank.charts.series import Point, Selection, distinct
from feitenbank.charts.timeline import (
    Line,
    date_scale,
    day,
    draw_line,
    dress_time_axis,
    dress_value_axis,
    has_approximations,
    value_scale,
)

HEIGHT = {True: 330, False: 400}
END_SPOTS = (
    Spot(6, -8, "right", "bottom"), Spot(6, 8, "right", "top"), Spot(-9, -4, "right", "bottom"),
    Spot(-9, 6, "right", "top"), Spot(9, 6, "left", "top"), Spot(-12, 0, "right", "middle"),
)  # fmt: skip
CROWDED = 60.0
HOLLOW = "geen precies getal in de bron"


def draw(selection: Selection, canvas: Canvas) -> go.Figure:
    """Lines with direct labels; on a wide sheet in a column on the right, on a phone inside the chart.

    When the names have no free place there, they go into a key on top.
    """
    figure, crowded = _draw(selection, canvas, with_key=False)
    return _draw(selection, canvas, with_key=True)[0] if crowded else figure


def _draw(selection: Selection, canvas: Canvas, with_key: bool) -> tuple[go.Figure, bool]:
    """The figure, and whether the names in it cover something."""
    lines = lines_of(selection)
    sheet = Sheet(canvas)
    start = draw_key(sheet, [(line.colour, line.name) for line in lines], 0) if with_key else 0.0
    notes = selection.spec.annotations
    dates = [p.row.date or "" for p in selection.points] + [note.date for note in notes if note.date]
    values = [p.value for p in selection.points] + [float(note.value) for note in notes if note.value is not None]
    y, ticks = value_scale(values, selection.points, selection.spec.log_scale, 4 if canvas.is_narrow else 5)
    labels = [_end_label(line, len(lines) > 1, canvas) for line in lines]
    left = widest(ticks.texts, canvas.small) + 8
    inside = canvas.is_narrow or len(lines) == 1 or not _end_together(lines)
    right = 14.0 if inside else max(block_width(label, canvas.text, True) for label in labels) + 18
    top = start + (canvas.small * 2.6 if ticks.header else canvas.small)
    approximate = has_approximations(selection.points)
    bottom = canvas.small * (3.6 if approximate else 2)
    height = start + HEIGHT[canvas.is_narrow]
    width = canvas.width - left - right
    panel = sheet.panel(left, top, width, height - top - bottom, date_scale(dates, width), y)
    dress_value_axis(panel, ticks)
    dress_time_axis(panel)
    for line in sorted(lines, key=lambda item: item.strong):
        draw_line(panel, line, selection)
    for note in notes:
        draw_mark(panel, note)
    frame = Box(panel.left - 2, start, canvas.width, panel.top + panel.height)
    crowded = False
    if inside:
        crowded = _labels_inside(panel, lines, len(lines) > 1 and not with_key, frame) > CROWDED
    else:
        _labels_on_the_right(panel, lines, labels)
    _highlighted_points(panel, selection, lines, frame)
    for note in notes:
        write_remark(panel, note, frame)
    if approximate:
        _explain_hollow(panel, height)
    return sheet.figure(height), crowded and len(lines) > 1


def lines_of(selection: Selection) -> list[Line]:
    """One line per data set and category, coloured; refuses rows without a date."""
    if undated := [p.row.id for p in selection.points if not p.row.date]:
        raise selection.refuse(f"een lijn heeft bij elke rij een datum nodig; die ontbreekt bij {', '.join(undated)}")
    many_sets = len({p.dataset.id for p in selection.points}) > 1
    keys = distinct(selection.points, lambda p: f"{p.dataset.id}\n{p.row.category or ''}")
    lines = []
    for key in keys:
        dataset_id, _, category = key.partition("\n")
        points = [p for p in selection.points if p.dataset.id == dataset_id and (p.row.category or "") == category]
        points.sort(key=lambda p: day(p.row.date or ""))
        names = [selection.name(part) for part in ((dataset_id if many_sets else ""), category) if part]
        keyed = [part for part in (category, dataset_id) if part]
        rest = ACCENT if len(keys) == 1 else GREY_STRONG
        colour = selection.colour(*keyed, rest=rest)
        strong = colour != GREY_STRONG
        name = ", ".join(names) or selection.name(dataset_id)
        lines.append(Line(keyed[0], name, colour, strong, tuple(points)))
    if not any(line.strong for line in lines):
        first = lines[0]
        lines[0] = Line(first.key, first.name, ACCENT, True, first.points)
    return lines


def _end_together(lines: list[Line]) -> bool:
    """Whether all lines run to about the end of the period, so that names beside it belong to them at sight."""
    ends = [day(line.points[-1].row.date or "") for line in lines]
    starts = [day(line.points[0].row.date or "") for line in lines]
    return max(ends) - min(ends) <= 0.12 * (max(ends) - min(starts))


def _end_label(line: Line, with_name: bool, canvas: Canvas) -> list[str]:
    value = line.points[-1].text()
    if not with_name:
        return [value]
    return [*wrap(line.name, 100 if canvas.is_narrow else 150, canvas.text, True), value]


def _labels_on_the_right(panel: Panel, lines: list[Line], labels: list[list[str]]) -> None:
    size = panel.sheet.canvas.text
    last = [line.points[-1] for line in lines]
    heights = [block_height(label, size) + 4 for label in labels]
    wanted = [panel.py(point.value) for point in last]
    placed = spread(wanted, heights, panel.top - size, panel.top + panel.height + size)
    for line, point, label, centre, own in zip(lines, last, labels, placed, wanted, strict=True):
        x = day(point.row.date or "")
        gap = panel.left + panel.width - panel.px(x) + 10
        panel.label(label, x, point.value, dx=gap, dy=centre - own, colour=_text_colour(line), bold=line.strong)


def _labels_inside(panel: Panel, lines: list[Line], with_name: bool, frame: Box) -> float:
    """Names where they are free and near: first at the end of the line, else along it; returns how much they cover."""
    size = panel.sheet.canvas.text
    covered = 0.0
    for line in lines:
        value = line.points[-1].text()
        texts = [[value]]
        if with_name:
            texts = [[*wrap(line.name, width, size, True), value] for width in (panel.width * 0.7, 110)]
        # A bare value is read as that of the nearest point, so it may only stand at its own.
        points = line.points[len(line.points) // 3 :] if with_name else line.points[-1:]
        candidates = [(text, point, spot) for point in reversed(points) for text in texts for spot in END_SPOTS]

        last = day(line.points[-1].row.date or "")

        def box(candidate: tuple[list[str], Point, Spot]) -> Box:
            text, point, spot = candidate
            x = day(point.row.date or "")
            return panel.text_box(text, x, point.value, spot.dx, spot.dy, spot.anchor, spot.valign, size, True).grown(1)

        def far(candidate: tuple[list[str], Point, Spot], last: float = last) -> float:
            return 0.35 * (panel.px(last) - panel.px(day(candidate[1].row.date or "")))

        text, point, spot = panel.sheet.placer.best(candidates, box, frame, far)
        x = day(point.row.date or "")
        covered = max(covered, panel.sheet.placer.cost(box((text, point, spot)), frame))
        panel.label(
            text, x, point.value, spot.dx, spot.dy, spot.anchor, spot.valign, size, _text_colour(line), line.strong,
            halo=True,
        )  # fmt: skip
    return covered


def _highlighted_points(panel: Panel, selection: Selection, lines: list[Line], frame: Box) -> None:
    """Rows that the author highlights get a ring and their value."""
    for line in lines:
        for point in line.points:
            if point.row.id not in selection.spec.highlight or point is line.points[-1]:
                continue
            x, y = day(point.row.date or ""), point.value
            panel.trace(
                type="scatter", mode="markers", x=[panel.x.data(x)], y=[panel.y.data(y)], hoverinfo="skip",
                marker={"color": line.colour, "size": 11, "line": {"color": PAPER, "width": 2}}, cliponaxis=False,
            )  # fmt: skip
            place_label(panel, point.text(), x, y, around(7), frame, 200, _text_colour(line), bold=True)


def _explain_hollow(panel: Panel, height: float) -> None:
    """What a hollow dot means, at the foot of the chart."""
    sheet = panel.sheet
    size = sheet.canvas.small
    row = sheet.line_height(size)
    foot = sheet.panel(0, height - row, sheet.canvas.width, row, Scale(0, sheet.canvas.width), Scale(row, 0.0))
    foot.trace(type="scatter", mode="markers", x=[5], y=[round(row / 2, 2)], hoverinfo="skip", cliponaxis=False,
               marker={"color": PAPER, "size": 7, "line": {"color": QUIET, "width": 1.75}})  # fmt: skip
    foot.label([HOLLOW], 16, row / 2, size=size, colour=QUIET)


def _text_colour(line: Line) -> str:
    return line.colour if line.strong else (QUIET if line.colour in (GREY, GREY_STRONG) else INK)
