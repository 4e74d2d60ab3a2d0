"""axe and reflow over many pages, in both schemes, on a phone and on a desk, with one browser page for all of them."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files

from playwright.sync_api import Browser, Page

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
EVERYTHING = {
    "type": "tag",
    "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
# Another scheme changes colours only, another width sizes only: the rest of axe reads the markup, which stays the same.
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
SIZES = {"type": "rule", "values": ["target-size", "scrollable-region-focusable"]}
RUN = """rules => axe.run(document, {runOnly: rules, resultTypes: ["violations"], preload: false}).then(
  found => found.violations.flatMap(
    rule => rule.nodes.map(node => [rule.id, node.target.flat().join(" "), node.failureSummary])))"""
# 320 px is 1280 px at 400 per cent, where nothing may need scrolling in two directions (WCAG 1.4.10).
NARROWEST = 320
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# The wider text that a reader may ask for (WCAG 1.4.12), as a sheet that our Content-Security-Policy lets through.
WIDE_TEXT = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}" +
    "p{margin-bottom:2em!important}");
  document.adoptedStyleSheets = [sheet];
}"""
# Text in HTML that its own box cuts off; what stands there for a screen reader only is 1 px wide.
CUT = """[...document.querySelectorAll("body *")].filter(node =>
  !node.closest("svg,.vh,[popover],dialog,script,style") && node.clientWidth > 1 && node.textContent.trim() &&
  /hidden|clip/.test(getComputedStyle(node).overflow) &&
  (node.scrollHeight > node.clientHeight + 2 || node.scrollWidth > node.clientWidth + 2)).map(node => node.className)"""


@dataclass(frozen=True)
class Look:
    """How a reader sees a page."""

    width: int
    dark: bool = False

    def __str__(self) -> str:
        return f"{self.width} px, {'donker' if self.dark else 'licht'}"


LOOKS = (Look(1280), Look(360, dark=True), Look(1280, dark=True), Look(360))


@contextlib.contextmanager
def one_page(browser: Browser) -> Iterator[Page]:
    """A page that opens all others in turn: a fresh one for each would cost more than axe itself."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def dress(page: Page, look: Look) -> None:
    """Give the page another width and scheme without loading it again."""
    page.set_viewport_size({"width": look.width, "height": 800})
    page.emulate_media(color_scheme="dark" if look.dark else "light", reduced_motion="reduce")


def findings(page: Page, address: str, paths: Iterable[str], everywhere: bool) -> list[str]:
    """What is wrong on the pages, a line each.

    With `everywhere` all rules run in all four looks. Else all rules run in one look (the next page gets the next
    look), the rules about colours in the other scheme and those about sizes at the other width.
    """
    found: list[str] = []
    for number, path in enumerate(paths):
        first = LOOKS[number % len(LOOKS)]
        if everywhere:
            runs = [(look, EVERYTHING) for look in LOOKS]
        else:
            other = Look(360 if first.width == 1280 else 1280, first.dark)
            runs = [(first, EVERYTHING), (Look(first.width, not first.dark), COLOURS), (other, SIZES)]
        dress(page, first)
        page.goto(address + path, wait_until="load")
        page.evaluate(AXE)
        for look, rules in runs:
            dress(page, look)
            found += [
                f"/{path} ({look}) {rule}: {target}: {' '.join(why.split())[:200]}"
                for rule, target, why in page.evaluate(RUN, rules)
            ]
        page.set_viewport_size({"width": NARROWEST, "height": 800})
        if page.evaluate(OVERFLOW) > 0:
            found.append(f"/{path}: breder dan {NARROWEST} px")
        page.set_viewport_size({"width": 360, "height": 800})
        page.evaluate(WIDE_TEXT)
        if page.evaluate(OVERFLOW) > 0 or page.evaluate(CUT):
            found.append(f"/{path}: ruime tekst past niet of wordt afgesneden")
    return found
