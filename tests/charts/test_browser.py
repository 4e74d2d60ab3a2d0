"""Charts in a real browser: the stored pictures are well laid out, and the interactive chart behaves."""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from markupsafe import Markup

from feitenbank.charts import cache
from feitenbank.charts.canvas import Width
from feitenbank.charts.live import live_json
from feitenbank.charts.render import find_browser
from feitenbank.charts.svg import size_of
from feitenbank.model.chart import ChartKind
from feitenbank.paths import Paths, project_paths
from tests.charts.samples import SETS, SPECS, sets_of, spec

pytestmark = pytest.mark.browser
playwright = pytest.importorskip("playwright.sync_api")
ROOT = project_paths()
STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'"
MEASURE = """() => [...document.querySelectorAll('svg')].flatMap(svg => {
  const box = svg.viewBox.baseVal, found = [];
  const texts = [...svg.querySelectorAll('text')].map(text => [text.textContent, text.getBBox()]);
  texts.forEach(([name, a], index) => {
    if (a.x < -2 || a.x + a.width > box.width + 2 || a.y < -3 || a.y + a.height > box.height + 3)
      found.push(`${svg.id}: «${name}» valt buiten beeld`);
    texts.slice(index + 1).forEach(([other, b]) => {
      const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
      const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
      if (across > 2 && down > 4) found.push(`${svg.id}: «${name}» staat over «${other}»`);
    });
  });
  return found;
})"""


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    with playwright.sync_playwright() as starter:
        running = starter.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    """A project with nothing but the rendered sample charts."""
    paths = Paths(tmp_path_factory.mktemp("grafieken"))
    cache.write(paths, cache.renderings(paths, SPECS, SETS))
    return paths


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, rendered: Paths) -> Iterator[str]:
    """A page with one chart under a strict Content-Security-Policy, served from a folder."""
    folder = tmp_path_factory.mktemp("site")
    shutil.copytree(ROOT.docs / "assets", folder / "assets")
    for name, base in (("goed", "./"), ("stuk", "./bestaat-niet/")):
        (folder / f"{name}.html").write_text(_page(rendered, base), encoding="utf-8")
    (folder / "favicon.ico").write_bytes(b"")
    handler = functools.partial(Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _page(rendered: Paths, base: str) -> str:
    chart = SPECS[0]
    items = {width: cache.rendering(rendered, chart, sets_of(chart), width) for width in Width}
    pictures = "".join(
        Markup('<div class="grafiek-{}">{}</div>').format(width, Markup(cache.read(rendered, items[width])))
        for width in Width
    )
    data = live_json({width: item.figure for width, item in items.items()})
    return (
        '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>t</title>'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f'<meta http-equiv="Content-Security-Policy" content="{STRICT}">'
        '<link rel="stylesheet" href="assets/css/grafiek.css"><script defer src="assets/js/grafiek.js"></script></head>'
        f'<body><figure class="grafiek" data-base="{base}"><div class="grafiek-beeld">{pictures}</div>'
        "<button type=button data-maak-interactief>Maak interactief</button>"
        f'<script type="application/json" class="grafiek-data">{data}</script></figure></body></html>'
    )


def _open(browser, address: str, width: int):  # type: ignore[no-untyped-def]
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.messages = []
    page.on("console", lambda message: page.messages.append(message.text))
    page.on("pageerror", lambda error: page.messages.append(str(error)))
    page.on("request", lambda request: page.messages.append("GET " + request.url.rsplit("/", 1)[-1]))
    page.goto(address)
    return page


def _texts_of(folder: Path) -> str:
    pictures = []
    for file in sorted(folder.glob("*.svg")):
        svg = file.read_text(encoding="utf-8")
        pictures.append(
            svg.replace("<svg ", f'<svg id="{file.name}" style="display:block;width:{size_of(svg)[0]}px" ', 1)
        )
    return "<style>svg{font-family:'Liberation Sans',Arial,sans-serif}</style>" + "".join(pictures)


@pytest.mark.parametrize("real", [False, True], ids=["voorbeelden", "echte grafieken"])
def test_no_text_is_cut_off_or_covered(browser, rendered: Paths, real: bool) -> None:  # type: ignore[no-untyped-def]
    page = browser.new_page()
    page.set_content(_texts_of((ROOT if real else rendered).chart_cache))
    assert page.evaluate(MEASURE) == []
    page.close()


@pytest.mark.parametrize("width", [360, 1100])
def test_interactive_on_request(browser, site: str, width: int) -> None:  # type: ignore[no-untyped-def]
    page = _open(browser, f"{site}/goed.html", width)
    figure = page.locator("figure")
    before = figure.bounding_box()
    assert not any("plotly" in message for message in page.messages)
    page.get_by_role("button", name="Maak interactief").press("Enter")
    page.wait_for_selector("figure.is-interactief .main-svg", state="attached")
    after = figure.bounding_box()
    assert (before["width"], before["x"]) == (after["width"], after["x"])
    assert abs(before["height"] - after["height"]) < 1
    assert [message for message in page.messages if not message.startswith("GET ")] == []
    page.wait_for_timeout(1600)
    page.get_by_role("button", name="Toon vaste grafiek").press("Enter")
    assert page.locator("figure.is-interactief").count() == 0
    page.close()


def test_colours_follow_the_scheme(browser, site: str) -> None:  # type: ignore[no-untyped-def]
    page = _open(browser, f"{site}/goed.html", 1100)
    page.get_by_role("button").press("Enter")
    page.wait_for_selector("figure.is-interactief .main-svg", state="attached")
    strokes = "lines => lines.map(line => getComputedStyle(line).stroke)"
    assert "rgb(11, 92, 102)" in page.eval_on_selector_all(".grafiek-live .js-line", strokes)
    page.evaluate(
        "document.documentElement.dataset.schema = 'donker'; document.dispatchEvent(new CustomEvent('schema'))"
    )
    page.wait_for_timeout(400)
    assert "rgb(108, 195, 204)" in page.eval_on_selector_all(".grafiek-live .js-line", strokes)
    page.close()


def test_another_width_gets_the_other_version(browser, site: str) -> None:  # type: ignore[no-untyped-def]
    page = _open(browser, f"{site}/goed.html", 1100)
    page.get_by_role("button").press("Enter")
    page.wait_for_selector("figure.is-interactief .main-svg", state="attached")
    assert page.eval_on_selector(".grafiek-live", "live => live.offsetWidth") == 680
    page.set_viewport_size({"width": 360, "height": 800})
    page.wait_for_timeout(600)
    assert page.eval_on_selector(".grafiek-live", "live => live.offsetWidth") == 320
    page.close()


def test_the_picture_stays_when_plotly_cannot_be_had(browser, site: str) -> None:  # type: ignore[no-untyped-def]
    page = _open(browser, f"{site}/stuk.html", 1100)
    page.get_by_role("button").press("Enter")
    page.wait_for_selector("text=Probeer opnieuw")
    assert page.locator("figure.is-interactief").count() == 0
    assert page.locator(".grafiek-breed svg").is_visible()
    page.close()


def test_two_renderings_are_the_same(tmp_path: Path) -> None:
    chart = spec(ChartKind.LINES, "vluchten", "treinen")
    texts = []
    for name in ("een", "twee"):
        paths = Paths(tmp_path / name)
        texts.append(
            [file.read_text(encoding="utf-8") for file in cache.write(paths, cache.renderings(paths, [chart], SETS))]
        )
    assert texts[0] == texts[1]
