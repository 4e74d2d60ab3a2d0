"""Any text in any field: refused with a reason, or read back unchanged by programs that are not ours."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET
import zipfile
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace

import bibtexparser
import markdown
import openpyxl
import rispy
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from odf import teletype
from odf.opendocument import load as load_odf
from odf.table import TableCell

from feitenbank.export.csl import bibtex, csl_item, ris
from feitenbank.export.quiz.kahoot import kahoot
from feitenbank.export.quiz.moodle import moodle_xml
from feitenbank.export.quiz.qti import qti_package
from feitenbank.export.quiz.table import quiz_csv
from feitenbank.export.search_index import search_script
from feitenbank.export.structured_data import claim_review, script_json
from feitenbank.export.tables import FORMULA_START, safe_cell
from feitenbank.faults import Fault
from feitenbank.lessons.ods_file import workbook_ods
from feitenbank.lessons.workbook import Sheet
from feitenbank.lessons.xlsx_file import workbook_xlsx
from feitenbank.load.csv_rows import read_rows
from feitenbank.load.front_matter import read_page
from feitenbank.load.yaml_lines import YamlFault, parse_yaml
from feitenbank.macros.author import AuthorMacros
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths
from feitenbank.render.page_state import PageState
from feitenbank.text.dates import long_date
from feitenbank.text.numbers import dutch_number, plain_number

from .any_text import ANY, FIXED, LINE, TEXT, accepted, question


@FIXED
@given(ANY)
def test_what_is_accepted_has_a_shape_and_is_no_html(text: str) -> None:
    if (kept := accepted(text)) is not None:
        assert kept.encode()
        assert not any(ord(sign) < 32 and sign not in "\n\t" for sign in kept)
        ET.fromstring(f"<a>{kept.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')}</a>")


@FIXED
@given(LINE, LINE)
def test_quiz_files(text: str, answer: str) -> None:
    item = question(text, answer)
    moodle = ET.fromstring(moodle_xml([item], "https://x.example/"))
    shown = BeautifulSoup(moodle.findtext(".//questiontext/text") or "", "lxml").get_text()
    assert shown == text
    with zipfile.ZipFile(io.BytesIO(qti_package([item]))) as package:
        prompt = ET.fromstring(package.read("vragen/vraag.xml")).findtext(".//{*}prompt") or ""
    assert prompt.startswith(text)
    cell = openpyxl.load_workbook(io.BytesIO(kahoot([item]))).worksheets[0]["B9"]
    assert (cell.value, cell.data_type) == (text, "s")
    row = next(csv.DictReader(io.StringIO(quiz_csv([item], "https://x.example/"), newline="")))
    assert row["vraag"] == safe_cell(text)
    assert not any(cell.startswith(FORMULA_START) for cell in row.values())


@FIXED
@given(LINE)
def test_spreadsheets_hold_text_and_no_formulas(text: str) -> None:
    sheet = Sheet("Blad", (("Kop",), (text,)), (20,))
    cell = openpyxl.load_workbook(io.BytesIO(workbook_xlsx(text, [sheet]))).worksheets[0]["A2"]
    assert cell.data_type == "s"
    assert cell.value == safe_cell(text)
    cells = load_odf(io.BytesIO(workbook_ods(text, [sheet]))).getElementsByType(TableCell)
    assert [teletype.extractText(item) for item in cells if item.getAttribute("formula")] == []
    assert teletype.extractText(cells[1]) == text


@FIXED
@given(LINE)
def test_references(small_knowledge: KnowledgeBase, text: str) -> None:
    source = small_knowledge.sources["krant-2019"].model_copy(update={"title": text, "container_title": text})
    assert rispy.loads(ris([source]))[0]["title"] == text
    library = bibtexparser.parse_string(bibtex([source]))
    assert not library.failed_blocks
    assert [entry.key for entry in library.entries] == ["krant-2019"]
    assert json.loads(json.dumps(csl_item(source)))["title"] == text


@FIXED
@given(TEXT)
def test_scripts(small_knowledge: KnowledgeBase, text: str) -> None:
    claim = small_knowledge.claims["keren-geen-mensen"].model_copy(update={"title": text, "claim": text})
    record = script_json(claim_review(small_knowledge, claim))
    element = BeautifulSoup(f'<script type="application/ld+json">{record}</script><p>na</p>', "lxml")
    assert json.loads(str(element.script.string))["name"] == text
    assert element.p.get_text() == "na"
    kb = SimpleNamespace(claims={"x": claim}, datasets={}, terms={})
    script = search_script(kb, [], "docs")
    assert "</" not in script
    assert json.loads(script.removeprefix("window.ZOEKINDEX=").removesuffix(";\n"))[0]["titel"] == text


@FIXED
@given(LINE)
def test_macros_show_the_text_itself(small_knowledge: KnowledgeBase, text: str) -> None:
    """Through Markdown and an HTML parser: no element, attribute or link comes out of the data."""
    term = small_knowledge.terms["renci"].model_copy(update={"term": text, "explanation": text})
    source = small_knowledge.sources["wet-2013"].model_copy(update={"publisher": text, "title": text})
    kb = KnowledgeBase(**{**vars(small_knowledge), "terms": {"renci": term},
                          "sources": {**small_knowledge.sources, "wet-2013": source}})  # fmt: skip
    state = PageState("x/")
    author = AuthorMacros(kb, Paths(Path()), lambda: state)
    body = f"Een {author.begrip('renci')} en een {author.begrip('renci')} en{author.bron('wet-2013')}.\n"
    page = BeautifulSoup(
        markdown.markdown(body + author.bronnenlijst(), extensions=["attr_list", "md_in_html"]), "lxml"
    )
    assert page.select_one(".begrip-knop").get_text() == text
    assert " ".join(page.select_one(".begrip").next_sibling.strip("\u2060").split()) == f"en een {text} en".replace(
        "\n", " "
    )
    assert page.select_one(".bronmerk a")["aria-label"] == f"Bron 1: {text}, 2013"
    assert page.select_one(".bron-titel").get_text().startswith(text)
    assert not [tag for tag in page.find_all(True) if any(name.startswith("on") for name in tag.attrs)]
    assert not page.find_all(["script", "img", "iframe"])
    assert all(str(link.get("href", "")).startswith(("#", "https://", "../")) for link in page.find_all("a"))


@FIXED
@given(st.binary(max_size=60) | ANY.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_read_or_refused(tmp_path: Path, data: bytes) -> None:
    paths, faults = Paths(tmp_path), list[Fault]()
    for name, head in (("a.csv", b"id,date,category,value,text,approximate,sources,note\n"), ("b.md", b"---\n")):
        (tmp_path / name).write_bytes(head + data)
    rows, page = read_rows(tmp_path / "a.csv", paths, faults), read_page(tmp_path / "b.md", paths, faults)
    assert rows or page or faults or not data.strip()
    try:
        parse_yaml(data.decode("utf-8", "replace"))
    except YamlFault as fault:
        assert fault.line >= 1


@FIXED
@given(st.decimals(min_value=-(10**15), max_value=10**15, places=3, allow_nan=False))
def test_numbers_are_read_back(value: Decimal) -> None:
    for text in (plain_number(value), dutch_number(value)):
        number, _, word = text.replace("\u2212", "-").partition(" ")
        scale = {"": 1, "miljoen": 10**6, "miljard": 10**9}[word]
        assert Decimal(number.replace(".", "").replace(",", ".")) * scale == value


@FIXED
@given(st.dates())
def test_dates_are_read_back(day: object) -> None:
    written = long_date(str(day)).split(" ")
    assert written[0] == str(int(str(day)[8:]))
    assert written[2] == str(day)[:4]
