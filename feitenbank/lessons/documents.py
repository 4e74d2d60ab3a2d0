"""A paper as PDF, docx and odt, each with licence, version and address, and a code for a telephone."""

from __future__ import annotations

import html
import io
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import segno

from feitenbank.lessons.convert import TEMPLATES, pandoc, repacked, typst_pdf, typst_png
from feitenbank.lessons.house_docx import reference_docx
from feitenbank.lessons.house_odt import reference_odt
from feitenbank.lessons.house_style import FOOTER_MARK
from feitenbank.lessons.papers import LABELS, Paper, PaperKind, Target, kinds_of, paper
from feitenbank.lessons.plain import NOT_IN_FONT, PlainMacros
from feitenbank.lessons.plan import Lesson
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.text.dates import long_date

SITE_NAME = "Sociaal krediet: mythe en werkelijkheid"
PREVIEW_PPI = 62


@dataclass(frozen=True)
class Desk:
    """Where papers are made: the knowledge base, the site's address, a scratch folder with the pictures in it, and how
    to make fresh macros for one target."""

    knowledge: KnowledgeBase
    site: str
    folder: Path
    macros: Callable[[Target], PlainMacros]

    def address(self, lesson: Lesson) -> str:
        """The full address of a lesson's page."""
        return f"{self.site}{lesson.address}"


def lesson_documents(desk: Desk, lesson: Lesson) -> dict[str, bytes]:
    """All papers of a lesson by file name, and a picture of the first page of each."""
    files: dict[str, bytes] = {}
    for kind in kinds_of(lesson):
        name = f"{lesson.id}-{kind}"
        files[f"{name}.pdf"], files[f"{name}.png"] = _pdf(desk, lesson, kind)
        for target in (Target.DOCX, Target.ODT):
            made = paper(desk.knowledge, lesson, kind, target, desk.macros(target), desk.site)
            files[f"{name}.{target}"] = _office(desk, lesson, made, target)
    return files


def footer(lesson: Lesson, address: str) -> str:
    """Licence, version and address in one line."""
    return f"{SITE_NAME} · CC BY 4.0 · versie van {long_date(lesson.meta.versie)} · {address}"


def qr_code(address: str, kind: str = "svg") -> bytes:
    """The address as a QR code, in SVG or PNG."""
    out = io.BytesIO()
    options = {"nl": False} if kind == "svg" else {}
    segno.make(address, error="m", micro=False).save(out, kind=kind, border=0, scale=4, **options)
    return out.getvalue()


def typst_string(text: str) -> str:
    """A string as Typst writes it; a backtick would end the code that pandoc passes on to Typst."""
    plain = NOT_IN_FONT.sub("", text).replace("\\", "\\\\")
    return '"' + plain.replace('"', '\\"').replace("`", "\\u{60}") + '"'


def _pdf(desk: Desk, lesson: Lesson, kind: PaperKind) -> tuple[bytes, bytes]:
    made = paper(desk.knowledge, lesson, kind, Target.TYPST, desk.macros(Target.TYPST), desk.site)
    body = pandoc(made.markdown, "typst", *_shift(kind), folder=desk.folder).decode()
    shutil.copyfile(TEMPLATES / "les.typ", desk.folder / "les.typ")
    code = f"qr-{lesson.id}.svg"
    (desk.folder / code).write_bytes(qr_code(desk.address(lesson)))
    settings = {
        "titel": typst_string(made.title),
        "soort": typst_string(LABELS[kind]),
        "adres": typst_string(desk.address(lesson)),
        "versie": typst_string(long_date(lesson.meta.versie)),
        "site": typst_string(SITE_NAME),
        "qr": typst_string(code),
        "naamregel": "true" if kind is PaperKind.WORKSHEET else "false",
    }
    options = ", ".join(f"{name}: {value}" for name, value in settings.items())
    main = desk.folder / f"{lesson.id}-{kind}.typ"
    main.write_text(f'#import "les.typ": *\n#show: les.with({options})\n\n{body}', encoding="utf-8")
    return typst_pdf(main), typst_png(main, PREVIEW_PPI)


def _office(desk: Desk, lesson: Lesson, made: Paper, target: Target) -> bytes:
    address, code = desk.address(lesson), f"qr-{lesson.id}.png"
    (desk.folder / code).write_bytes(qr_code(address, "png"))
    reference = desk.folder / f"huisstijl.{target}"
    reference.write_bytes(reference_docx() if target is Target.DOCX else reference_odt())
    name_line = "Naam: ……………………………………  Klas: …………  Datum: …………\n\n" if made.kind is PaperKind.WORKSHEET else ""
    last = f"\n\nDeze les op internet: <{address}>\n\n![QR-code naar {address}]({code}){{width=2.2cm}}\n"
    options = [
        f"--reference-doc={reference.name}", f"--metadata=title:{made.title}",
        "--metadata=lang:nl-NL", *_shift(made.kind),
    ]  # fmt: skip
    data = pandoc(name_line + made.markdown + last, str(target), *options, folder=desk.folder)
    return repacked(data, {FOOTER_MARK: html.escape(footer(lesson, address))})


def _shift(kind: PaperKind) -> list[str]:
    """Questions are headings of level three on the page; on a worksheet they come right below the title."""
    return [] if kind is PaperKind.GUIDE else ["--shift-heading-level-by=-1"]
