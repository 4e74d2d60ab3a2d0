"""The papers of a lesson as Markdown for pandoc: worksheet, answers, and the guide for the teacher.

One source, three papers: an answer is room to write on the worksheet and text in the answers; what stands on the board
is a box in the guide and a slide in the deck.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from feitenbank.lessons.blocks import Block, Piece, pieces
from feitenbank.lessons.plain import NOT_IN_FONT, PlainMacros, escaped
from feitenbank.lessons.plan import GOALS, HEADINGS, WORKSHEET, Lesson
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.text.words import enumeration


class Target(StrEnum):
    """What pandoc makes of the Markdown."""

    TYPST = "typst"
    DOCX = "docx"
    ODT = "odt"


class PaperKind(StrEnum):
    """The papers; the value is part of the file name."""

    WORKSHEET = "werkblad"
    ANSWERS = "antwoorden"
    GUIDE = "handleiding"


LABELS = {
    PaperKind.WORKSHEET: "Werkblad",
    PaperKind.ANSWERS: "Antwoordmodel",
    PaperKind.GUIDE: "Handleiding voor de docent",
}
STYLES = {"dia": "Bord", "kaart": "Kaart", "antwoord": "Antwoord"}
TYPST_BOXES = {"dia": "bord", "kaart": "kaart", "antwoord": "antwoord", "invullen": "invullen"}
PAGE_BREAK = {
    Target.TYPST: "```{=typst}\n#pagebreak(weak: true)\n```",
    Target.DOCX: '```{=openxml}\n<w:p><w:r><w:br w:type="page"/></w:r></w:p>\n```',
}
# Authors leave a space before a source mark; on paper it stays with its word.
MARK_WITH_SPACE = re.compile(r"[ \u00a0]+(?=\^\\\[)")
# A link to another page of the site, as an author writes it: ../beweringen/x.md
PAGE_LINK = re.compile(r"\]\((?:\.\./)?((?:[a-z0-9-]+/)*)(?:index|([a-z0-9-]+))\.md(#[a-z0-9-]+)?\)")


@dataclass(frozen=True)
class Paper:
    """One paper, ready for pandoc."""

    kind: PaperKind
    title: str
    markdown: str


def kinds_of(lesson: Lesson) -> list[PaperKind]:
    """The papers that a lesson has."""
    return list(PaperKind) if lesson.worksheet else [PaperKind.GUIDE]


def paper(
    knowledge: KnowledgeBase, lesson: Lesson, kind: PaperKind, target: Target, macros: PlainMacros, site: str
) -> Paper:
    """One paper of a lesson as Markdown, with all numbers filled in, full addresses and its own list of sources."""
    if kind is PaperKind.GUIDE:
        parts = [_facts_table(lesson), *_guide_sections(knowledge, lesson, target)]
    else:
        parts = _worksheet_parts(lesson, kind, target)
    body = full_addresses(macros.render("\n\n".join(part for part in parts if part)), site)
    body = MARK_WITH_SPACE.sub("", body)
    if target is Target.TYPST:
        body = NOT_IN_FONT.sub("", body)
    sources = macros.short_list() if kind is PaperKind.WORKSHEET else macros.bronnenlijst()
    if sources:
        level = "##" if kind is PaperKind.GUIDE else "###"
        body += f"\n\n{level} Bronnen\n\n{_small(sources, target)}"
    return Paper(kind, f"{LABELS[kind]}: {lesson.title}", body + "\n")


def _worksheet_parts(lesson: Lesson, kind: PaperKind, target: Target) -> list[str]:
    """The pupils' part; cards begin on a page of their own, and without their cards a heading goes too."""
    found = pieces(lesson.worksheet or "")
    parts: list[str] = []
    for piece, after in zip(found, [*found[1:], ""], strict=True):
        before_cards = isinstance(after, Block) and after.kind == "kaart"
        if isinstance(piece, str) and before_cards and "### " in piece:
            text, _, heading = piece.rpartition("### ")
            parts.append(text)
            if kind is PaperKind.WORKSHEET:
                parts += [PAGE_BREAK.get(target, ""), f"### {heading}"]
        elif isinstance(piece, str) and kind is PaperKind.WORKSHEET and target is Target.TYPST and _has_room(after):
            parts.append(_typst("vraag", f"{piece}\n\n{_boxed(after, kind, target)}"))
        elif not (isinstance(piece, Block) and _has_room(piece) and kind is PaperKind.WORKSHEET and _joined(parts)):
            parts.append(_boxed(piece, kind, target))
    return parts


def _has_room(piece: Piece) -> bool:
    return isinstance(piece, Block) and piece.kind == "antwoord" and piece.lines > 0


def _joined(parts: list[str]) -> bool:
    """Whether the last part already holds the room to write below its question."""
    return bool(parts) and parts[-1].startswith(_typst_start("vraag"))


def _typst_start(function: str) -> str:
    return f"```{{=typst}}\n#{function}[\n```"


def _typst(function: str, text: str) -> str:
    """Markdown inside a function of les.typ."""
    return f"{_typst_start(function)}\n\n{text}\n\n```{{=typst}}\n]\n```"


def full_addresses(text: str, site: str) -> str:
    """Links to other pages as addresses that work on paper."""
    return PAGE_LINK.sub(lambda link: f"]({site}{link[1]}{link[2] + '/' if link[2] else ''}{link[3] or ''})", text)


def _guide_sections(knowledge: KnowledgeBase, lesson: Lesson, target: Target) -> list[str]:
    parts: list[str] = []
    for name in HEADINGS:
        if name == WORKSHEET or name not in lesson.sections:
            continue
        text = goals_table(knowledge, lesson) if name == GOALS else lesson.sections[name]
        shown = [_boxed(piece, PaperKind.GUIDE, target) for piece in pieces(text)]
        parts += [f"## {name}", *shown]
    return parts


def _boxed(piece: Piece, kind: PaperKind, target: Target) -> str:
    if isinstance(piece, str):
        return piece
    if piece.kind == "antwoord" and kind is PaperKind.WORKSHEET:
        return _room(piece.lines, target)
    if piece.kind in ("kaart", "invullen") and kind is PaperKind.ANSWERS:
        return ""
    if piece.kind == "question":
        title = f"**{piece.title}**"
        if target is Target.TYPST:
            title = _typst("kop", title)
        return f"{title}\n\n{piece.text}"
    return _typst_box(piece) if target is Target.TYPST else _styled_box(piece)


def _room(lines: int, target: Target) -> str:
    if not lines:
        return ""
    if target is Target.TYPST:
        return f"```{{=typst}}\n#lijnen({lines})\n```"
    return '::: {custom-style="Schrijflijn"}\n' + "\n\n".join(["\\ "] * lines) + "\n:::"


def _typst_box(block: Block) -> str:
    box = TYPST_BOXES[block.kind]
    title = f"**{block.title}**\n\n" if block.title and block.kind != "antwoord" else ""
    return _typst(box, f"{title}{block.text}")


def _styled_box(block: Block) -> str:
    if block.kind == "invullen":
        return f"**{block.title}**\n\n{block.text}"
    style = STYLES[block.kind]
    title = f'::: {{custom-style="{style}kop"}}\n{block.title}\n:::\n\n' if block.kind != "antwoord" else ""
    return f'{title}::: {{custom-style="{style}"}}\n{_without_list(block.text)}\n:::'


def _without_list(text: str) -> str:
    """List items as paragraphs with a dash: a list keeps its own style in a word processor and falls out of the box."""
    lines = [f"\n–\u00a0{line[2:]}" if line.startswith("- ") else line for line in text.split("\n")]
    return "\n".join(lines).strip()


def _small(text: str, target: Target) -> str:
    if target is Target.TYPST:
        return _typst("klein", text)
    lines = [line.replace(". ", "\\. ", 1) for line in text.split("\n")]
    return '::: {custom-style="Klein"}\n' + "\n\n".join(lines) + "\n:::"


def _facts_table(lesson: Lesson) -> str:
    meta = lesson.meta
    rows = [
        ("Tijd", lesson.duration), ("Voor wie", enumeration(meta.niveaus)), ("Vakken", enumeration(meta.vakken)),
        ("Groepsvorm", meta.groepsvorm), ("Voorbereiding", meta.voorbereiding), ("Nodig", enumeration(meta.nodig)),
    ]  # fmt: skip
    lines = [f"| **{name}** | {escaped(text)} |" for name, text in rows]
    return "\n".join([escaped(meta.kort), "", "| Les | In het kort |", "| --- | ----------- |", *lines])


def goals_table(knowledge: KnowledgeBase, lesson: Lesson) -> str:
    """The goals of the curriculum that a lesson serves, with their state, as a Markdown table."""
    lines = [
        "| Doel | Waar | Stand | In onze woorden |",
        "| -------- | ------------------ | ---------- | -------------------------- |",
    ]
    for name in lesson.meta.doelen:
        goal = knowledge.goals[name]
        where = f"{goal.subject}, {goal.stage} ({goal.country})"
        lines.append(f"| {escaped(goal.code)} | {escaped(where)} | {escaped(goal.status)} | {escaped(goal.gist)} |")
    note = (
        "Dit is geen officieel lesmateriaal. De doelen staan bij SLO (Nederland) en op "
        "onderwijsdoelen.be (Vlaanderen). "
        "«Concept» betekent dat het doel nog kan veranderen. De Vlaamse nummers komen uit openbare kopieën: kijk ze na."
    )
    return "\n".join([*lines, "", note])
