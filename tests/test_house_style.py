"""The house style of docx and odt is made from code: every style that the papers use is there, the same twice."""

from __future__ import annotations

import io
import re

from docx import Document
from docx.shared import Cm
from odf.opendocument import load as load_odf
from odf.style import Footer, PageLayoutProperties, Style
from odf.teletype import extractText

from feitenbank.lessons.house_docx import reference_docx
from feitenbank.lessons.house_odt import reference_odt
from feitenbank.lessons.house_style import FOOTER_MARK, STYLES
from feitenbank.paths import project_paths

USED = set(re.findall(r'custom-style="(\w+)"', (project_paths().root / "feitenbank/lessons/papers.py").read_text()))


def test_every_style_that_papers_name_is_in_both() -> None:
    odt = load_odf(io.BytesIO(reference_odt()))
    named = {style.getAttribute("name") for style in odt.styles.getElementsByType(Style)}
    docx = {style.name for style in Document(io.BytesIO(reference_docx())).styles}
    assert {"Schrijflijn", "Klein"} <= USED
    for name in USED | {own.name for own in STYLES}:
        assert name in named
        assert name in docx


def test_page_font_and_footer() -> None:
    document = Document(io.BytesIO(reference_docx()))
    section = document.sections[0]
    assert section.page_width is not None
    assert abs(section.page_width - Cm(21)) < Cm(0.01)
    assert section.footer.paragraphs[0].text.startswith(FOOTER_MARK)
    assert document.styles["Normal"].font.name == "Arial"
    odt = load_odf(io.BytesIO(reference_odt()))
    assert odt.automaticstyles.getElementsByType(PageLayoutProperties)[0].getAttribute("pagewidth") == "21.0cm"
    assert extractText(odt.masterstyles.getElementsByType(Footer)[0]).startswith(FOOTER_MARK)


def test_again_gives_the_same_bytes() -> None:
    for reference in (reference_docx, reference_odt):
        first = reference()
        reference.cache_clear()
        assert reference() == first
