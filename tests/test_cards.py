"""Cards for chats: any title fits, the colours are those of the site, and the same card is the same bytes."""

from __future__ import annotations

import io
import json
import re

import pytest
from PIL import Image, ImageChops

from feitenbank.model.claim import Verdict
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import project_paths
from feitenbank.share.card_layout import (
    BESIDE,
    BOTTOM,
    COLOURS,
    HEIGHT,
    INNER,
    MARGIN,
    WIDTH,
    Drawing,
    Line,
    Part,
    card_parts,
    chart_card,
    claim_card,
    icon_of,
)
from feitenbank.share.card_picture import card_png
from feitenbank.share.lettering import BOLD, FONTS, SANS, SERIF, width_of, write_line
from feitenbank.text.words import slug

LONG = "Een heel lange conclusie over een onderwerp waar veel over te zeggen valt, met nog een bijzin erachteraan " * 3


def lines_of(parts: list[Part]) -> list[Line]:
    return [part for part in parts if isinstance(part, Line)]


def symbols() -> str:
    return (project_paths().root / "overrides" / "partials" / "symbolen.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("claim", ["Kort.", LONG])
@pytest.mark.parametrize("title", ["Nee", LONG, "Arbeidsongeschiktheidsverzekeringsmaatschappij & <b>"])
def test_texts_stay_on_the_card(title: str, claim: str) -> None:
    lines = lines_of(card_parts(claim_card(title, claim, Verdict.MOSTLY_FALSE, ""), "voorbeeld.test"))
    assert "Grotendeels onjuist" in [line.text for line in lines]
    for line in lines:
        assert line.x + width_of(line.text, line.font, line.size) <= WIDTH - 30, line.text
        assert line.y <= HEIGHT - 20
    assert BOTTOM < HEIGHT
    assert INNER + 2 * MARGIN == WIDTH


@pytest.mark.parametrize(("height", "column"), [(110, INNER), (400, BESIDE), (560, BESIDE)])
def test_a_tall_chart_stands_beside_its_words(height: int, column: int) -> None:
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 680 {height}"></svg>'
    parts = card_parts(chart_card("Een titel die vrij lang is en zeker twee regels vult", "Onderschrift", drawing), "")
    words = [line for line in lines_of(parts) if line.y > 130]
    assert max(line.x - MARGIN + width_of(line.text, line.font, line.size) for line in words) <= column
    chart = next(part for part in parts if isinstance(part, Drawing))
    assert (chart.y < words[0].y) == (column == BESIDE)


def test_titles_of_real_charts_are_not_cut(knowledge: KnowledgeBase) -> None:
    for spec in knowledge.charts.values():
        for height in (110, 400):
            drawing = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 680 {height}"></svg>'
            lines = lines_of(card_parts(chart_card(spec.title, spec.subtitle, drawing), ""))
            assert not [line.text for line in lines if "…" in line.text], spec.id


def test_long_titles_of_the_real_site_are_not_cut(knowledge: KnowledgeBase) -> None:
    for claim in knowledge.claims.values():
        parts = card_parts(claim_card(claim.title, claim.claim, claim.verdict, ""), "")
        assert not [line.text for line in lines_of(parts) if "…" in line.text], claim.id


def test_verdicts_have_the_colours_and_icons_of_the_site() -> None:
    css = (project_paths().docs / "assets" / "css" / "basis.css").read_text(encoding="utf-8")
    for verdict, colour in COLOURS.items():
        light = re.search(rf"--o-{slug(verdict)}:(#[0-9a-f]{{6}})", css)
        assert light
        assert light[1] == colour
        assert icon_of(symbols(), verdict)


def test_a_card_is_a_small_png_and_the_same_each_time() -> None:
    parts = card_parts(claim_card("Titel", "Bewering.", Verdict.FALSE, icon_of(symbols(), Verdict.FALSE)), "")
    picture = card_png(parts)
    assert picture == card_png(parts)
    image = Image.open(io.BytesIO(picture))
    assert (image.format, image.size, image.mode) == ("PNG", (1200, 630), "P")


# Widths as HarfBuzz 14.5 shapes them without ligatures, in thousandths of the size.
@pytest.mark.parametrize(
    ("font", "text", "width"),
    [
        (SERIF, "Te ver, AVO", 5086),
        (SERIF, "Wie Waar", 4284),
        (SERIF, "‘zegt niets’", 4588),
        (SANS, "Te ver, AVO", 4576),
        (SANS, "Wie Waar", 3853),
        (SANS, "‘zegt niets’", 4460),
        (BOLD, "Te ver, AVO", 4711),
        (BOLD, "Wie Waar", 3960),
        (BOLD, "‘zegt niets’", 4650),
    ],
)
def test_a_line_is_as_wide_as_its_font_says(font: str, text: str, width: float) -> None:
    assert width_of(text, font, 1000) == pytest.approx(width, abs=4)
    picture = Image.new("RGB", (WIDTH, 200), "#ffffff")
    write_line(picture, text, font, 100, (20, 150), "#000000")
    drawn = ImageChops.invert(picture.convert("L")).getbbox()
    assert drawn
    assert 20 + width / 10 - 12 <= drawn[2] <= 20 + width / 10 + 12


def test_a_letter_that_the_serif_lacks_comes_from_the_sans() -> None:
    assert width_of("ǎ", SERIF, 1000) == width_of("ǎ", SANS, 1000)
    assert width_of("a", SERIF, 1000) != width_of("a", SANS, 1000)


def test_every_font_has_its_kerning() -> None:
    assert set(json.loads((FONTS / "kerning.json").read_text(encoding="utf-8"))) == {SERIF, SANS, BOLD}
