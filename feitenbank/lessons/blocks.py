"""A lesson's Markdown in pieces: sections by heading, and the marked blocks that differ from paper to paper.

Blocks are written as Python-Markdown knows them (`!!! dia "Titel"`, `??? antwoord lijnen-3 "Antwoord"`), so that
the page itself needs nothing special.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

START = re.compile(r'^(?:\?\?\?\+?|!!!) +([\w-]+)((?: +[\w-]+)*) *(?:"(.*)")? *$')
STEP = re.compile(r"^### +(?P<title>\d+\. .+?) \((?P<minutes>\d+) minuten\) *$")
KINDS = ("antwoord", "dia", "invullen", "kaart", "question")
INDENT = "    "


@dataclass(frozen=True)
class Block:
    """A marked block; `lines` is the room that an answer leaves on the worksheet, `at` its line in the text."""

    kind: str
    title: str
    text: str
    lines: int = 0
    at: int = 0


Piece = str | Block


def pieces(text: str) -> list[Piece]:
    """The text as plain Markdown and blocks, in order."""
    result: list[Piece] = []
    plain: list[str] = []
    lines = text.split("\n")
    index = 0
    while index < len(lines):
        match = START.match(lines[index])
        if match is None:
            plain.append(lines[index])
            index += 1
            continue
        at = index + 1
        body = []
        index += 1
        while index < len(lines) and (lines[index].startswith(INDENT) or not lines[index].strip()):
            body.append(lines[index].removeprefix(INDENT))
            index += 1
        _flush(plain, result)
        room = re.search(r"lijnen-(\d+)", match.group(2))
        result.append(
            Block(match.group(1), match.group(3) or "", "\n".join(body).strip(), int(room.group(1)) if room else 0, at)
        )
    _flush(plain, result)
    return result


def _flush(plain: list[str], result: list[Piece]) -> None:
    text = "\n".join(plain).strip()
    if text:
        result.append(text)
    plain.clear()


def sections(body: str) -> dict[str, str]:
    """The text below each heading of level two; what comes before the first stands under ""."""
    found: dict[str, list[str]] = {"": []}
    name = ""
    for line in body.split("\n"):
        if line.startswith("## "):
            name = line[3:].strip()
            found[name] = []
        else:
            found[name].append(line)
    return {name: "\n".join(lines).strip() for name, lines in found.items()}


@dataclass(frozen=True)
class Step:
    """A step of a lesson: what the teacher does, how long it takes, and what stands on the board meanwhile."""

    title: str
    minutes: int
    text: str
    slides: tuple[Block, ...]


def steps(text: str) -> Iterator[Step]:
    """The steps under the headings «### 1. Stemmen (8 minuten)»."""
    title, minutes, lines = "", 0, list[str]()
    for line in [*text.split("\n"), "### "]:
        if not line.startswith("### "):
            lines.append(line)
            continue
        if title:
            parts = pieces("\n".join(lines))
            prose = "\n\n".join(part for part in parts if isinstance(part, str))
            shown = tuple(part for part in parts if isinstance(part, Block) and part.kind == "dia")
            yield Step(title, minutes, prose, shown)
        match = STEP.match(line)
        title, minutes, lines = (match["title"], int(match["minutes"]), []) if match else (line[4:].strip(), 0, [])
