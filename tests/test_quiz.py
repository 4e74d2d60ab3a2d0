"""The question bank, and its files as other programs read them."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections import Counter
from pathlib import Path

import openpyxl
import pypandoc
import pytest
from bs4 import BeautifulSoup
from lxml import etree
from pygiftparser import parser as gift_parser
from qti_convert import upgrade_package

from feitenbank.export.quiz.files import FILES, quiz_files, write_quiz_files
from feitenbank.export.quiz.gift import escaped, gift
from feitenbank.export.quiz.kahoot import kahoot
from feitenbank.export.quiz.table import quiz_csv
from feitenbank.macros.quiz_view import PARTS, quiz_html
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.question import QuestionKind, TrueFalse
from feitenbank.render.page_state import PageState
from feitenbank.text.quiz_text import ReadyQuestion, ready_questions

SITE = "https://example.org/"
QTI = "{http://www.imsglobal.org/xsd/imsqti_v2p1}"
QTI3 = "{http://www.imsglobal.org/xsd/imsqtiasi_v3p0}"
PACKAGE = "{http://www.imsglobal.org/xsd/imscp_v1p1}"
NASTY = 'Is ~5% = {a} # "b" <c> & d: e\\f?'


@pytest.fixture(scope="module")
def bank(knowledge: KnowledgeBase) -> list[ReadyQuestion]:
    return ready_questions(knowledge)


@pytest.fixture(scope="module")
def files(knowledge: KnowledgeBase) -> dict[str, bytes]:
    return dict(quiz_files(knowledge, SITE))


# The bank


def test_the_bank_is_large_varied_and_balanced(knowledge: KnowledgeBase, bank: list[ReadyQuestion]) -> None:
    questions = list(knowledge.quiz.values())
    answers = Counter(question.answer for question in questions if question.answer)
    assert len(questions) >= 60
    assert {question.kind for question in questions} == set(QuestionKind)
    assert min(Counter(question.level for question in questions).values()) >= 12
    assert abs(answers[TrueFalse.TRUE] - answers[TrueFalse.FALSE]) <= 2
    assert len({question.topic for question in bank}) >= 14
    assert max(Counter(question.claim for question in questions).values()) <= 3


def test_the_short_list_is_balanced(knowledge: KnowledgeBase) -> None:
    lesson = [question for question in knowledge.quiz.values() if question.lesson]
    assert Counter(question.answer for question in lesson) == {TrueFalse.TRUE: 5, TrueFalse.FALSE: 5}


def test_form_does_not_give_the_answer_away(bank: list[ReadyQuestion]) -> None:
    choices = [question for question in bank if question.kind is QuestionKind.ONE]
    longest = [question for question in choices if max(question.answers, key=lambda item: len(item[0]))[1]]
    assert len(longest) < len(choices) * 0.45
    places = Counter([good for _, good in question.answers].index(True) for question in choices)
    assert max(places.values()) < len(choices) * 0.45


def test_sources_of_a_question_stand_on_its_page(knowledge: KnowledgeBase) -> None:
    for question in knowledge.quiz.values():
        assert set(question.sources) & set(knowledge.claims[question.claim].sources), question.id


def test_no_figure_is_left_unfilled(bank: list[ReadyQuestion]) -> None:
    for question in bank:
        texts = [question.text, question.why, question.if_wrong, *(text for text, _ in question.answers)]
        assert not [text for text in texts if "{" in text], question.id


# The files


def test_all_files_are_written_twice_the_same(
    knowledge: KnowledgeBase, files: dict[str, bytes], tmp_path: Path
) -> None:
    paths = write_quiz_files(knowledge, SITE, tmp_path)
    assert [path.name for path in paths] == [file.name for file in FILES]
    assert {path.name: path.read_bytes() for path in paths} == files


@pytest.mark.parametrize("file", [file for file in FILES if file.program == "Kahoot"], ids=lambda file: file.name)
def test_kahoot_reads_the_template(files: dict[str, bytes], bank: list[ReadyQuestion], file: object) -> None:
    questions = file.questions(bank)  # type: ignore[attr-defined]
    book = openpyxl.load_workbook(io.BytesIO(files[file.name]))  # type: ignore[attr-defined]
    assert book.sheetnames == ["Sheet1"]
    sheet = book["Sheet1"]
    assert [cell.value for cell in sheet[8]][1] == "Question - max 120 characters"
    assert sheet.max_row == 8 + len(questions)
    for row, question in zip(sheet.iter_rows(min_row=9), questions, strict=True):
        number, text, *answers, seconds, right = [cell.value for cell in row]
        assert number == questions.index(question) + 1
        assert text == question.text
        assert len(text) <= 120
        given = [answer for answer in answers if answer]
        assert 2 <= len(given) <= 4
        assert all(len(answer) <= 75 for answer in given)
        assert len({answer.casefold() for answer in given}) == len(given)
        assert seconds in (5, 10, 20, 30, 60, 90, 120, 240)
        chosen = [given[int(place) - 1] for place in str(right).split(",")]
        assert tuple(chosen) == question.right


def test_kahoot_has_no_formulas(bank: list[ReadyQuestion]) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(kahoot([changed(bank[0], text="=1+1")])))["Sheet1"]
    assert sheet["B9"].value == "=1+1"
    assert sheet["B9"].data_type == "s" or sheet["B9"].quotePrefix


def test_moodle_xml(files: dict[str, bytes], bank: list[ReadyQuestion]) -> None:
    root = etree.fromstring(files["moodle.xml"])
    items = root.xpath("question[@type!='category']")
    assert [item.findtext("name/text") for item in items] == [question.id for question in bank]
    assert len(root.xpath("question[@type='category']")) == 3
    for item, question in zip(items, bank, strict=True):
        assert plain(item.findtext("questiontext/text")) == question.text
        assert question.why in plain(item.findtext("generalfeedback/text"))
        assert f'href="{SITE}beweringen/{question.claim}/"' in item.findtext("generalfeedback/text")
        shares = [float(answer.get("fraction")) for answer in item.findall("answer")]
        right = [good for _, good in question.answers]
        assert [share > 0 for share in shares] == right
        assert abs(sum(share for share in shares if share > 0) - 100) < 0.01
        assert [plain(answer.findtext("feedback/text")) for answer in item.findall("answer")] == [
            "Goed." if good else question.if_wrong for good in right
        ]
        if question.kind is QuestionKind.TRUE_FALSE:
            assert [answer.findtext("text") for answer in item.findall("answer")] == ["true", "false"]
        else:
            assert [plain(answer.findtext("text")) for answer in item.findall("answer")] == [
                text for text, _ in question.answers
            ]


def test_gift_is_read_by_another_parser(files: dict[str, bytes], bank: list[ReadyQuestion]) -> None:
    read = gift_parser.parseFile(io.StringIO(files["moodle-gift.txt"].decode()))
    assert [question.title for question in read] == [question.id for question in bank]
    for item, question in zip(read, bank, strict=True):
        assert item.valid, question.id
        assert unescaped(item.text) == question.text
        kind = type(item.answers).__name__
        if question.kind is QuestionKind.TRUE_FALSE:
            assert kind == "TrueFalseSet"
            assert item.answers.answer == (question.right == ("Waar",))
            assert unescaped(item.answers.feedbackWrong) == question.if_wrong
        else:
            assert kind == ("MultipleChoicesSet" if question.many else "SelectSet")
            assert [unescaped(answer.answer) for answer in item.answers.answers] == [
                text for text, _ in question.answers
            ]
            assert [answer.fraction > 0 for answer in item.answers.answers] == [good for _, good in question.answers]
        assert question.why in unescaped(item.generalFeedback)


def test_gift_escapes_its_own_signs(bank: list[ReadyQuestion]) -> None:
    assert escaped("~=#{}:\\") == "\\~\\=\\#\\{\\}\\:\\\\"
    one = next(question for question in bank if question.kind is QuestionKind.ONE)
    (item,) = gift_parser.parseFile(io.StringIO(gift([changed(one, text=NASTY)], SITE)))
    assert item.valid
    assert len(item.answers.answers) == len(one.answers)


def test_qti_package_is_whole(files: dict[str, bytes], bank: list[ReadyQuestion]) -> None:
    """No package on PyPI or npm that we found ships the XSD of QTI 2.1, so this looks at the structure itself."""
    with zipfile.ZipFile(io.BytesIO(files["qti21.zip"])) as archive:
        assert archive.testzip() is None
        names = set(archive.namelist())
        trees = {name: etree.fromstring(archive.read(name)) for name in names}
    manifest, test = trees["imsmanifest.xml"], trees["toets.xml"]
    resources = {item.get("identifier"): item.get("href") for item in manifest.iter(f"{PACKAGE}resource")}
    assert set(resources.values()) == names - {"imsmanifest.xml"}
    assert {item.get("identifierref") for item in manifest.iter(f"{PACKAGE}dependency")} == resources.keys() - {"toets"}
    order = [item.get("href") for item in test.iter(f"{QTI}assessmentItemRef")]
    assert order == [f"vragen/{question.id}.xml" for question in bank]
    for question in bank:
        item = trees[f"vragen/{question.id}.xml"]
        assert [etree.QName(child).localname for child in item] == [
            "responseDeclaration", *["outcomeDeclaration"] * 3, "itemBody", "responseProcessing", *["modalFeedback"] * 2
        ]  # fmt: skip
        choices = {choice.get("identifier"): choice.text for choice in item.iter(f"{QTI}simpleChoice")}
        assert list(choices.values()) == [text for text, _ in question.answers]
        correct = [value.text for value in item.find(f"{QTI}responseDeclaration/{QTI}correctResponse")]
        assert tuple(choices[letter] for letter in correct) == question.right
        several = item.find(f"{QTI}responseDeclaration").get("cardinality") == "multiple"
        limit = item.find(f".//{QTI}choiceInteraction").get("maxChoices")
        assert (several, limit) == ((True, "0") if question.many else (False, "1"))


def test_cito_s_converter_reads_the_qti_package(
    files: dict[str, bytes], bank: list[ReadyQuestion], tmp_path: Path
) -> None:
    """The converter by Cito reads QTI 2.1 and writes QTI 3; every question comes through with its answers."""
    (tmp_path / "in.zip").write_bytes(files["qti21.zip"])
    upgrade_package(str(tmp_path / "in.zip"), str(tmp_path / "out.zip"))
    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        for question in bank:
            item = etree.fromstring(archive.read(f"vragen/{question.id}.xml"))
            assert item.tag == f"{QTI3}qti-assessment-item"
            choices = {choice.get("identifier"): choice.text for choice in item.iter(f"{QTI3}qti-simple-choice")}
            correct = [value.text for value in item.find(f".//{QTI3}qti-correct-response")]
            assert tuple(choices[letter] for letter in correct) == question.right


def test_csv_is_read_by_pandoc_and_holds_everything(files: dict[str, bytes], bank: list[ReadyQuestion]) -> None:
    text = files["quizvragen.csv"].decode()
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["id"] for row in rows] == [question.id for question in bank]
    for row, question in zip(rows, bank, strict=True):
        right = tuple(row[f"antwoord_{place}"] for place in row["goed"].split())
        assert right == question.right
    table = BeautifulSoup(pypandoc.convert_text(text, "html", "csv"), "html.parser")
    assert len(table.select("tbody tr")) == len(bank)


def test_csv_defuses_formulas(bank: list[ReadyQuestion]) -> None:
    (row,) = csv.DictReader(io.StringIO(quiz_csv([changed(bank[0], text="=1+1")], SITE)))
    assert row["vraag"] == "'=1+1"


@pytest.mark.parametrize("name", ["moodle.xml", "qti21.zip"])
def test_xml_files_carry_any_text(small_knowledge: KnowledgeBase, name: str) -> None:
    from dataclasses import replace

    odd = next(iter(small_knowledge.quiz.values())).model_copy(update={"why": NASTY})
    content = dict(quiz_files(replace(small_knowledge, quiz={odd.id: odd}), SITE))[name]
    if name.endswith(".zip"):
        content = zipfile.ZipFile(io.BytesIO(content)).read(f"vragen/{odd.id}.xml")
    text = " ".join(etree.fromstring(content).itertext())
    assert NASTY in (plain(text) if name == "moodle.xml" else text)


# The page


def test_the_list_holds_every_question_once_with_its_answer(small_knowledge: KnowledgeBase) -> None:
    page = BeautifulSoup(quiz_html(small_knowledge, PageState("docenten/quiz/"), "vragen"), "html.parser")
    shown = [str(item["id"]).removeprefix("vraag-") for item in page.select(".qv")]
    assert sorted(shown) == sorted(small_knowledge.quiz)
    for item in page.select(".qv"):
        question = small_knowledge.quiz[str(item["id"]).removeprefix("vraag-")]
        right = [option.get_text() for option in item.select(".qv-opties [data-goed]")]
        assert right == [text for text, good in question.options if good]
        summary = item.select_one("details summary")
        link = item.select_one(".qv-lees a")
        assert summary is not None
        assert link is not None
        assert link["href"] == f"../../beweringen/{question.claim}/"


def test_no_inline_style_or_handler(small_knowledge: KnowledgeBase) -> None:
    html = "".join(quiz_html(small_knowledge, PageState("docenten/quiz/"), part) for part in PARTS)
    for tag in BeautifulSoup(html, "html.parser").find_all(True):
        assert not [name for name in tag.attrs if name == "style" or name.startswith("on")], tag.name


def test_the_script_stores_and_sends_nothing() -> None:
    script = (Path(__file__).resolve().parents[1] / "docs/assets/js/quiz.js").read_text(encoding="utf-8")
    words = r"localStorage|sessionStorage|indexedDB|cookie|fetch\(|XMLHttpRequest|sendBeacon|WebSocket|innerHTML|eval\("
    assert not re.search(words, script)


def changed(question: ReadyQuestion, text: str) -> ReadyQuestion:
    from dataclasses import replace

    return replace(question, text=text)


def unescaped(text: str) -> str:
    """pygiftparser leaves the backslash before a colon; Moodle takes it away."""
    return text.replace("\\:", ":").strip()


def plain(html: str) -> str:
    return BeautifulSoup(html, "html.parser").get_text()
