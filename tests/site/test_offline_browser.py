"""The offline pack, unzipped: every link leads to a file in it, and in Chromium it works from a folder."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from os.path import normpath
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from feitenbank.offline.pack import NAME

# One worker unzips the pack once for all tests here.
pytestmark = [pytest.mark.site, pytest.mark.browser, pytest.mark.xdist_group("offline")]
LINK = re.compile(r"<(?:a|area|form|link|img|script|source|iframe)\b(?:[^>\"]|\"[^\"]*\")*>")
TARGET = re.compile(r"\s(?:href|src|action|data-zoek-js)=(?:\"([^\"]*)\"|([^\s\">]+))")
MOST_BYTES, LONGEST_NAME = 40_000_000, 180
# Names that Windows keeps for itself, and signs that it has in no name.
RESERVED = re.compile(r"(?i)(?:^|/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|/|$)|[<>:\"|?*\\\x00-\x1f]|[ .](?:/|$)")


@pytest.fixture(scope="module")
def zipped(site: Path) -> bytes:
    return (site / "data" / NAME).read_bytes()


@pytest.fixture(scope="module")
def folder(zipped: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("stick met spatie")
    with zipfile.ZipFile(io.BytesIO(zipped)) as archive:
        archive.extractall(target)
    return target / "sociaal-krediet"


def broken(page: Path, files: set[Path]) -> Iterator[str]:
    html = re.sub(r"<script>.*?</script>", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    for tag in LINK.findall(html):
        for quoted, bare in TARGET.findall(tag):
            path = re.split(r"[?#]", quoted or bare)[0]
            if not path or re.match(r"(?i)(?:https?|mailto|data):", path):
                continue
            if Path(normpath(page.parent / unquote(path))) not in files:
                yield path


def test_every_link_leads_to_a_file(folder: Path) -> None:
    files = {path for path in folder.rglob("*") if path.is_file()}
    pages = [path for path in files if path.suffix == ".html"]
    assert len(pages) > 300
    faults = {str(page.relative_to(folder)): found for page in pages if (found := list(broken(page, files)))}
    assert faults == {}


def test_windows_can_unzip_it(zipped: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(zipped)) as archive:
        names = archive.namelist()
    assert len(zipped) < MOST_BYTES
    assert max(map(len, names)) < LONGEST_NAME
    assert [name for name in names if RESERVED.search(name) or not name.isascii()] == []
    assert len({name.lower() for name in names}) == len(names)


def test_its_size_is_on_the_page_for_teachers(site: Path, zipped: bytes) -> None:
    page = (site / "docenten" / "index.html").read_text(encoding="utf-8")
    assert f"zip, {-(-len(zipped) // 1_000_000)} MB" in page
    assert f'href="../data/{NAME}"' in page


@pytest.fixture
def page(browser: Browser, folder: Path) -> Iterator[Page]:
    """The first page of the pack; afterwards nothing may have gone wrong or left the folder."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("requestfailed", lambda request: None if "ABORTED" in str(request.failure) else wrong.append(request.url))
    page.on(
        "request", lambda request: None if request.url.startswith(("file:", "data:")) else wrong.append(request.url)
    )
    page.goto((folder / "START.html").as_uri())
    yield page
    context.close()
    assert wrong == []


def heading(page: Page) -> str:
    return page.locator("h1").first.inner_text()


def test_from_the_start_page_to_a_claim_and_its_chart(page: Page) -> None:
    page.click("text=Naar de site")
    page.locator(".menu a", has_text="Beweringen").click()
    page.locator("main a[href*='keren-geen-mensen']").first.click()
    assert page.url.endswith("/beweringen/keren-geen-mensen/index.html")
    page.locator("figure.grafiek").first.scroll_into_view_if_needed()
    page.wait_for_selector("figure.grafiek .js-plotly-plot .main-svg", timeout=15000)
    assert page.evaluate("document.fonts.ready.then(() => document.fonts.check('600 20px Newsreader'))")


def test_search_leads_to_a_page(page: Page) -> None:
    page.click("text=Naar de site")
    page.click("[data-zoek]")
    page.fill("#zoekveld", "gezichtsherkenning op schermen")
    page.locator("#zoekuitkomst a").first.click()
    page.wait_for_load_state()
    assert page.url.endswith("/index.html")
    assert heading(page)
    page.click("[data-zoek]")
    page.fill("#zoekveld", "trein")
    page.keyboard.press("Enter")
    page.wait_for_selector("#zoekpagina-uitkomst a")
    assert page.url.endswith("/zoeken/index.html?q=trein")


def test_filters_write_no_faults(page: Page) -> None:
    for path, box in (("beweringen", "[name=oordeel]"), ("cijfers", "[name=vorm]"), ("tijdlijn", "[type=checkbox]")):
        page.goto(page.url.rpartition("/sociaal-krediet/")[0] + f"/sociaal-krediet/site/{path}/index.html")
        page.locator(box).first.evaluate("box => box.click()")
        page.wait_for_timeout(400)


def test_the_quiz_and_the_files(page: Page, folder: Path) -> None:
    page.click("text=De quiz")
    page.click("#quiz-start button")
    page.locator(".quiz-optie input").first.check()
    page.click("#quiz-verder")
    assert re.match("Goed|Niet goed", page.inner_text("#quiz-uitleg"))
    page.locator("#quiz-uitleg a").first.click()
    page.wait_for_load_state()
    assert "/beweringen/" in page.url
    page.goto((folder / "START.html").as_uri())
    worksheet = page.locator("a[href$='mythe-of-feit-werkblad.pdf']").first.get_attribute("href")
    assert PdfReader(folder / str(worksheet)).pages
    page.goto((folder / "site" / "cijfers" / "vluchten-geweigerd" / "index.html").as_uri())
    link = page.locator("a[href$='vluchten-geweigerd.csv']").first.evaluate("link => link.href")
    assert Path(unquote(link).removeprefix("file://")).read_text(encoding="utf-8").startswith("id,date,")
