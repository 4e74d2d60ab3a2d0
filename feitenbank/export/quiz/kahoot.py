"""Kahoot's spreadsheet: sheet `Sheet1`, header in row 8 (B to H), one question a row from row 9."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from feitenbank.export.quiz.packed import packed
from feitenbank.text.quiz_text import ReadyQuestion

HEADER_ROW, FIRST_ROW = 8, 9
HEADER = (
    "Question - max 120 characters",
    "Answer 1 - max 75 characters",
    "Answer 2 - max 75 characters",
    "Answer 3 - max 75 characters",
    "Answer 4 - max 75 characters",
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
)
SECONDS = {1: 20, 2: 30, 3: 60}
TITLE = "Sociaal krediet: mythe en werkelijkheid"
NOTE = "Vragen en antwoorden: CC BY 4.0. In Kahoot: Create, dan Import spreadsheet."
# openpyxl writes the moment of saving into the file; the same bank must give the same bytes.
STAMP = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


def kahoot(questions: Sequence[ReadyQuestion]) -> bytes:
    """The workbook for these questions."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Sheet1"
    _put(sheet, 2, 2, TITLE, bold=True)
    _put(sheet, 3, 2, NOTE)
    for column, text in enumerate(HEADER, 2):
        _put(sheet, HEADER_ROW, column, text, bold=True)
    for number, question in enumerate(questions, 1):
        _question(sheet, FIRST_ROW + number - 1, number, question)
    sheet.column_dimensions["B"].width = 60
    for letter in "CDEF":
        sheet.column_dimensions[letter].width = 32
    out = io.BytesIO()
    book.save(out)
    return _timeless(out.getvalue())


def _question(sheet: Worksheet, row: int, number: int, question: ReadyQuestion) -> None:
    sheet.cell(row, 1).value = number
    _put(sheet, row, 2, question.text)
    for place, (text, _) in enumerate(question.answers):
        _put(sheet, row, 3 + place, text)
    sheet.cell(row, 7).value = SECONDS[question.level]
    right = [place for place, (_, good) in enumerate(question.answers, 1) if good]
    sheet.cell(row, 8).value = right[0] if len(right) == 1 else ",".join(map(str, right))


def _put(sheet: Worksheet, row: int, column: int, text: str, bold: bool = False) -> None:
    cell = sheet.cell(row, column)
    cell.value = text
    cell.data_type = "s"  # never a formula, whatever the text begins with
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if bold:
        cell.font = Font(bold=True)


def _timeless(workbook: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    entries["docProps/core.xml"] = STAMP.sub(rb"\g<1>2026-01-01T00:00:00Z", entries["docProps/core.xml"])
    return packed(entries)
