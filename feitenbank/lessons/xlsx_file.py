"""The workbook as xlsx (openpyxl)."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from feitenbank.export.tables import safe_cell
from feitenbank.lessons.convert import repacked
from feitenbank.lessons.workbook import AUTHOR, CALCULATION, EXPLANATION, MADE, Sheet

HEADER_FILL = "E8E4DA"
ENTRY_FILL = "FFF8DC"


def workbook_xlsx(title: str, sheets: list[Sheet]) -> bytes:
    """The sheets as an Excel workbook; the same bytes for the same sheets."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        _xlsx_sheet(book.create_sheet(sheet.name), sheet)
    properties = book.properties
    properties.title, properties.creator, properties.language = title, AUTHOR, "nl-NL"
    properties.created = properties.modified = MADE
    out = io.BytesIO()
    book.save(out)
    return _with_fixed_dates(out.getvalue())


def _with_fixed_dates(data: bytes) -> bytes:
    # openpyxl writes the moment of saving into «modified», whatever the properties say.
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        core = archive.read("docProps/core.xml").decode()
    found = re.findall(r"<dcterms:modified[^>]*>([^<]+)</dcterms:modified>", core)
    return repacked(data, {stamp: f"{MADE.isoformat()}Z" for stamp in found})


def _xlsx_sheet(page: Any, sheet: Sheet) -> None:
    for row in sheet.rows:
        page.append([safe_cell(value) if isinstance(value, str) else value for value in row])
    for number, width in enumerate(sheet.widths, 1):
        page.column_dimensions[get_column_letter(number)].width = width
    bold = Font(bold=True)
    if sheet.name == EXPLANATION:
        for row in page.iter_rows(min_col=1, max_col=1):
            row[0].font = bold
    else:
        for cell in page[1]:
            cell.font, cell.fill = bold, PatternFill("solid", fgColor=HEADER_FILL)
        page.freeze_panes = "A2"
    for row in page.iter_rows():
        for cell in row:
            cell.alignment = Alignment(vertical="top", wrap_text=sheet.wrapped or cell.column > 4)
            if isinstance(cell.value, datetime.date):
                cell.number_format = "dd-mm-yyyy"
            elif isinstance(cell.value, int) and cell.column == 3:
                cell.number_format = "#,##0"
            if sheet.name == CALCULATION and cell.row > 1 and cell.column > 1:
                cell.fill = PatternFill("solid", fgColor=ENTRY_FILL)
    page.page_setup.orientation, page.page_setup.paperSize, page.page_setup.fitToHeight = "landscape", 9, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
