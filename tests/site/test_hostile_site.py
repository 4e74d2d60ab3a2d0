"""One whole site in which every text of the data tries to become code: opened in Chromium without its policy."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from feitenbank.paths import Paths
from tests.whole_project import draw, run, whole_project

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
# Refused outright, as tests/fouten says: HTML, direction marks, addresses of scripts. This is what is let through.
EVIL = (
    '" onmouseover="gevaar()" \'x\' &lt;img src=x onerror=gevaar()&gt; [klik](javascript:gevaar()) '
    "{{ gevaar }} {% raw %} `code` **vet** ]]> \\u003cscript\\u003e " + "lang" * 60
)
# A page's own title may hold no macro: an engine would run it.
TITLE = EVIL.replace("{{ gevaar }} {% raw %} ", "")
FIELDS = (
    ("data/bronnen/alle.yml", "title: Regel over de lijst"),
    ("data/bronnen/alle.yml", "publisher: Hooggerechtshof"),
    ("data/bronnen/alle.yml", "read: de eerste alinea"),
    ("data/begrippen/alle.yml", "term: keer een persoon"),
    ("data/begrippen/alle.yml", "explanation: Telt keren, geen mensen."),
    ("data/grafieken/geweigerd.yml", "title: Het aantal weigeringen kan alleen maar stijgen"),
    ("data/grafieken/geweigerd.yml", "reading: Elk punt is de optelsom tot die dag."),
    ("data/cijfers/geweigerd.meta.yml", "title: Geweigerde kaartjes, opgeteld"),
    ("data/cijfers/geweigerd.meta.yml", "definition: Hoe vaak een kaartje is geweigerd."),
    ("docs/beweringen/keren-geen-mensen.md", "claim: Er mogen 17 miljoen mensen niet reizen."),
    ("docs/beweringen/keren-geen-mensen.md", "fact: Er is bijna 17,46 miljoen keer een kaartje geweigerd."),
    ("docs/beweringen/keren-geen-mensen.md", "title: Het waren keren, geen mensen"),
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    paths = whole_project(tmp_path_factory.mktemp("vijandig") / "project")
    for name, line in FIELDS:
        file = paths.root / name
        text = file.read_text(encoding="utf-8")
        assert line in text, "the case no longer fits the small project"
        key = line.partition(":")[0]
        evil = TITLE if name.startswith("docs") and key == "title" else EVIL
        file.write_text(text.replace(line, f"{key}: '{evil.replace(chr(39), chr(39) * 2)}'", 1), encoding="utf-8")
    draw(paths)
    done = run(paths, "bouw")
    assert done.returncode == 0, done.stderr
    return paths


def test_nothing_in_the_data_runs(hostile: Paths, browser: Browser) -> None:
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    alarms: list[str] = []
    page.expose_function("gevaar", lambda: alarms.append("uitgevoerd"))
    page.on("dialog", lambda dialog: alarms.append(dialog.message))
    page.on("request", lambda request: alarms.append(request.url) if not request.url.startswith("file:") else None)
    for name in ("beweringen/keren-geen-mensen", "cijfers/geweigerd", "insluiten/geweigerd", "."):
        page.goto((hostile.root / "site" / Path(name) / "index.html").as_uri())
        page.wait_for_load_state("load")
        page.evaluate("for (const e of document.querySelectorAll('*')) e.dispatchEvent(new MouseEvent('mouseover'))")
        odd = page.evaluate(
            "[...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => a.name.startsWith('on')"
            " || /^(javascript|vbscript|data):/i.test(a.value))).map(e => e.outerHTML)"
        )
        assert odd == [], name
    assert alarms == []
    page.goto((hostile.root / "site" / "beweringen" / "keren-geen-mensen" / "index.html").as_uri())
    assert page.text_content(".bewering-tekst p") == EVIL
    assert page.text_content(".feit p") == EVIL
    assert page.text_content("h1") == TITLE
    assert page.evaluate("document.title").startswith(TITLE)
    assert page.get_attribute("meta[name=description]", "content") == EVIL
    context.close()
