"""The sheet on which a chart is laid out: everything in px, so that nothing depends on a browser's fonts."""

from __future__ import annotations

import datetime
import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import plotly.graph_objects as go

from feitenbank.charts.metrics import LINE_HEIGHT, block_height, block_width, markup
from feitenbank.charts.palette import INK, PAPER
from feitenbank.charts.place import Box, Placer


class Width(StrEnum):
    """The two versions of every chart."""

    NARROW = "smal"
    WIDE = "breed"


@dataclass(frozen=True)
class Canvas:
    """Size of the sheet and of its text in px; the SVG is scaled to its column by 0.9 to 1.2."""

    name: Width
    width: int
    text: int
    small: int

    @property
    def is_narrow(self) -> bool:
        """Whether this is the phone's version."""
        return self.name is Width.NARROW


CANVASES = {Width.NARROW: Canvas(Width.NARROW, 320, 14, 13), Width.WIDE: Canvas(Width.WIDE, 680, 15, 14)}


@dataclass(frozen=True)
class Scale:
    """One axis: from `low` to `high`; days since year 1 for dates, powers of ten inside for logarithmic ones."""

    low: float
    high: float
    kind: str = "linear"

    def fraction(self, value: float) -> float:
        """How far along the axis a value lies, from 0 to 1."""
        if self.kind == "log":
            value, low, high = math.log10(value), math.log10(self.low), math.log10(self.high)
        else:
            low, high = self.low, self.high
        return (value - low) / (high - low)

    def value(self, fraction: float) -> float:
        """The value at a part of the axis: the inverse of `fraction`."""
        if self.kind == "log":
            low, high = math.log10(self.low), math.log10(self.high)
            return float(10 ** (low + fraction * (high - low)))
        return self.low + fraction * (self.high - self.low)

    def data(self, value: float) -> Any:
        """The value as traces and shapes want it."""
        if self.kind == "date":
            return datetime.date.fromordinal(round(value)).isoformat()
        return _tidy(value)

    def position(self, value: float) -> Any:
        """The value as annotations want it: Plotly asks for the logarithm there."""
        return _tidy(math.log10(value)) if self.kind == "log" else self.data(value)

    def axis(self) -> dict[str, Any]:
        """The axis as Plotly wants it, still without ticks."""
        ends = [self.low, self.high]
        span = [_tidy(math.log10(end)) for end in ends] if self.kind == "log" else [self.data(end) for end in ends]
        return {"type": self.kind, "range": span, "tickmode": "array", "tickvals": [], "ticktext": []}


@dataclass
class Panel:
    """A rectangle of the sheet with its own two axes."""

    sheet: Sheet
    number: int
    left: float
    top: float
    width: float
    height: float
    x: Scale
    y: Scale
    x_axis: dict[str, Any] = field(default_factory=dict)
    y_axis: dict[str, Any] = field(default_factory=dict)

    @property
    def suffix(self) -> str:
        """The number that Plotly adds to the names of this panel's axes."""
        return "" if self.number == 1 else str(self.number)

    def px(self, value: float) -> float:
        """From the left edge of the sheet to a value, in px."""
        return self.left + self.x.fraction(value) * self.width

    def py(self, value: float) -> float:
        """From the top of the sheet to a value, in px."""
        return self.top + (1 - self.y.fraction(value)) * self.height

    def trace(self, **content: Any) -> None:
        """Add a Plotly trace on this panel's axes."""
        axes = {"xaxis": f"x{self.suffix}", "yaxis": f"y{self.suffix}"}
        self.sheet.traces.append({**content, **(axes if self.suffix else {})})

    def shape(self, x0: float, y0: float, x1: float, y1: float, **style: Any) -> None:
        """A line or rectangle in the coordinates of this panel."""
        place = {"x0": self.x.data(x0), "x1": self.x.data(x1), "y0": self.y.data(y0), "y1": self.y.data(y1)}
        style = {"type": "line", "layer": "below", **style}
        self.sheet.shapes.append({**style, "xref": f"x{self.suffix}", "yref": f"y{self.suffix}", **place})

    def label(
        self, lines: Sequence[str], x: float, y: float, dx: float = 0, dy: float = 0, anchor: str = "left",
        valign: str = "middle", size: float | None = None, colour: str = INK, bold: bool = False, halo: bool = False,
    ) -> None:  # fmt: skip
        """Text at a point of the panel, moved by `dx` (right) and `dy` (down) px.

        `halo` keeps lines behind the text away from it.
        """
        height = size or self.sheet.canvas.text
        note: dict[str, Any] = {
            "x": self.x.position(x), "y": self.y.position(y), "xref": f"x{self.suffix}", "yref": f"y{self.suffix}",
            "text": markup(list(lines)), "xanchor": anchor, "align": anchor, "yanchor": valign,
            "font": {"color": colour, "size": height},
        }  # fmt: skip
        if bold:
            # Not <b>: Plotly would write a style attribute, which a strict Content-Security-Policy forbids.
            note["font"]["weight"] = 700
        if halo:
            note["bgcolor"] = PAPER
        if dx:
            note["xshift"] = _tidy(dx)
        if dy:
            note["yshift"] = _tidy(-dy)
        self.sheet.annotations.append(note)
        self.sheet.placer.block(self.text_box(lines, x, y, dx, dy, anchor, valign, height, bold))

    def text_box(
        self, lines: Sequence[str], x: float, y: float, dx: float, dy: float, anchor: str, valign: str, size: float,
        bold: bool = False,
    ) -> Box:  # fmt: skip
        """Where a label comes to stand, in px of the sheet."""
        width, height = block_width(list(lines), size, bold), block_height(list(lines), size)
        left = self.px(x) + dx - {"left": 0, "center": width / 2, "right": width}[anchor]
        top = self.py(y) + dy - {"top": 0, "middle": height / 2, "bottom": height}[valign]
        return Box(left, top, left + width, top + height)


@dataclass
class Sheet:
    """What is drawn so far; `figure` makes the Plotly figure of it."""

    canvas: Canvas
    traces: list[dict[str, Any]] = field(default_factory=list)
    annotations: list[dict[str, Any]] = field(default_factory=list)
    shapes: list[dict[str, Any]] = field(default_factory=list)
    panels: list[Panel] = field(default_factory=list)
    placer: Placer = field(default_factory=Placer)

    def panel(self, left: float, top: float, width: float, height: float, x: Scale, y: Scale) -> Panel:
        """A new panel; sizes in px of the sheet."""
        panel = Panel(self, len(self.panels) + 1, left, top, width, height, x, y)
        panel.x_axis, panel.y_axis = x.axis(), y.axis()
        self.panels.append(panel)
        return panel

    def line_height(self, size: float | None = None) -> float:
        """The height of one line of text."""
        return (size or self.canvas.text) * LINE_HEIGHT

    def figure(self, height: float) -> go.Figure:
        """The Plotly figure, with margins so that every panel keeps its place in px."""
        total_width, total_height = self.canvas.width, round(height)
        left = min(panel.left for panel in self.panels)
        right = max(panel.left + panel.width for panel in self.panels)
        top = min(panel.top for panel in self.panels)
        bottom = max(panel.top + panel.height for panel in self.panels)
        layout: dict[str, Any] = {
            # Checking the template takes longer than the figure; `render` adds it for the browser.
            "template": "none", "width": total_width, "height": total_height,
            "margin": {
                "l": round(left), "r": round(total_width - right), "t": round(top), "b": round(total_height - bottom),
                "pad": 0, "autoexpand": False,
            },
            "font": {"size": self.canvas.small},
            "annotations": self.annotations, "shapes": self.shapes,
        }  # fmt: skip
        for panel in self.panels:
            across, down = right - left, bottom - top
            x_domain = [(panel.left - left) / across, (panel.left + panel.width - left) / across]
            y_domain = [1 - (panel.top + panel.height - top) / down, 1 - (panel.top - top) / down]
            anchors = {"x": {"anchor": f"y{panel.suffix}"}, "y": {"anchor": f"x{panel.suffix}"}} if panel.suffix else {}
            layout[f"xaxis{panel.suffix}"] = {
                **panel.x_axis, "domain": [_share(end) for end in x_domain], **anchors.get("x", {}),
            }  # fmt: skip
            layout[f"yaxis{panel.suffix}"] = {
                **panel.y_axis, "domain": [_share(end) for end in y_domain], **anchors.get("y", {}),
            }  # fmt: skip
        return go.Figure(data=self.traces, layout=layout)


def _tidy(value: float) -> float:
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded


def _share(value: float) -> float:
    return _tidy(min(1.0, max(0.0, round(value, 4))))
