"""Moodle XML (https://docs.moodle.org/en/Moodle_XML_format): true/false and multiple choice, with feedback and tags."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Sequence
from html import escape

from feitenbank.text.quiz_text import LEVELS, ReadyQuestion

CATEGORY = "$course$/top/Sociaal krediet: mythe en werkelijkheid"
# The fractions that Moodle's question bank knows, for one, two and three answers.
SHARES = {1: "100", 2: "50", 3: "33.33333"}


def moodle_xml(questions: Sequence[ReadyQuestion], site_url: str) -> bytes:
    """The bank, with one category for each level."""
    root = ET.Element("quiz")
    level = 0
    for question in questions:
        if question.level != level:
            level = question.level
            category = ET.SubElement(root, "question", type="category")
            _text(category, "category", f"{CATEGORY}/{LEVELS[level].replace(':', '.')}")
        _question(root, question, site_url)
    ET.indent(root, " ")
    xml: str = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{xml}\n'.encode()


def _question(root: ET.Element, question: ReadyQuestion, site_url: str) -> None:
    statement = question.kind == "waar-onwaar"
    item = ET.SubElement(root, "question", type="truefalse" if statement else "multichoice")
    _text(item, "name", question.id)
    _html(item, "questiontext", question.text)
    _html(item, "generalfeedback", question.why, link=(f"{site_url}beweringen/{question.claim}/", question.claim_title))
    for name, value in (("defaultgrade", "1"), ("penalty", "1" if statement else "0.3333333"), ("hidden", "0")):
        ET.SubElement(item, name).text = value
    if not statement:
        choices = (("single", "false" if question.many else "true"), ("shuffleanswers", "true"),
                   ("answernumbering", "abc"))  # fmt: skip
        for name, value in choices:
            ET.SubElement(item, name).text = value
    _answers(item, question, statement)
    tags = ET.SubElement(item, "tags")
    for tag in ("sociaal krediet", f"niveau {question.level}", question.topic):
        _text(tags, "tag", tag)


def _answers(item: ET.Element, question: ReadyQuestion, statement: bool) -> None:
    number = len(question.right)
    wrong = len(question.answers) - number
    for text, good in question.answers:
        minus = f"-{SHARES[wrong]}" if question.many else "0"
        answer = ET.SubElement(item, "answer", fraction=SHARES[number] if good else minus)
        answer.set("format", "moodle_auto_format" if statement else "html")
        shown = {"Waar": "true", "Niet waar": "false"}[text] if statement else escape(text, quote=False)
        ET.SubElement(answer, "text").text = shown
        _html(answer, "feedback", "Goed." if good else question.if_wrong)


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(ET.SubElement(parent, name), "text").text = text


def _html(parent: ET.Element, name: str, text: str, link: tuple[str, str] | None = None) -> None:
    """An element with HTML in it: the text as a paragraph, and where to read on."""
    html = f"<p>{escape(text, quote=False)}</p>"
    if link:
        html += f'<p>Lees verder: <a href="{escape(link[0])}">{escape(link[1], quote=False)}</a></p>'
    element = ET.SubElement(parent, name, format="html")
    ET.SubElement(element, "text").text = html
