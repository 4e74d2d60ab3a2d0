"""The workbook as ods (odfdo)."""

from __future__ import annotations

import datetime
import io
from typing import Any

from odfdo import Cell as OdfCell
from odfdo import Document, Style
from odfdo import Row as OdfRow
from odfdo import Table as OdfTable

from feitenbank.lessons.convert import repacked
from feitenbank.lessons.workbook import AUTHOR, EXPLANATION, MADE, Cell, Sheet

BOLD, WRAPPED = "vet", "omloop"
CM_PER_CHARACTER = 0.2


def workbook_ods(title: str, sheets: list[Sheet]) -> bytes:
    """The sheets as an OpenDocument workbook; the same bytes for the same sheets."""
    book = Document("spreadsheet")
    book.body.clear()
    book.insert_style(Style("table-cell", name=BOLD, area="text", bold=True), automatic=True)
    wrap = Style("table-cell", name=WRAPPED)
    wrap.set_properties({"fo:wrap-option": "wrap", "style:vertical-align": "top"}, area="table-cell")
    book.insert_style(wrap, automatic=True)
    for sheet in sheets:
        book.body.append(_table(book, sheet))
    meta = book.meta
    meta.title, meta.creator, meta.language, meta.generator = title, AUTHOR, "nl-NL", AUTHOR
    meta.creation_date = meta.date = MADE
    out = io.BytesIO()
    book.save(out)
    return repacked(out.getvalue())


def _table(book: Any, sheet: Sheet) -> Any:
    table = OdfTable(sheet.name)
    for index, row in enumerate(sheet.rows):
        line = OdfRow()
        for column, value in enumerate(row):
            head = column == 0 if sheet.name == EXPLANATION else index == 0
            line.append_cell(_cell(value, BOLD if head else WRAPPED), clone=False)
        table.append_row(line, clone=False)
    for number, width in enumerate(sheet.widths):
        style = Style(
            "table-column", name=f"kolom{width}", area="table-column", width=f"{width * CM_PER_CHARACTER:.1f}cm"
        )
        book.insert_style(style, automatic=True)
        wide = table.get_column(number)
        wide.style = f"kolom{width}"
        table.set_column(number, wide)
    return table


def _cell(value: Cell, style: str) -> OdfCell:
    if isinstance(value, datetime.date):
        return OdfCell(value, text=value.strftime("%d-%m-%Y"), style=style)
    return OdfCell(value, style=style) if value != "" else OdfCell(style=style)
