"""The site by keyboard alone: what gets the focus, whether it shows, and whether a reader gets out again."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from .waiting import until

pytestmark = [pytest.mark.site, pytest.mark.browser]

# One of each make-up: claim with notes, chart and trail; overview with filters; timeline; comparison; cities; quiz
KINDS = [
    "",
    "beweringen/",
    "beweringen/keren-geen-mensen/",
    "beweringen/reisverbod-alleen-in-china/",
    "tijdlijn/",
    "vergelijking/",
    "steden/",
    "docenten/quiz/",
    "cijfers/zwarte-lijsten-per-gebied/",
    "zoeken/",
]
# Colour of the focus ring against what lies under it (WCAG 1.4.11), and whether the focused element is in sight and
# on top (2.4.11). Contrast as WCAG 2.2 defines it.
FOCUSED = """() => {
  const node = document.activeElement;
  if (!node || node === document.body) return null;
  const channel = value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const light = colour => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map(part => channel(part / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = getComputedStyle(document.body).backgroundColor;
  const style = getComputedStyle(node);
  // The search field shows its focus by a shadow; its outline is for forced colours.
  const byShadow = style.boxShadow !== "none" && style.outlineColor === "rgba(0, 0, 0, 0)";
  const ring = byShadow ? style.boxShadow.match(/rgba?\\([^)]*\\)/)[0] : style.outlineColor;
  const [dark, bright] = [light(paper), light(ring)].sort((a, b) => a - b);
  const boxes = [...node.getClientRects()].filter(box => box.width && box.height);
  const inSight = boxes.some(box => box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth);
  const onTop = boxes.some(box => {
    const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
    const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    // Dots on a map lie close together; one under the label of another is still seen by its ring.
    return node instanceof SVGElement || (top && (node.contains(top) || top.contains(node)));
  });
  const name = node.getAttribute("aria-label") || node.textContent.trim() || node.labels?.[0]?.textContent.trim()
    || document.getElementById(node.getAttribute("aria-labelledby"))?.textContent.trim() || "";
  return {
    what: node.nodeName.toLowerCase() + (node.id ? "#" + node.id : "") + " " + name.slice(0, 40),
    named: Boolean(name), visible: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    contrast: (bright + 0.05) / (dark + 0.05), inSight, onTop,
  };
}"""
STEPS = 60


def opened(browser: Browser, url: str, dark: bool = False, width: int = 1280) -> Page:
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme="dark" if dark else "light", reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(url, wait_until="load")
    return page


@pytest.mark.parametrize("path", KINDS)
def test_focus_shows_at_every_step_and_moves_on(browser: Browser, address: str, path: str) -> None:
    dark = KINDS.index(path) % 2 == 1
    page = opened(browser, address + path, dark)
    seen: list[str] = []
    faults: list[str] = []
    for _ in range(STEPS):
        page.keyboard.press("Tab")
        now = page.evaluate(FOCUSED)
        if now is None:
            break
        seen.append(now["what"])
        for fault in ("named", "visible", "inSight", "onTop"):
            if not now[fault]:
                faults.append(f"{now['what']}: niet {fault}")
        if now["contrast"] < 3:
            faults.append(f"{now['what']}: ring {now['contrast']:.1f}")
    page.context.close()
    assert faults == []
    assert seen[0].startswith("a Naar de inhoud")
    assert len(set(seen)) > min(len(seen), STEPS) * 0.6, "the focus goes round in a small circle"


def test_skip_link_leads_past_the_menu(browser: Browser, address: str) -> None:
    page = opened(browser, address + "beweringen/keren-geen-mensen/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "inhoud"
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
    page.context.close()


@pytest.mark.parametrize(("name", "target"), [("Menu", "menu"), ("Op deze pagina", "op-pagina")])
def test_menus_open_and_close_by_keyboard(browser: Browser, address: str, name: str, target: str) -> None:
    page = opened(browser, address + "beweringen/keren-geen-mensen/", width=390)
    button = page.get_by_role("button", name=name, exact=True)
    button.focus()
    page.keyboard.press("Enter")
    until(page, f"document.getElementById('{target}').matches(':popover-open')")
    page.keyboard.press("Tab")
    assert page.evaluate(f"document.getElementById('{target}').contains(document.activeElement)")
    page.keyboard.press("Escape")
    until(page, f"!document.getElementById('{target}').matches(':popover-open')")
    assert button.evaluate("button => button === document.activeElement")
    page.context.close()


def test_search_window_keeps_the_focus_and_gives_it_back(browser: Browser, address: str) -> None:
    page = opened(browser, address + "beweringen/")
    link = page.get_by_role("link", name="Zoeken").first
    link.focus()
    page.keyboard.press("Enter")
    page.keyboard.type("trein")
    page.wait_for_selector("#zoekuitkomst a")
    for _ in range(3):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#zoekuitkomst') !== null")
    page.keyboard.press("Escape")
    assert not page.evaluate("document.getElementById('zoekvenster').open")
    assert link.evaluate("link => link === document.activeElement")
    page.context.close()


def test_a_wide_table_scrolls_by_keyboard(browser: Browser, address: str) -> None:
    page = opened(browser, address + "beweringen/reisverbod-alleen-in-china/", width=360)
    region = page.get_by_role("region", name="Tabel: Vraag, Nederland, Verenigde Staten, China")
    region.focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    until(page, "document.activeElement.scrollLeft > 0")
    page.context.close()


def test_chart_table_opens_by_keyboard(browser: Browser, address: str) -> None:
    page = opened(browser, address + "beweringen/keren-geen-mensen/")
    figure = page.locator("figure.grafiek").first
    figure.locator("summary").first.focus()
    page.keyboard.press("Enter")
    assert figure.locator("table").first.is_visible()
    page.context.close()


def test_quiz_is_played_by_keyboard(browser: Browser, address: str) -> None:
    page = opened(browser, address + "docenten/quiz/")
    page.get_by_role("button", name="Begin").focus()
    page.keyboard.press("Enter")
    until(page, "document.activeElement.id === 'quiz-vraag'")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    until(page, "!document.getElementById('quiz-uitleg').hidden")
    page.context.close()


def test_a_lane_of_the_timeline_switches_by_keyboard(browser: Browser, address: str) -> None:
    page = opened(browser, address + "tijdlijn/")
    before = page.locator(".tl-punt:visible").count()
    page.locator("#tl-form [name=toon]").nth(1).focus()
    page.keyboard.press("Space")
    until(
        page, f"[...document.querySelectorAll('.tl-punt')].filter(x => x.getClientRects().length).length !== {before}"
    )
    page.context.close()


def test_a_chosen_system_shows_by_keyboard(browser: Browser, address: str) -> None:
    page = opened(browser, address + "vergelijking/")
    page.locator(".vg-form select").first.focus()
    before = page.locator(".vg-tabel").first.inner_text()
    page.keyboard.press("ArrowDown")
    page.wait_for_timeout(200)
    assert page.locator(".vg-tabel").first.inner_text() != before
    page.context.close()
