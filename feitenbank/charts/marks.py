"""Annotations of an author: a dashed mark with a short remark, on a free place near its point."""

from __future__ import annotations

from dataclasses import dataclass

from feitenbank.charts.canvas import Panel
from feitenbank.charts.metrics import balanced, block_height, block_width
from feitenbank.charts.palette import BRICK, PAPER, QUIET
from feitenbank.charts.place import Box
from feitenbank.charts.timeline import day
from feitenbank.model.chart import Annotation


@dataclass(frozen=True)
class Spot:
    """A candidate place for a text, relative to its point."""

    dx: float
    dy: float
    anchor: str
    valign: str


def around(gap: float) -> list[Spot]:
    """Places around a point, the nearest and most natural first."""
    near = [
        Spot(-gap, -gap, "right", "bottom"), Spot(gap, -gap, "left", "bottom"),
        Spot(0, -gap - 2, "center", "bottom"), Spot(-gap - 4, 0, "right", "middle"), Spot(gap + 4, 0, "left", "middle"),
        Spot(gap, gap, "left", "top"), Spot(-gap, gap, "right", "top"), Spot(0, gap + 2, "center", "top"),
    ]  # fmt: skip
    far = [
        Spot(sx * across, sy * down, anchor, valign)
        for across, down in ((20, 24), (36, 12), (14, 44), (50, 40), (80, 16))
        for sy, valign in ((-1, "bottom"), (1, "top"))
        for sx, anchor in ((-1, "right"), (1, "left"))
    ]
    return near + far


def place_label(
    panel: Panel, text: str, x: float, y: float, spots: list[Spot], frame: Box, width: float, colour: str,
    size: float | None = None, bold: bool = False,
) -> Box:  # fmt: skip
    """Put a text at the best of some spots, in two or three widths, and return where it came."""
    size = size or panel.sheet.canvas.text
    candidates = [(spot, balanced(text, width * part, size, bold)) for part in (1.0, 0.7) for spot in spots]

    def box(candidate: tuple[Spot, list[str]]) -> Box:
        spot, lines = candidate
        return panel.text_box(lines, x, y, spot.dx, spot.dy, spot.anchor, spot.valign, size, bold)

    def far(candidate: tuple[Spot, list[str]]) -> float:
        return 0.4 * (abs(candidate[0].dx) + abs(candidate[0].dy))

    spot, lines = panel.sheet.placer.best(candidates, lambda c: box(c).grown(3), frame, far)
    panel.label(lines, x, y, spot.dx, spot.dy, spot.anchor, spot.valign, size, colour, bold, True)
    return box((spot, lines))


def draw_mark(panel: Panel, note: Annotation) -> None:
    """The dashed mark of a remark: down from a point, along a date, or along a value; before any text is placed."""
    dash = {"line": {"color": BRICK, "width": 1.5, "dash": "3px,3px"}, "layer": "above"}
    low = max(panel.y.low, 0.0)
    placer = panel.sheet.placer
    if note.date and note.value is not None:
        x, y = day(note.date), float(note.value)
        panel.trace(
            type="scatter", mode="markers", x=[panel.x.data(x)], y=[panel.y.data(y)], hoverinfo="skip",
            cliponaxis=False,
            marker={"color": PAPER, "size": 9, "symbol": "diamond", "line": {"color": BRICK, "width": 1.75}},
        )  # fmt: skip
        # Short of the diamond, so that nothing shows inside it.
        panel.shape(x, low, x, panel.y.value((panel.top + panel.height - panel.py(y) - 7) / panel.height), **dash)
        placer.block(Box(panel.px(x) - 6, panel.py(y) - 6, panel.px(x) + 6, panel.py(y) + 6))
        placer.block_line([(panel.px(x), panel.py(low)), (panel.px(x), panel.py(y))], 2)
    elif note.date:
        x = day(note.date)
        panel.shape(x, panel.y.low, x, panel.y.high, **dash)
        placer.block_line([(panel.px(x), panel.top), (panel.px(x), panel.top + panel.height)], 2)
    elif note.value is not None:
        y = float(note.value)
        panel.shape(panel.x.low, y, panel.x.high, y, **dash)
        placer.block_line([(panel.left, panel.py(y)), (panel.left + panel.width, panel.py(y))], 2)


def write_remark(panel: Panel, note: Annotation, frame: Box) -> None:
    """The text of a remark, near its mark where it covers least."""
    canvas = panel.sheet.canvas
    width = 150.0 if canvas.is_narrow else 230.0
    lines = balanced(note.text, width, canvas.small)
    x, y, colour = panel.x.low, panel.y.high, BRICK
    if note.date and note.value is not None:
        x, y, spots = day(note.date), float(note.value), around(9)
    elif note.date:
        x = day(note.date)
        downs = (2, panel.height * 0.25, panel.height * 0.5, panel.height - block_height(lines, canvas.small))
        spots = [Spot(side * 6, down, end, "top") for down in downs for side, end in ((1, "left"), (-1, "right"))]
    elif note.value is not None:
        y, width = float(note.value), panel.width * 0.6
        across = panel.width - block_width(balanced(note.text, width, canvas.small), canvas.small)
        edges = ((-4, "bottom"), (4, "top"))
        spots = [Spot(dx, dy, "left", valign) for dx in (4, across / 2, across - 4) for dy, valign in edges]
    else:
        colour = QUIET
        spots = [
            Spot(dx * panel.width, dy * panel.height, "left", "top")
            for dy in (0.02, 0.3, 0.6)
            for dx in (0.04, 0.35, 0.6)
        ]
    place_label(panel, note.text, x, y, spots, frame, width, colour, canvas.small)
