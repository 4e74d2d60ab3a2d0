"""Charts of named rows (bars, dots, ranges): where each name and each mark comes.

On a wide sheet names stand left of the marks, on a phone above them. The vertical axis of such a panel counts px
from the top, so rows may differ in height.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from feitenbank.charts.canvas import Panel, Scale, Sheet
from feitenbank.charts.metrics import balanced, block_height, block_width, text_width, wrap
from feitenbank.charts.palette import BRICK, GREY_STRONG, INK, QUIET

MAX_LINES_LEFT = 3
LEFT_SHARE = 0.36
# On a phone names stand left of the marks only when all are this short.
SHORT_SHARE = 0.28
SHORT_SHARE_OF_LONG_LIST = 0.42
LONG_LIST = 8


@dataclass(frozen=True)
class Row:
    """What is asked for: a name, the height of the marks, remarks below them (`quiet`: an aside, not a warning)."""

    name: str
    body: float
    strong: bool = False
    remarks: tuple[str, ...] = ()
    quiet: bool = False


@dataclass(frozen=True)
class Slot:
    """What it gets: the lines of its name and px positions from the top of the panel."""

    row: Row
    lines: tuple[str, ...]
    label_top: float
    body_top: float
    remark_lines: tuple[str, ...]

    @property
    def middle(self) -> float:
        """The height of the marks' centre."""
        return self.body_top + self.row.body / 2


@dataclass(frozen=True)
class Plan:
    """All rows; `left` is the width of the column of names (0 when they stand above).

    `inset` keeps marks that are centred on their value (dots, tick labels) off the edge of the sheet.
    """

    above: bool
    left: float
    slots: tuple[Slot, ...]
    height: float
    inset: float = 0.0


def plan(sheet: Sheet, rows: Sequence[Row], width: float, gap: float | None = None, inset: float = 0.0) -> Plan:
    """Divide the height over the rows, for a block of this width."""
    canvas = sheet.canvas
    names, above = _names(sheet, rows, width)
    left = 0.0 if above else max(block_width(lines, canvas.text, True) for lines in names) + 12
    space = gap if gap is not None else (11.0 if above else 10.0)
    slots, top = [], 0.0
    for row, lines in zip(rows, names, strict=True):
        remark = [line for text in row.remarks for line in wrap(text, width - left, canvas.small)]
        label = block_height(lines, canvas.text)
        below = block_height(remark, canvas.small) + (4 if remark else 0)
        if above:
            body_top = top + label + 3
            label_top, end = top, body_top + row.body + below
        else:
            tall = max(row.body, label)
            body_top = top + (tall - row.body) / 2
            label_top, end = top + (tall - label) / 2, top + tall + below
        slots.append(Slot(row, tuple(lines), label_top, body_top, tuple(remark)))
        top = end + space
    return Plan(above, left, tuple(slots), top - space, inset)


def _names(sheet: Sheet, rows: Sequence[Row], width: float) -> tuple[list[list[str]], bool]:
    """The names in lines, and whether they stand above their marks: on a phone, unless they are all short."""
    canvas = sheet.canvas
    size = canvas.text
    if canvas.is_narrow or width < 480:
        share = SHORT_SHARE_OF_LONG_LIST if len(rows) > LONG_LIST else SHORT_SHARE
        if all(text_width(row.name, size, True) <= width * share for row in rows):
            return [[row.name] for row in rows], False
        return [balanced(row.name, width, size, row.strong) for row in rows], True
    names = [balanced(row.name, width * LEFT_SHARE, size, row.strong) for row in rows]
    if any(len(lines) > MAX_LINES_LEFT for lines in names):
        return [balanced(row.name, width, size, row.strong) for row in rows], True
    return names, False


def row_panel(sheet: Sheet, made: Plan, left: float, top: float, width: float, right: float, x: Scale) -> Panel:
    """The panel for the marks: right of the names, `right` px short of the block's edge; names are written."""
    indent = made.left + made.inset
    panel = sheet.panel(left + indent, top, width - indent - right, made.height, x, Scale(made.height, 0.0))
    for slot in made.slots:
        panel.label(slot.lines, x.low, slot.label_top, dx=-indent, valign="top", bold=slot.row.strong, colour=INK)
        if slot.remark_lines:
            # Clear of the line from which the bars grow, when that runs on behind the remark.
            panel.label(slot.remark_lines, x.low, slot.body_top + slot.row.body + 4, dx=0 if made.above else 6,
                        valign="top", size=sheet.canvas.small, colour=QUIET if slot.row.quiet else BRICK)  # fmt: skip
    return panel


def base_line(panel: Panel, made: Plan, value: float = 0.0) -> None:
    """The line from which bars grow; in pieces when names stand between the bars."""
    style = {"line": {"color": GREY_STRONG, "width": 1}, "layer": "above"}
    if not made.above:
        panel.shape(value, panel.y.low, value, panel.y.high, **style)
        return
    for slot in made.slots:
        panel.shape(value, slot.body_top - 2, value, slot.body_top + slot.row.body + 2, **style)
