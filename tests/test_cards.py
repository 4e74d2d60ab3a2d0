"""Cards for chats: any title fits, the colours are those of the site, and the same card is the same bytes."""

from __future__ import annotations

import io
import re

import pytest
from PIL import Image

from feitenbank.model.claim import Verdict
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import project_paths
from feitenbank.share.card_svg import (
    BOTTOM,
    COLOURS,
    HEIGHT,
    INNER,
    MARGIN,
    WIDTH,
    _font,
    card_svg,
    claim_card,
    icon_of,
)
from feitenbank.share.cards import card_png
from feitenbank.text.words import slug

TEXT = re.compile(r'<text x="(\d+)" y="([\d.]+)" font-size="(\d+)"[^>]*?font-family="([^",]+)[^>]*>([^<]*)</text>')
LONG = "Een heel lange conclusie over een onderwerp waar veel over te zeggen valt, met nog een bijzin erachteraan " * 3


def symbols() -> str:
    return (project_paths().root / "overrides" / "partials" / "symbolen.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("claim", ["Kort.", LONG])
@pytest.mark.parametrize("title", ["Nee", LONG, "Arbeidsongeschiktheidsverzekeringsmaatschappij & <b>"])
def test_texts_stay_on_the_card(title: str, claim: str) -> None:
    svg = card_svg(claim_card(title, claim, Verdict.MOSTLY_FALSE, ""), "voorbeeld.test")
    lines = TEXT.findall(svg)
    assert "Grotendeels onjuist" in [line[-1] for line in lines]
    for x, y, size, family, text in lines:
        name = "NewsreaderKaart-SemiBold.ttf" if family == "Newsreader Kaart" else "FeitenbankSans-SemiBold.ttf"
        plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        assert int(x) + _font(name, int(size)).getlength(plain) <= WIDTH - 30, text
        assert float(y) <= HEIGHT - 20
    assert BOTTOM < HEIGHT
    assert INNER + 2 * MARGIN == WIDTH


def test_long_titles_of_the_real_site_are_not_cut(knowledge: KnowledgeBase) -> None:
    for claim in knowledge.claims.values():
        assert "…" not in card_svg(claim_card(claim.title, claim.claim, claim.verdict, ""), ""), claim.id


def test_verdicts_have_the_colours_and_icons_of_the_site() -> None:
    css = (project_paths().docs / "assets" / "css" / "basis.css").read_text(encoding="utf-8")
    for verdict, colour in COLOURS.items():
        light = re.search(rf"--o-{slug(verdict)}:(#[0-9a-f]{{6}})", css)
        assert light
        assert light[1] == colour
        assert icon_of(symbols(), verdict)


def test_a_card_is_a_small_png_and_the_same_each_time() -> None:
    svg = card_svg(claim_card("Titel", "Bewering.", Verdict.FALSE, icon_of(symbols(), Verdict.FALSE)), "")
    picture = card_png(svg)
    assert picture == card_png(svg)
    image = Image.open(io.BytesIO(picture))
    assert (image.format, image.size, image.mode) == ("PNG", (1200, 630), "P")
