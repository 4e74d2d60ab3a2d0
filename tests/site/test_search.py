"""Readers' own words find the page they are after, among the first three results."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from .waiting import until

pytestmark = [pytest.mark.site, pytest.mark.browser]

# What a reader types, and the page (or one of the pages) that answers it.
QUESTIONS = [
    ("heeft elke chinees een score", "elke-chinees-een-score"),
    ("sociale score", "elke-chinees-een-score"),
    ("hoe check ik mijn score", "iedereen-ziet-je-score inwoners-kennen-hun-score"),
    ("score van je buurman zien", "iedereen-ziet-je-score"),
    ("23 miljoen mensen mogen niet reizen", "keren-geen-mensen"),
    ("trein", "geen-trein-of-vliegtuig wangedrag-onderweg"),
    ("niet meer vliegen", "geen-trein-of-vliegtuig lage-score-reisverbod elf-miljoen-niet-vliegen keren-geen-mensen"),
    ("vliegverbod", "geen-trein-of-vliegtuig lage-score-reisverbod elf-miljoen-niet-vliegen keren-geen-mensen"),
    ("roken in de trein", "wangedrag-onderweg"),
    ("hotel boeken", "geen-hotels-en-luxe"),
    ("school kinderen", "kinderen-en-school"),
    ("mogen kinderen naar school", "kinderen-en-school"),
    ("universiteit geweigerd vader schuld", "universiteit-weigerde-student"),
    ("hond afpakken", "hond-afgepakt"),
    ("honden", "hond-afgepakt"),
    ("gamen", "gamen-kost-punten"),
    ("te veel games spelen punten kwijt", "gamen-kost-punten"),
    ("luiers", "luiers-of-bier"),
    ("bier kopen score", "luiers-of-bier"),
    ("vrienden met lage score", "vrienden-tellen-mee"),
    ("traag internet", "langzaam-internet"),
    ("internet snelheid", "langzaam-internet"),
    ("gezichtsherkenning", "cameras-bepalen-je-score schermen-bij-het-zebrapad"),
    ("camera's op straat", "cameras-bepalen-je-score aantal-cameras dag-en-nacht-bekeken"),
    ("door rood lopen", "door-rood-lopen schermen-bij-het-zebrapad"),
    ("rood licht", "door-rood-lopen schermen-bij-het-zebrapad"),
    ("sesame credit", "sesame-is-van-de-staat sesame-heeft-er-niets-mee-te-maken sesame-bood-excuses-aan"),
    (
        "zhima",
        "sesame-is-van-de-staat sesame-heeft-er-niets-mee-te-maken sesame-bood-excuses-aan sesame-scoort-werknemers",
    ),
    ("alibaba gegevens overheid", "bedrijven-delen-data"),
    ("black mirror", "black-mirror"),
    ("big brother", "big-brother-1984"),
    ("orwell", "big-brother-1984 orwelliaanse-score-van-pence"),
    ("pence toespraak", "orwelliaanse-score-van-pence"),
    ("meme tiananmen min 1000", "meme-min-duizend"),
    ("rongcheng", "rongcheng-is-china rongcheng-alziend"),
    ("suqian 1000 punten", "iedereen-begint-met-1000"),
    ("zwarte lijst voor altijd", "voor-altijd-beperkt"),
    ("in beroep gaan", "niets-tegen-plaatsing-te-doen"),
    ("foto op scherm bioscoop", "gezichten-op-schermen"),
    ("verplicht in 2020", "in-2020-verplicht"),
    ("wie heeft het bedacht xi jinping", "xi-bedacht-het"),
    ("wet sociaal krediet", "wet-komt-eraan"),
    ("komt dit naar nederland", "komt-naar-nederland"),
    ("digitale euro", "digitale-euro-programmeerbaar"),
    ("wallet", "wallet-is-een-opstap kritiek-op-de-wallet"),
    ("bkr", "gewoon-een-bkr"),
    ("schufa", "schufa-is-hetzelfde schufa-score-verboden"),
    ("oeigoeren", "xinjiang-is-sociaal-krediet"),
    ("corona app qr code", "gezondheidscode-was-een-score qr-code-is-de-eerste-stap punten-in-coronatijd"),
    ("wat vinden chinezen ervan", "chinezen-zijn-voor"),
    ("80 procent voor", "chinezen-zijn-voor"),
    ("privacy", "privacy-maakt-niet-uit"),
    ("bloed geven", "bloed-geven"),
    # typing errors
    ("seseme credit", "sesame-is-van-de-staat sesame-heeft-er-niets-mee-te-maken sesame-bood-excuses-aan"),
    ("gezigtsherkenning", "cameras-bepalen-je-score schermen-bij-het-zebrapad"),
    ("blek mirror", "black-mirror"),
    ("rongchen", "rongcheng-is-china rongcheng-alziend"),
    ("univercitijt", "universiteit-weigerde-student dienst-weigeren-en-studeren"),
    ("vliegtuich", "geen-trein-of-vliegtuig"),
]


@pytest.fixture(scope="module")
def search_page(browser: Browser, address: str) -> Iterator[Page]:
    page = browser.new_page()
    page.goto(f"{address}zoeken/")
    until(page, "Boolean(window.zoekOpDezeSite)")
    yield page
    page.close()


@pytest.mark.parametrize(("question", "answers"), QUESTIONS)
def test_question_finds_its_page(search_page: Page, question: str, answers: str) -> None:
    first = search_page.evaluate("q => window.zoekOpDezeSite(q).slice(0, 3).map(hit => hit.adres)", question)
    wanted = {f"beweringen/{answer}/" for answer in answers.split()}
    assert wanted & set(first), first


def test_search_without_script_still_leads_somewhere(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}zoeken/?q=trein")
    links = page.locator("main a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    context.close()
    assert "../beweringen/" in links
