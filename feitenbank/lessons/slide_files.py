"""A deck as pptx (python-pptx) and as PDF (Typst), both with the source, licence and address on every slide."""

from __future__ import annotations

import datetime
import io
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR
from pptx.util import Emu, Pt

from feitenbank.lessons.convert import TEMPLATES, repacked, typst_pdf
from feitenbank.lessons.documents import SITE_NAME, Desk, footer, qr_code, typst_string
from feitenbank.lessons.pictures import Picture
from feitenbank.lessons.plan import Lesson
from feitenbank.lessons.slides import Slide
from feitenbank.text.dates import long_date

CM = 360000
WIDTH, HEIGHT = 12192000, 6858000
MARGIN = 2 * CM // 2 + CM // 2
TITLE_ONLY = 5
QUIET, INK = "545C64", "1C2126"
MADE = datetime.datetime(2026, 1, 1)
# A font that every office program has, or has a stand-in for.
FONT = "Arial"


@dataclass(frozen=True)
class Deck:
    """A lesson's slides with the pictures they show (PNG by chart id)."""

    lesson: Lesson
    slides: list[Slide]
    pictures: Mapping[str, Picture]
    pngs: Mapping[str, bytes]


def slide_footer(slide: Slide, lesson: Lesson, address: str) -> tuple[str, str]:
    """The source line and the line about licence, version and address."""
    if slide.picture:
        source = "Bron: zie de grafiek"
    elif slide.sources:
        source = f"{'Bron' if len(slide.sources) == 1 else 'Bronnen'}: {'; '.join(slide.sources)}"
    else:
        source = "Bronnen en bewijs: op de pagina van de les"
    return source, footer(lesson, address)


def deck_pptx(deck: Deck, address: str) -> bytes:
    """The deck as PowerPoint; real titles, alternative text at pictures, and notes."""
    show = Presentation()
    show.slide_width, show.slide_height = Emu(WIDTH), Emu(HEIGHT)
    core = show.core_properties
    core.title, core.author, core.language = f"Dia's: {deck.lesson.title}", SITE_NAME, "nl-NL"
    core.created = core.modified = MADE
    core.last_modified_by = SITE_NAME
    _opening(show, deck.lesson, address)
    for slide in deck.slides:
        _pptx_slide(show, deck, slide, address)
    out = io.BytesIO()
    show.save(out)
    return repacked(out.getvalue())


def _size(slide: Slide) -> int:
    """As large as the text allows: the last row must be able to read it."""
    letters = sum(len(item) + 25 for item in slide.items)
    return 32 if letters < 320 else 28 if letters < 480 else 24


def _opening(show: Any, lesson: Lesson, address: str) -> None:
    page = _page(show, lesson.title, 44, top=2.4)
    _text(page, [lesson.meta.kort, lesson.duration], MARGIN, int(6.2 * CM), WIDTH - 2 * MARGIN, 5 * CM, 24, INK)
    _text(page, [footer(lesson, address)], MARGIN, HEIGHT - int(1.6 * CM), WIDTH - 2 * MARGIN, CM, 11, QUIET)


def _pptx_slide(show: Any, deck: Deck, slide: Slide, address: str) -> None:
    page = _page(show, slide.title, 30)
    top, bottom = int(3.1 * CM), HEIGHT - int(2.1 * CM)
    if slide.picture:
        picture = deck.pictures[slide.picture]
        width, height = picture.size
        scale = min((WIDTH - 2 * MARGIN) / width, (bottom - top) / height)
        shape = page.shapes.add_picture(
            io.BytesIO(deck.pngs[slide.picture]), int((WIDTH - width * scale) / 2), top, int(width * scale)
        )
        shape._element.nvPicPr.cNvPr.set("descr", picture.alt)
    else:
        size = _size(slide)
        _text(page, list(slide.items), MARGIN, top, WIDTH - 2 * MARGIN, bottom - top, size, INK, bullets=True)
    lines = list(slide_footer(slide, deck.lesson, address))
    _text(page, lines, MARGIN, HEIGHT - int(1.7 * CM), WIDTH - 2 * MARGIN, int(1.2 * CM), 11, QUIET)
    page.notes_slide.notes_text_frame.text = slide.notes


def _page(show: Any, title: str, size: int, top: float = 0.9) -> Any:
    page = show.slides.add_slide(show.slide_layouts[TITLE_ONLY])
    holder = page.shapes.title
    holder.left, holder.top, holder.width, holder.height = MARGIN, int(top * CM), WIDTH - 2 * MARGIN, int(2 * CM)
    frame = holder.text_frame
    frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.TOP
    frame.text = title
    paragraph = frame.paragraphs[0]
    paragraph.alignment = 1
    font = paragraph.runs[0].font
    font.size, font.bold, font.name, font.color.rgb = Pt(size), True, FONT, _rgb(INK)
    return page


def _rgb(colour: str) -> RGBColor:
    value: RGBColor = RGBColor.from_string(colour)  # type: ignore[no-untyped-call]
    return value


def _text(
    page: Any,
    lines: list[str],
    left: int,
    top: int,
    width: int,
    height: int,
    size: int,
    colour: str,
    bullets: bool = False,
) -> None:
    frame = page.shapes.add_textbox(left, top, width, height).text_frame
    frame.word_wrap = True
    for number, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text = f"•  {line}" if bullets else line
        run.font.size, run.font.name, run.font.color.rgb = Pt(size), FONT, _rgb(colour)
        paragraph.space_after = Pt(size * 0.45)


def deck_pdf(desk: Desk, deck: Deck) -> bytes:
    """The deck as PDF/UA, one slide a page."""
    lesson, address = deck.lesson, desk.address(deck.lesson)
    shutil.copyfile(TEMPLATES / "les-dias.typ", desk.folder / "les-dias.typ")
    (desk.folder / f"qr-{lesson.id}.svg").write_bytes(qr_code(address))
    code_alt = typst_string(f"QR-code naar {address}")
    text = [
        '#import "les-dias.typ": *',
        f"#show: dias.with(titel: {typst_string(f'Dia’s: {lesson.title}')}, site: {typst_string(SITE_NAME)}, "
        f"adres: {typst_string(address)}, versie: {typst_string(long_date(lesson.meta.versie))})",
        _typst_slide(lesson.title, f"#{typst_string(lesson.meta.kort)}\n\n#{typst_string(lesson.duration)}\n\n"
                     f'#v(1cm)\n#image("qr-{lesson.id}.svg", width: 4.5cm, alt: {code_alt})',
                     (footer(lesson, address), ""), 0, level=1),
    ]  # fmt: skip
    for number, slide in enumerate(deck.slides, 1):
        if slide.picture:
            picture = deck.pictures[slide.picture]
            alt = typst_string(picture.alt)
            body = f'#align(center, image("{slide.picture}.svg", height: 12.9cm, fit: "contain", alt: {alt}))'
        else:
            body = "\n".join(f"- #{typst_string(item)}" for item in slide.items)
        text.append(_typst_slide(slide.title, body, slide_footer(slide, lesson, address), number, size=_size(slide)))
    main = desk.folder / f"{lesson.id}-dias.typ"
    main.write_text("\n\n".join(text) + "\n", encoding="utf-8")
    return typst_pdf(main)


def _typst_slide(title: str, body: str, lines: tuple[str, str], number: int, level: int = 2, size: int = 28) -> str:
    below = " #linebreak() ".join(f"#{typst_string(line)}" for line in lines if line)
    shown = str(number) if number else ""
    return f"#dia({typst_string(title)}, [{below}], [{shown}], niveau: {level}, grootte: {size}pt)[\n{body}\n]"
