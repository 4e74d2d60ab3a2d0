"""The house style of docx and odt: pandoc's own reference documents with our styles, page and footer.

Arial, because every word processor has it or a stand-in; lines and greys that survive a black and white printer.
"""

from __future__ import annotations

from dataclasses import dataclass, field

FONT, SIZE = "Arial", 10.5
FOOTER_MARK = "@VOET@"
FOOTER_STYLE = "Klein"
AUTHOR = "Sociaal krediet: mythe en werkelijkheid"
PAGE_CM, MARGIN_CM, SIDE_CM = (21.0, 29.7), 1.8, 2.0
TABLE_LINE = "777777"


@dataclass(frozen=True)
class Line:
    """A line at a paragraph: kind («single», «double»), width in points, distance in points, colour."""

    kind: str
    width: float
    space: int
    colour: str


@dataclass(frozen=True)
class ParagraphStyle:
    """A style of ours for pandoc's custom-style: sizes in points, `indent` in centimetres, lines by side."""

    name: str
    parent: str = "Body Text"
    before: float | None = None
    after: float | None = None
    indent: float | None = None
    size: float | None = None
    bold: bool = False
    keep: bool = False
    lines: dict[str, Line] = field(default_factory=dict)


SIDES = ("top", "left", "bottom", "right")
STYLES = (
    ParagraphStyle("Schrijflijn", before=9, after=0, lines={"bottom": Line("single", 0.5, 1, "777777")}),
    ParagraphStyle("Antwoord", indent=0.4, lines={"left": Line("single", 2.25, 6, "555555")}),
    ParagraphStyle("Kaart", after=0, indent=0.2, lines=dict.fromkeys(SIDES, Line("single", 0.75, 5, "444444"))),
    ParagraphStyle("Kaartkop", "Kaart", before=9, bold=True, keep=True),
    ParagraphStyle("Bord", after=0, indent=0.4, lines={"left": Line("double", 1.5, 6, "444444")}),
    ParagraphStyle("Bordkop", "Bord", before=5, bold=True, keep=True),
    ParagraphStyle(FOOTER_STYLE, after=2, size=8.5),
)
# Size, space before and space after, in points.
HEADINGS = {"Title": (20, 0, 3), "Heading 1": (15, 10, 3), "Heading 2": (12.5, 10, 3), "Heading 3": (11.5, 10, 3)}
