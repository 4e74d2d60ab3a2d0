"""The reference document for docx (python-docx)."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_PARAGRAPH_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from feitenbank.lessons import house_style as house
from feitenbank.lessons.convert import default_reference, repacked

# Space before and after in points, for pandoc's own styles for text.
TEXT = {"Normal": (None, None), "Body Text": (0, 5), "First Paragraph": (0, 5), "Compact": (1, 1)}
# What comes after borders in a paragraph's properties (ECMA-376, part 1, 17.3.1.26).
AFTER_BORDERS = ("shd", "tabs", "suppressAutoHyphens", "spacing", "ind", "jc", "outlineLvl")


@lru_cache(maxsize=1)
def reference_docx() -> bytes:
    """The document; the same bytes each time."""
    document = Document(io.BytesIO(default_reference("docx")))
    styles = document.styles
    for name, (before, after) in TEXT.items():
        _font(styles[name], house.SIZE)
        _space(styles[name], before, after)
    for name, (size, before, after) in house.HEADINGS.items():
        _heading(styles[name], size)
        _space(styles[name], before, after)
    for own in house.STYLES:
        _own_style(styles, own)
    _table_lines(next(style for style in styles if style.name == "Table"))
    for language in styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "nl-NL")
    for part in list(document.element.body)[:-1]:
        document.element.body.remove(part)
    _page(document)
    core = document.core_properties
    core.author, core.title, core.language = house.AUTHOR, "Huisstijl voor lesmateriaal", "nl-NL"
    out = io.BytesIO()
    document.save(out)
    return repacked(out.getvalue())


def _font(style: Any, size: float) -> None:
    style.font.name, style.font.size = house.FONT, Pt(size)
    fonts = style.element.get_or_add_rPr().find(qn("w:rFonts"))
    for name in [name for name in fonts.attrib if "heme" in name]:
        del fonts.attrib[name]
    for name in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{name}"), house.FONT)


def _heading(style: Any, size: float) -> None:
    _font(style, size)
    style.font.bold, style.font.italic, style.font.color.rgb = True, False, RGBColor(0, 0, 0)
    style.paragraph_format.keep_with_next = True
    style.paragraph_format.alignment = WD_PARAGRAPH_ALIGNMENT.LEFT


def _space(style: Any, before: float | None, after: float | None) -> None:
    if before is not None:
        style.paragraph_format.space_before = Pt(before)
    if after is not None:
        style.paragraph_format.space_after = Pt(after)


def _own_style(styles: Any, own: house.ParagraphStyle) -> None:
    style = styles.add_style(own.name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style, style.quick_style = styles[own.parent], True
    _space(style, own.before, own.after)
    if own.size:
        style.font.size = Pt(own.size)
    if own.bold:
        style.font.bold = True
    if own.keep:
        style.paragraph_format.keep_with_next = True
    if own.indent is not None:
        style.paragraph_format.left_indent = Cm(own.indent)
        if "right" in own.lines:
            style.paragraph_format.right_indent = Cm(own.indent)
    if own.lines:
        borders: Any = OxmlElement("w:pBdr")
        for side in house.SIDES:
            if side in own.lines:
                borders.append(_line(side, own.lines[side]))
        style.element.get_or_add_pPr().insert_element_before(borders, *(f"w:{name}" for name in AFTER_BORDERS))


def _line(side: str, line: house.Line) -> Any:
    element: Any = OxmlElement(f"w:{side}")
    # Word counts in eighths of a point, and of a double line the width of one.
    size = round(line.width * (4 if line.kind == "double" else 8))
    values = {"val": line.kind, "sz": size, "space": line.space, "color": line.colour}
    for name, value in values.items():
        element.set(qn(f"w:{name}"), str(value))
    return element


def _table_lines(style: Any) -> None:
    properties = style.element.find(qn("w:tblPr"))
    for old in properties.findall(qn("w:tblBorders")):
        properties.remove(old)
    borders: Any = OxmlElement("w:tblBorders")
    for side in (*house.SIDES, "insideH", "insideV"):
        borders.append(_line(side, house.Line("single", 0.5, 0, house.TABLE_LINE)))
    indent = properties.find(qn("w:tblInd"))
    if indent is not None:
        indent.addnext(borders)
    else:
        properties.insert(0, borders)


def _page(document: Any) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = (Cm(length) for length in house.PAGE_CM)
    section.left_margin = section.right_margin = Cm(house.SIDE_CM)
    section.top_margin = section.bottom_margin = Cm(house.MARGIN_CM)
    section.footer_distance = Cm(0.9)
    section.footer.is_linked_to_previous = False
    paragraph = section.footer.paragraphs[0]
    paragraph.style = document.styles[house.FOOTER_STYLE]
    paragraph.add_run(f"{house.FOOTER_MARK} · pagina ")
    for kind in ("begin", "PAGE", "end"):
        if kind == "PAGE":
            part: Any = OxmlElement("w:instrText")
            part.text = kind
        else:
            part = OxmlElement("w:fldChar")
            part.set(qn("w:fldCharType"), kind)
        paragraph.add_run()._r.append(part)
