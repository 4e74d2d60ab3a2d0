"""The colours of the site can be read: at least 4.5:1 for text, 3:1 for the lines of controls, in both schemes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

CSS = Path(__file__).resolve().parent.parent / "docs" / "assets" / "css"
BASE = (CSS / "basis.css").read_text("utf-8")
PARTS = (CSS / "onderdelen.css").read_text("utf-8")
VARIABLE = re.compile(r"--([a-z0-9-]+):(#[0-9a-f]{6})\b")
TINT = re.compile(r"color-mix\(in srgb,var\(--oordeel\) (\d+)%,var\(--papier\)\)")
VERDICTS = (
    "klopt",
    "grotendeels-waar",
    "deels-waar",
    "misleidend",
    "grotendeels-onjuist",
    "onjuist",
    "achterhaald",
    "onbewezen",
)

Colour = tuple[float, float, float]


def block(selector: str) -> dict[str, str]:
    """The colour variables of the first rule with this selector."""
    start = BASE.index(selector + "{") + len(selector) + 1
    return dict(VARIABLE.findall(BASE[start : BASE.index("}", start)]))


SCHEMES = {
    "light": block(":root"),
    "dark": block(":root[data-schema=donker]"),
}


def rgb(text: str) -> Colour:
    return tuple(int(text[at : at + 2], 16) / 255 for at in (1, 3, 5))  # type: ignore[return-value]


def mix(top: Colour, share: float, ground: Colour) -> Colour:
    """What color-mix(in srgb, top share, ground) gives."""
    return tuple(a * share + b * (1 - share) for a, b in zip(top, ground, strict=True))  # type: ignore[return-value]


def luminance(colour: Colour) -> float:
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """The WCAG contrast ratio of two colours."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", ["papier", "papier-2", "merk"])
@pytest.mark.parametrize("text", ["inkt", "stil", "accent", "accent-sterk"])
def test_text_can_be_read(scheme: str, ground: str, text: str) -> None:
    colours = SCHEMES[scheme]
    assert contrast(rgb(colours[text]), rgb(colours[ground])) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
def test_lines_of_controls_can_be_seen(scheme: str) -> None:
    colours = SCHEMES[scheme]
    for ground in ("papier", "papier-2"):
        assert contrast(rgb(colours["lijn-2"]), rgb(colours[ground])) >= 3
    assert contrast(rgb(colours["papier"]), rgb(colours["accent"])) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("verdict", VERDICTS)
def test_verdicts_can_be_read(scheme: str, verdict: str) -> None:
    colours = SCHEMES[scheme]
    word, paper = rgb(colours[f"o-{verdict}"]), rgb(colours["papier"])
    shares = [int(share) / 100 for share in TINT.findall(PARTS)]
    assert shares, "the tinted grounds of the verdicts are no longer found in onderdelen.css"
    grounds = [paper, rgb(colours["papier-2"]), *(mix(word, share, paper) for share in shares)]
    assert min(contrast(word, ground) for ground in grounds) >= 4.5
    assert contrast(paper, word) >= 4.5


def test_every_verdict_has_a_colour_and_a_shape_of_its_own() -> None:
    symbols = (CSS.parents[2] / "overrides" / "partials" / "symbolen.html").read_text("utf-8")
    shapes = dict(re.findall(r'<symbol id="o-([a-z-]+)"[^>]*>(.*?)</symbol>', symbols))
    assert set(shapes) == set(VERDICTS)
    assert len(set(shapes.values())) == len(VERDICTS)
    for colours in SCHEMES.values():
        assert len({colours[f"o-{verdict}"] for verdict in VERDICTS}) == len(VERDICTS)
    for verdict in VERDICTS:
        assert f".oordeel--{verdict}{{--oordeel:var(--o-{verdict})}}" in PARTS


def test_both_dark_blocks_are_the_same() -> None:
    assert block(":root:not([data-schema=licht])") == SCHEMES["dark"]
    assert SCHEMES["dark"].keys() == SCHEMES["light"].keys()
