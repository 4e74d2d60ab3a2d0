"""Lessons: every file opens in a reader that we did not write, holds what it should, and is the same bytes twice."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from docx import Document
from odf.opendocument import load as load_odf
from odf.table import Table, TableRow
from odf.teletype import extractText
from odf.text import H, P
from openpyxl import load_workbook
from pptx import Presentation
from pypdf import PdfReader

from feitenbank.check import lessons as lesson_check
from feitenbank.lessons.blocks import Block, pieces, sections, steps
from feitenbank.lessons.ods_file import workbook_ods
from feitenbank.lessons.papers import PaperKind, Target, full_addresses, kinds_of, paper
from feitenbank.lessons.plain import NOT_IN_FONT, PlainMacros, without_marks
from feitenbank.lessons.plan import STEPS, Lesson, plain_aims, read_lessons
from feitenbank.lessons.view import learning_resource
from feitenbank.lessons.workbook import SERIES, Sheet, cell_of
from feitenbank.lessons.writer import write_lessons
from feitenbank.lessons.xlsx_file import workbook_xlsx
from feitenbank.load.front_matter import read_page
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths, project_paths

LESSONS = read_lessons(project_paths())
WITH_SHEET = [lesson for lesson in LESSONS if lesson.worksheet]
NAMES = [lesson.id for lesson in LESSONS]
VERSION, LICENCE = "25 november 2026", "CC BY 4.0"


@pytest.fixture(scope="module")
def folder(knowledge: KnowledgeBase, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("les")
    write_lessons(knowledge, project_paths(), target)
    return target


def plain(knowledge: KnowledgeBase) -> PlainMacros:
    return PlainMacros(knowledge, lambda name: f"[{name}]", lambda cell: cell_of(knowledge, cell))


def squeezed(text: str) -> str:
    """The text without spaces and source marks, which stand elsewhere on paper."""
    return re.sub(r"\[\d+\]|\s", "", text)


def pdf_text(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def odt_text(path: Path) -> str:
    book = load_odf(path)
    return "\n".join(extractText(part) for kind in (H, P) for part in book.getElementsByType(kind))


def docx_text(path: Path) -> str:
    document = Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def test_there_are_three_lessons_and_starters() -> None:
    assert len(WITH_SHEET) == 3
    assert [lesson.meta.minuten for lesson in WITH_SHEET] == [50, 50, 100]
    starters = next(lesson for lesson in LESSONS if not lesson.worksheet)
    assert [step.minutes for step in steps(starters.sections[STEPS])] == [10, 10, 10]


@pytest.mark.parametrize("lesson", LESSONS, ids=NAMES)
def test_a_lesson_is_complete(lesson: Lesson) -> None:
    assert all(aim.startswith("Ik kan ") for aim in plain_aims(lesson))
    assert sum(step.minutes for step in steps(lesson.sections[STEPS])) == lesson.meta.minuten
    assert lesson.meta.doelen


@pytest.mark.parametrize("name", ["mythe-of-feit", "reken-het-na", "wie-houdt-jou-bij"])
def test_answers_are_not_on_the_worksheet(knowledge: KnowledgeBase, folder: Path, name: str) -> None:
    lesson = next(lesson for lesson in LESSONS if lesson.id == name)
    answers = [
        piece for piece in pieces(lesson.worksheet or "") if isinstance(piece, Block) and piece.kind == "antwoord"
    ]
    assert len(answers) >= 6
    sheet, model = (squeezed(docx_text(folder / f"{name}-{kind}.docx")) for kind in ("werkblad", "antwoorden"))
    for answer in answers:
        first = squeezed(without_marks(plain(knowledge).render(answer.text)).split("\n")[0])
        assert first in model
        assert first not in sheet


@pytest.mark.parametrize("lesson", LESSONS, ids=NAMES)
def test_papers_in_three_formats(folder: Path, lesson: Lesson) -> None:
    for kind in kinds_of(lesson):
        stem = folder / f"{lesson.id}-{kind}"
        texts = [
            pdf_text(stem.with_suffix(".pdf")),
            docx_text(stem.with_suffix(".docx")),
            odt_text(stem.with_suffix(".odt")),
        ]
        for text in texts:
            assert lesson.address in text
            assert "{{" not in text
            assert "Bronnen" in text or kind is PaperKind.ANSWERS
        with zipfile.ZipFile(stem.with_suffix(".odt")) as archive:
            assert VERSION in archive.read("styles.xml").decode()
        footer = Document(str(stem.with_suffix(".docx"))).sections[0].footer.paragraphs[0].text
        assert VERSION in footer
        assert LICENCE in footer


@pytest.mark.parametrize("lesson", LESSONS, ids=NAMES)
def test_pdf_is_tagged_a4_with_own_fonts(folder: Path, lesson: Lesson) -> None:
    for kind in kinds_of(lesson):
        reader = PdfReader(folder / f"{lesson.id}-{kind}.pdf")
        root = reader.trailer["/Root"]
        assert root["/MarkInfo"]["/Marked"]
        assert root["/Lang"].startswith("nl")
        assert b"pdfuaid:part" in root["/Metadata"].get_object().get_data()
        assert reader.metadata is not None
        assert lesson.title in str(reader.metadata.title)
        assert [round(float(size)) for size in reader.pages[0].mediabox[2:]] == [595, 842]
        for page in reader.pages:
            text = page.extract_text()
            assert LICENCE in text
            assert VERSION in text
            for font in page["/Resources"]["/Font"].values():
                assert "Feitenbank" in str(font.get_object()["/BaseFont"])


def test_worksheet_of_the_first_lesson_is_one_sheet(folder: Path) -> None:
    assert len(PdfReader(folder / "mythe-of-feit-werkblad.pdf").pages) == 2


@pytest.mark.parametrize("lesson", LESSONS, ids=NAMES)
def test_slides(folder: Path, lesson: Lesson) -> None:
    show = Presentation(str(folder / f"{lesson.id}-dias.pptx"))
    slides = list(show.slides)
    assert show.slide_width / show.slide_height == pytest.approx(16 / 9, rel=0.01)
    assert len(slides) == 1 + sum(len(step.slides) for step in steps(lesson.sections[STEPS]))
    assert len(PdfReader(folder / f"{lesson.id}-dias.pdf").pages) == len(slides)
    for slide in slides:
        text = " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
        assert slide.shapes.title is not None
        assert slide.shapes.title.text
        assert LICENCE in text
        assert lesson.address in text
        assert "@@" not in text
        for shape in slide.shapes:
            if shape.shape_type == 13:
                assert shape._element.nvPicPr.cNvPr.get("descr")
    for slide in slides[1:]:
        assert re.search(r"Bron(nen)?\b", " ".join(s.text_frame.text for s in slide.shapes if s.has_text_frame))
        assert "minuten" in slide.notes_slide.notes_text_frame.text


def test_workbook_holds_the_data(knowledge: KnowledgeBase, folder: Path) -> None:
    book = load_workbook(folder / "reken-het-na-rekenblad.xlsx")
    assert book.sheetnames == ["Uitleg", *SERIES, "Rekenen"]
    for name in SERIES:
        rows = knowledge.datasets[name].rows
        assert book[name].max_row == len(rows) + 1
        for row in rows:
            assert row.value is not None
            assert book[name][cell_of(knowledge, f"{name}/{row.id}")].value == float(row.value)
    explanation = " ".join(str(cell.value) for row in book["Uitleg"] for cell in row)
    for name in SERIES:
        assert name in explanation
        assert knowledge.datasets[name].meta.not_counted in explanation


def test_both_workbooks_are_the_same(knowledge: KnowledgeBase, folder: Path) -> None:
    book = load_odf(str(folder / "reken-het-na-rekenblad.ods"))
    tables = book.spreadsheet.getElementsByType(Table)
    assert [table.getAttribute("name") for table in tables] == ["Uitleg", *SERIES, "Rekenen"]
    for table in tables[1:-1]:
        rows = knowledge.datasets[table.getAttribute("name")].rows
        values = [row.childNodes[2].getAttribute("value") for row in table.getElementsByType(TableRow)[1:]]
        assert values == [str(int(row.value)) for row in rows if row.value is not None]


@pytest.mark.parametrize("name", SERIES)
def test_each_series_is_a_workbook_of_its_own(knowledge: KnowledgeBase, folder: Path, name: str) -> None:
    dataset = knowledge.datasets[name]
    book = load_workbook(folder / f"reken-het-na-{name}.xlsx")
    assert book.sheetnames == ["Uitleg", name]
    for row in dataset.rows:
        assert book[name][cell_of(knowledge, f"{name}/{row.id}")].value == float(row.value or 0)
    explanation = " ".join(str(cell.value) for row in book["Uitleg"] for cell in row)
    tables = load_odf(str(folder / f"reken-het-na-{name}.ods")).spreadsheet.getElementsByType(Table)
    assert [table.getAttribute("name") for table in tables] == ["Uitleg", name]
    for text in (explanation, extractText(tables[0])):
        assert dataset.meta.counts in text
        assert dataset.meta.not_counted in text
        assert LICENCE in text
        assert VERSION in text
        assert f"cijfers/{name}/" in text
    values = [row.childNodes[2].getAttribute("value") for row in tables[1].getElementsByType(TableRow)[1:]]
    assert values == [str(int(row.value or 0)) for row in dataset.rows]


def test_no_cell_is_run_as_a_formula() -> None:
    texts = ('=HYPERLINK("x")', "+1", "-1", "@x")
    sheet = Sheet("Gevaar", (("Kop",), *((text,) for text in texts)), (20,))
    cells = [row[0] for row in load_workbook(io.BytesIO(workbook_xlsx("t", [sheet])))["Gevaar"].iter_rows(min_row=2)]
    assert [(cell.data_type, cell.value) for cell in cells] == [("s", f"'{text}") for text in texts]
    table = load_odf(io.BytesIO(workbook_ods("t", [sheet]))).spreadsheet.getElementsByType(Table)[0]
    for row in table.getElementsByType(TableRow)[1:]:
        assert row.childNodes[0].getAttribute("formula") is None
        assert row.childNodes[0].getAttribute("valuetype") == "string"


def test_two_builds_are_the_same_bytes(knowledge: KnowledgeBase, folder: Path, tmp_path: Path) -> None:
    from feitenbank.lessons.writer import _contents

    for lesson in LESSONS:
        (tmp_path / lesson.id).mkdir()
        for name, data in _contents(knowledge, project_paths(), lesson, tmp_path / lesson.id).items():
            assert (folder / name).read_bytes() == data, name


def test_zip_holds_all_papers(folder: Path) -> None:
    for lesson in LESSONS:
        with zipfile.ZipFile(folder / f"{lesson.id}.zip") as archive:
            assert archive.testzip() is None
            names = {Path(name).name for name in archive.namelist()}
        assert names == {file.name for file in folder.glob(f"{lesson.id}-*") if file.suffix != ".png"}


def test_preview_is_a_picture(folder: Path) -> None:
    for lesson in LESSONS:
        kind = kinds_of(lesson)[0]
        assert (folder / f"{lesson.id}-{kind}.png").read_bytes().startswith(b"\x89PNG")


def test_every_goal_is_in_the_structured_data(knowledge: KnowledgeBase) -> None:
    for lesson in LESSONS:
        record = learning_resource(knowledge, project_paths(), lesson)
        assert record["timeRequired"] == f"PT{lesson.meta.minuten}M"
        assert len(record["educationalAlignment"]) == len(lesson.meta.doelen)


def test_font_has_all_characters_that_pass() -> None:
    from fontTools.ttLib import TTFont

    known = set(TTFont(project_paths().root / "feitenbank/fonts/FeitenbankSans-Regular.ttf").getBestCmap())
    passing = {code for code in range(0x20, 0x3000) if not NOT_IN_FONT.match(chr(code))}
    assert passing - known == set()


def test_blocks_and_sections() -> None:
    answer_text = '??? antwoord lijnen-3 "Antwoord"\n\n    Regel een\n\n    Regel twee'
    text = f'Voor\n\n{answer_text}\n\nNa\n!!! dia "Een «titel»"\n    - a'
    first, answer, after, slide = pieces(text)
    assert (first, after) == ("Voor", "Na")
    assert isinstance(answer, Block)
    assert (answer.kind, answer.lines, answer.text, answer.at) == ("antwoord", 3, "Regel een\n\nRegel twee", 3)
    assert isinstance(slide, Block)
    assert (slide.kind, slide.title, slide.text) == ("dia", "Een «titel»", "- a")
    assert sections("a\n## B\nc\n### d") == {"": "a", "B": "c\n### d"}


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("[x](../beweringen/a-b.md)", "[x](https://s/beweringen/a-b/)"),
        ("[x](../over/index.md)", "[x](https://s/over/)"),
        ("[x](https://elders.nl/a.md)", "[x](https://elders.nl/a.md)"),
    ],
)
def test_links_work_on_paper(link: str, address: str) -> None:
    assert full_addresses(link, "https://s/") == address


def test_numbers_on_paper_carry_their_source(knowledge: KnowledgeBase) -> None:
    macros = plain(knowledge)
    text = macros.render('{{ cijfer("vluchten-geweigerd/2018-12-31") }} {{ bron("spc-2013-list") }}')
    assert text == "17,46\u00a0miljoen\u00a0keer^\\[1\\]^ ^\\[2\\]^"
    assert macros.sources == ["npcic-2018-annual", "spc-2013-list"]
    assert macros.bronnenlijst().count("\n") == 1


def test_no_private_link_on_paper(knowledge: KnowledgeBase) -> None:
    hidden = {source.url for source in knowledge.sources.values() if not source.link and source.url}
    for lesson in WITH_SHEET:
        made = paper(knowledge, lesson, PaperKind.ANSWERS, Target.DOCX, plain(knowledge), "https://s/")
        assert not [url for url in hidden if f"<{url}>" in made.markdown]


GOOD = (project_paths().docs / "docenten" / "mythe-of-feit.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("minuten: 50", "minuten: 45", "de stappen duren samen 50 minuten"),
        ("nl-kd-21b", "nl-kd-99x", "leerdoel «nl-kd-99x» bestaat niet"),
        ("## Stap voor stap", "## Stap voor step", "de kop «Stap voor stap» ontbreekt"),
        ("  groepsvorm: hele klas, tweetallen\n", "", "[les.groepsvorm] dit veld ontbreekt"),
        ('!!! dia "Voor je weggaat"', '!!! dai "Voor je weggaat"', "het blok «dai» kennen we niet"),
        ("Zeg nog niets", "Zeg → nog niets", "het teken «→» zit niet in het lettertype"),
        ("Zeg nog niets", '{{ cel("bkr-mensen/2012") }}', "staat niet in het rekenblad"),
    ],
)
def test_faults_are_named(knowledge: KnowledgeBase, tmp_path: Path, old: str, new: str, words: str) -> None:
    folder = tmp_path / "docs" / "docenten"
    folder.mkdir(parents=True)
    (folder / "les.md").write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    page = read_page(folder / "les.md", Paths(tmp_path), [])
    assert page is not None
    messages = [str(fault) for fault in lesson_check.faults(knowledge, [page])]
    assert any(words in message for message in messages), messages


def test_the_good_lesson_has_no_faults(knowledge: KnowledgeBase) -> None:
    paths = project_paths()
    pages = [page for file in (paths.docs / "docenten").glob("*.md") if (page := read_page(file, paths, []))]
    assert list(lesson_check.faults(knowledge, pages)) == []


def test_xlsx_has_no_time_of_building(folder: Path) -> None:
    with zipfile.ZipFile(io.BytesIO((folder / "reken-het-na-rekenblad.xlsx").read_bytes())) as archive:
        stamps = {info.date_time for info in archive.infolist()}
        assert "2026-01-01" in archive.read("docProps/core.xml").decode()
    assert stamps == {(2026, 1, 1, 0, 0, 0)}
