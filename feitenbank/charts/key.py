"""A key in the order of the chart, for where names can't stand at the marks themselves."""

from __future__ import annotations

from collections.abc import Sequence

from feitenbank.charts.canvas import Scale, Sheet
from feitenbank.charts.metrics import text_width

SQUARE = 12.0


def draw_key(sheet: Sheet, entries: Sequence[tuple[str, str]], top: float) -> float:
    """Coloured squares with their names, in as many lines as needed; returns where the chart can begin."""
    small = sheet.canvas.small
    line = sheet.line_height(small) + 2
    rows = _rows(sheet, entries)
    height = len(rows) * line
    panel = sheet.panel(0, top, sheet.canvas.width, height, Scale(0, sheet.canvas.width), Scale(height, 0.0))
    xs, ys, colours = [], [], []
    for number, row in enumerate(rows):
        left, middle = 0.0, (number + 0.5) * line
        for colour, name in row:
            xs.append(left + SQUARE / 2)
            ys.append(round(middle, 2))
            colours.append(colour)
            panel.label([name], left + SQUARE + 6, middle, size=small)
            left += _entry_width(name, small)
    panel.trace(type="scatter", mode="markers", x=xs, y=ys, hoverinfo="skip", cliponaxis=False,
                marker={"color": colours, "size": SQUARE, "symbol": "square"})  # fmt: skip
    return top + height + 12


def _entry_width(name: str, size: float) -> float:
    return SQUARE + 6 + text_width(name, size) + 18


def _rows(sheet: Sheet, entries: Sequence[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    rows: list[list[tuple[str, str]]] = [[]]
    used = 0.0
    for colour, name in entries:
        width = _entry_width(name, sheet.canvas.small)
        if rows[-1] and used + width > sheet.canvas.width + 18:
            rows.append([])
            used = 0.0
        rows[-1].append((colour, name))
        used += width
    return rows
