"""Any text on what we draw and print: feeds, quizzes for Moodle, cards, charts and papers show it as it is."""

from __future__ import annotations

import io
import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import typst
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from feitenbank.charts.metrics import markup
from feitenbank.charts.poster import CHINESE, Poster, poster_svg
from feitenbank.charts.svg import normalise
from feitenbank.export.quiz.gift import gift
from feitenbank.export.thumbnails import thumbnail
from feitenbank.lessons.convert import pandoc
from feitenbank.lessons.documents import typst_string
from feitenbank.lessons.papers import Target
from feitenbank.lessons.plain import ENVIRONMENT, NOT_IN_FONT, escaped, without_marks
from feitenbank.lessons.writer import picture_call
from feitenbank.model.claim import Verdict
from feitenbank.share.card_layout import HEIGHT, WIDTH, Line, card_parts, chart_card, claim_card, plain_card
from feitenbank.share.card_picture import card_png
from feitenbank.share.feeds import Entry, atom
from feitenbank.share.lettering import width_of

from .any_text import ANY, FIXED, LINE, TEXT, TRICKS, accepted, question
from .gift_reader import read_gift

ATOM = "{http://www.w3.org/2005/Atom}"
SVG = "{http://www.w3.org/2000/svg}"
# Many at once, since starting pandoc takes longer than reading.
ALWAYS = ANY.map(lambda text: " ".join((accepted(text) or "woord").split()))
WHOLE_TRICKS = [" ".join(f"{trick} woord {trick}".split()) for trick in TRICKS]
EACH_TRICK = [text for text in WHOLE_TRICKS if accepted(text)]
MANY = st.lists(ALWAYS, min_size=25, max_size=25).map(lambda texts: [*EACH_TRICK, *texts])
BATCHES = settings(FIXED, max_examples=3)
RAW = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"><g transform="translate(5,5)">'
    '<text x="4" y="9" style="font-size: 13px; fill: rgb(28, 33, 38);">@@</text></g></svg>'
)


def joined(text: str) -> str:
    """Without what breaking a line may add or take away."""
    return re.sub(r"[\s\u2026-]", "", text)


@FIXED
@given(TEXT, TEXT)
def test_feeds(title: str, summary: str) -> None:
    feed = atom(title, "https://x.example/", "x/", "feeds/x.xml",
                [Entry("a", title, "a/", summary, "2026-11-25", "2026-11-25")])  # fmt: skip
    root = ET.fromstring(feed.encode())
    assert root.findtext(f"{ATOM}title") == f"{title} · Sociaal krediet"
    assert [entry.findtext(f"{ATOM}title") for entry in root.iter(f"{ATOM}entry")] == [title]
    shown = root.find(f"{ATOM}entry/{ATOM}summary")
    assert shown is not None
    assert shown.get("type") == "html"
    read = BeautifulSoup(shown.text or "", "html.parser")
    assert (read.get_text(), read.find()) == (summary, None)


@FIXED
@given(TEXT, LINE)
def test_gift(text: str, answer: str) -> None:
    first, second = read_gift(gift([question(text, answer), question(answer, text)], "https://x.example/"))
    line, spaced = " ".join(text.split()), " ".join(answer.split())
    assert (first.name, first.text) == ("vraag", line)
    assert first.answers == ((spaced, 100.0, "Goed."), ("iets", 0.0, spaced))
    assert first.feedback == f"{line} Lees verder: https://x.example/beweringen/keren/"
    assert second.answers[0][0] == line


@FIXED
@given(LINE, LINE)
def test_cards(title: str, other: str) -> None:
    drawing = normalise(RAW.replace("@@", "x"))
    cards = (claim_card(title, other, Verdict.FALSE, ""), plain_card(title, other), chart_card(title, other, drawing))
    for card in cards:
        lines = [part for part in card_parts(card, "x.example") if isinstance(part, Line)]
        for line in lines:
            assert line.x + width_of(line.text, line.font, line.size) <= WIDTH
            assert 0 < line.y < HEIGHT
        shown = joined("".join(line.text for line in lines))
        cut = any(line.text.endswith("…") for line in lines)
        for text in (title, other):
            whole = joined(CHINESE.sub("", text))
            assert whole in shown or (cut and whole[:20] in shown)


@settings(FIXED, max_examples=4)
@given(LINE)
def test_a_card_is_a_picture(title: str) -> None:
    picture = card_png(card_parts(claim_card(title, title, Verdict.TRUE, ""), "x.example"))
    assert Image.open(io.BytesIO(picture)).size == (WIDTH, HEIGHT)


@FIXED
@given(LINE, LINE)
def test_charts(title: str, label: str) -> None:
    assert BeautifulSoup(markup([title, label]), "html.parser").get_text("\n").split("\n") == [title, label]
    raw = ET.fromstring(RAW)
    next(raw.iter(f"{SVG}text")).text = label
    drawing = normalise(ET.tostring(raw, encoding="unicode"))
    poster = poster_svg(Poster(title, label, drawing, (label, title)))
    for svg in (drawing, poster, thumbnail(drawing)):
        root = ET.fromstring(svg)
        names = {element.tag.removeprefix(SVG) for element in root.iter()}
        assert names <= {"svg", "g", "rect", "path", "text", "title", "style"}
        assert label in [element.text for element in root.iter(f"{SVG}text")]
        assert not [
            name for element in root.iter() for name in element.attrib if name.startswith("on") or "href" in name
        ]
    assert ET.fromstring(poster).findtext(f"{SVG}title") == title
    shown = joined("".join(ET.fromstring(poster).itertext()))
    assert joined(title) * 2 in joined(title) + shown
    assert joined(f"Bronnen: {label}; {title}") in shown


@BATCHES
@given(MANY)
def test_papers_hold_no_markup(texts: list[str]) -> None:
    """To pandoc every text is a paragraph of words, and no template to our macros."""
    written = ENVIRONMENT.from_string("\n\n".join(escaped(text) for text in texts)).render()
    read = json.loads(pandoc(written, "json", folder=Path()))
    assert [block["t"] for block in read["blocks"]] == ["Para"] * len(texts)
    for block, text in zip(read["blocks"], texts, strict=True):
        assert "".join(part["c"] if part["t"] == "Str" else " " for part in block["c"]) == text
        assert without_marks(escaped(text)) == text


@BATCHES
@given(MANY)
def test_typst_runs_no_text(tmp_path: Path, texts: list[str]) -> None:
    """Every text between two marks; what Typst then has there is words and signs, and the same ones."""
    start, end = "```{=typst}\n#metadata[\n```", "```{=typst}\n] <t>\n```"
    body = "\n\n".join(f"{start}\n\n{NOT_IN_FONT.sub('', escaped(text))}\n\n{end}" for text in texts)
    strings = "\n".join(f"#metadata({typst_string(text)}) <t>" for text in texts)
    (tmp_path / "a.typ").write_text(f"{pandoc(body, 'typst', folder=tmp_path).decode()}\n{strings}\n", encoding="utf-8")
    values = json.loads(typst.query(str(tmp_path / "a.typ"), "<t>", field="value"))
    printed = [NOT_IN_FONT.sub("", text) for text in texts]
    assert [" ".join(as_text(value).split()) for value in values[: len(texts)]] == [
        " ".join(text.replace("...", "…").split()) for text in printed
    ]
    assert values[len(texts) :] == printed


def as_text(content: dict[str, object]) -> str:
    children = content.get("children", [content])
    assert isinstance(children, list)
    assert {child["func"] for child in children} <= {"text", "space", "symbol", "parbreak"}
    return "".join(child.get("text", " ").replace("−", "-") for child in children)


@BATCHES
@given(MANY)
def test_typst_pictures(tmp_path: Path, texts: list[str]) -> None:
    """The text alternative of a picture stays inside its call."""
    body = "\n\n".join(picture_call("a", text, Target.TYPST) for text in texts)
    (tmp_path / "a.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"></svg>')
    (tmp_path / "a.typ").write_text(pandoc(body, "typst", folder=tmp_path).decode(), encoding="utf-8")
    alternatives = json.loads(typst.query(str(tmp_path / "a.typ"), "image", field="alt"))
    assert alternatives == [NOT_IN_FONT.sub("", text) for text in texts]
