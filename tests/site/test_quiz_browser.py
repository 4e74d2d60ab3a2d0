"""The quiz in real Chromium: by keyboard, without script, before and after a lesson, light and dark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from .test_browser import opened

pytestmark = [pytest.mark.site, pytest.mark.browser]
PATH = "docenten/quiz/"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.fixture
def quiz(browser: Browser, address: str) -> Iterator[Page]:
    page = opened(browser, address + PATH)
    yield page
    page.context.close()


def active(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id || document.activeElement.tagName"))


def start(page: Page) -> None:
    page.click("#quiz-start button")


def answers_of(page: Page, text: str) -> list[bool]:
    """Which answers of the question in play are right, as the list on the page says."""
    question = page.locator(".qv", has=page.locator(".qv-vraag", has_text=text)).first
    found: list[bool] = question.locator(".qv-opties li").evaluate_all("items => items.map(i => 'goed' in i.dataset)")
    return found


def give(page: Page, right: bool) -> None:
    """Answer the question in play rightly or wrongly."""
    good = answers_of(page, page.inner_text("#quiz-vraag"))
    boxes = page.locator(".quiz-optie input")
    places = [place for place, is_good in enumerate(good) if is_good is right]
    kind = boxes.first.get_attribute("type")
    for place in places if kind == "checkbox" else places[:1]:
        boxes.nth(place).check()
    page.click("#quiz-verder")


def play(page: Page, right: list[bool]) -> None:
    """Answer all questions of a round without feedback."""
    for is_right in right:
        give(page, is_right)
    page.wait_for_selector("#quiz-uitslag:visible")


def test_without_script_every_answer_opens(browser: Browser, address: str) -> None:
    page = opened(browser, address + PATH, 360, script=False)
    questions = page.locator(".qv")
    assert questions.count() >= 60
    assert page.locator(".qv-vraag:visible").count() == questions.count()
    assert page.locator("#quiz:visible").count() == 0
    summary = questions.first.locator("summary")
    summary.focus()
    page.keyboard.press("Enter")
    assert questions.first.locator(".qv-uitleg:visible").count() == 1
    page.context.close()


def test_a_round_by_keyboard_alone(quiz: Page) -> None:
    quiz.locator("[name=modus]:checked").focus()
    quiz.keyboard.press("Enter")
    assert active(quiz) == "quiz-vraag"
    quiz.keyboard.press("Tab")
    quiz.keyboard.press("Space")
    quiz.keyboard.press("Enter")
    assert active(quiz) == "quiz-uitleg"
    assert re.match("Goed|Niet goed", quiz.inner_text("#quiz-uitleg"))
    quiz.keyboard.press("Tab")
    assert active(quiz) == "A"
    quiz.keyboard.press("Tab")
    assert active(quiz) == "quiz-verder"
    quiz.keyboard.press("Enter")
    assert active(quiz) == "quiz-vraag"
    assert quiz.inner_text("#quiz-stand").startswith("Vraag 2 van")


def test_nothing_chosen_is_said(quiz: Page) -> None:
    start(quiz)
    quiz.click("#quiz-verder")
    assert quiz.inner_text("#quiz-melding") == "Kies eerst een antwoord."
    assert quiz.locator("#quiz-melding").get_attribute("role") == "alert"


@pytest.mark.parametrize("right", [True, False])
def test_every_question_is_judged_well(quiz: Page, right: bool) -> None:
    quiz.select_option("[name=aantal]", label="alle")
    start(quiz)
    total = int(quiz.inner_text("#quiz-stand").split()[-1])
    for _ in range(total):
        give(quiz, right)
        assert quiz.inner_text("#quiz-uitleg").startswith("Goed." if right else "Niet goed.")
        quiz.click("#quiz-verder")
    assert active(quiz) == "quiz-uitslag"
    good = total if right else 0
    assert quiz.inner_text("#quiz-uitslagkop") == f"Je had {good} van de {total} vragen goed"
    assert quiz.locator("#quiz-uitslag a").count() >= (3 if right else 40)
    assert quiz.locator(".quiz-overzicht > li").count() == total


def test_level_and_subject_narrow_the_round(browser: Browser, address: str) -> None:
    page = opened(browser, address + PATH + "?niveau=1&onderwerp=scores&aantal=20")
    start(page)
    total = int(page.inner_text("#quiz-stand").split()[-1])
    assert total == page.locator(".qv[data-niveau='1'][data-onderwerp=scores]").count()
    page.context.close()


def test_before_and_after_with_a_code(browser: Browser, address: str) -> None:
    page = opened(browser, address + PATH + "?modus=voor")
    start(page)
    total = int(page.inner_text("#quiz-stand").split()[-1])
    before = [place % 3 == 0 for place in range(total)]
    play(page, before)
    assert "goed" not in page.inner_text("#quiz-uitslag")
    code = page.inner_text(".quiz-codewoord")
    page.goto(address + PATH + "?modus=na")
    page.fill("#quiz-code", "vergeten")
    start(page)
    assert "kennen we niet" in page.inner_text("#quiz-startmelding")
    assert active(page) == "quiz-code"
    page.fill("#quiz-code", f" {code.lower().replace('-', ' ')} ")
    start(page)
    play(page, [True] * total)
    text = page.inner_text("#quiz-uitslag")
    assert f"Je had {total} van de {total} vragen goed" in text
    assert f"Voor de les had je er {sum(before)} goed." in text
    marks = page.locator(".quiz-tekens").evaluate_all("rows => rows.map(row => row.firstElementChild.className)")
    assert marks == ["quiz-goed" if good else "quiz-fout" for good in before]
    page.context.close()


def test_a_mistyped_code_is_refused(browser: Browser, address: str) -> None:
    page = opened(browser, address + PATH + "?modus=voor")
    start(page)
    play(page, [True] * int(page.inner_text("#quiz-stand").split()[-1]))
    code = page.inner_text(".quiz-codewoord").replace("-", "")
    page.goto(address + PATH + "?modus=na")
    refused = 0
    for place, letter in enumerate(code):
        page.fill("#quiz-code", code[:place] + ("2" if letter != "2" else "3") + code[place + 1 :])
        start(page)
        refused += page.locator("#quiz-code:visible").count()
    page.context.close()
    assert refused == len(code)


def test_nothing_is_stored_or_sent(browser: Browser, address: str) -> None:
    page = opened(browser, address + PATH)
    page.wait_for_load_state("networkidle")  # the icon comes after the page
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    start(page)
    give(page, True)
    kept = page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")
    page.context.close()
    assert requests == []
    assert kept == [0, 0, ""]


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_in_any_state(browser: Browser, address: str, width: int, dark: bool) -> None:
    page = opened(browser, address + PATH, width, dark)
    reports = []

    def look() -> None:
        result = Axe().run(page, options=RULES)
        reports.extend([result.generate_report()] if result.violations_count else [])
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0

    look()
    page.select_option("[name=aantal]", "5")
    start(page)
    look()
    page.click("#quiz-verder")
    give(page, False)
    look()
    page.click("#quiz-verder")
    for _ in range(4):
        give(page, True)
        page.click("#quiz-verder")
    look()
    page.context.close()
    assert reports == []


def test_from_a_folder(browser: Browser, site: Path) -> None:
    page = opened(browser, (site / PATH / "index.html").as_uri())
    start(page)
    give(page, True)
    assert page.inner_text("#quiz-uitleg").startswith("Goed.")
    page.context.close()


def test_downloads_are_there(site: Path, quiz: Page) -> None:
    names = quiz.locator(".qb-link").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert len(names) == 8
    assert all((site / PATH / name).resolve().is_file() for name in names)
