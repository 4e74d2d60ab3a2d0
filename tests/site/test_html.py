"""Every built page, read as text: links, anchors, ids, headings, and nothing from another host."""

from __future__ import annotations

import copy
import itertools
import re
from collections import Counter
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup, Tag

from .conftest import SITE, html_pages

# One worker parses the pages once for all tests here.
pytestmark = [pytest.mark.site, pytest.mark.xdist_group("html")]
HOST = "https://site.test/"


@cache
def parsed(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "lxml")


def url_of(path: Path) -> str:
    return HOST + path.relative_to(SITE).as_posix().removesuffix("index.html")


@cache
def ids_of(path: Path) -> frozenset[str]:
    return frozenset(str(tag["id"]) for tag in parsed(path).find_all(id=True))


def file_of(url: str) -> Path:
    path = SITE / unquote(urlsplit(url).path).lstrip("/")
    return path / "index.html" if url.endswith("/") or path.is_dir() else path


def broken_links(path: Path) -> list[str]:
    broken = []
    for tag in parsed(path).find_all(["a", "link", "script", "img", "use"]):
        target = tag.get("href") or tag.get("src")
        if not target or not urljoin(url_of(path), str(target)).startswith(HOST) or tag.get("rel") == ["canonical"]:
            continue
        address, anchor = urldefrag(urljoin(url_of(path), str(target)))
        file = file_of(address.partition("?")[0])
        if not file.exists():
            broken.append(f"{target}: bestaat niet")
        elif anchor and file.suffix == ".html" and anchor not in ids_of(file):
            broken.append(f"{target}: anker bestaat niet")
    return broken


def test_links_and_anchors_resolve() -> None:
    faults = {str(path.relative_to(SITE)): broken for path in html_pages(SITE) if (broken := broken_links(path))}
    assert faults == {}


def test_ids_are_unique() -> None:
    doubles = {}
    for path in html_pages(SITE):
        counts = Counter(str(tag["id"]) for tag in parsed(path).find_all(id=True))
        if twice := [name for name, count in counts.items() if count > 1]:
            doubles[str(path.relative_to(SITE))] = twice
    assert doubles == {}


def test_each_page_has_one_heading_language_title_and_description() -> None:
    titles = Counter()
    for path in html_pages(SITE):
        page = parsed(path)
        name = str(path.relative_to(SITE))
        assert len(page.find_all("h1")) == 1, name
        assert page.html is not None, name
        assert page.html["lang"] == "nl", name
        assert page.title is not None, name
        assert page.find("meta", attrs={"name": "description"}), name
        titles[page.title.get_text()] += 1
    assert [title for title, count in titles.items() if count > 1] == []


def test_nothing_is_loaded_from_another_host() -> None:
    for path in html_pages(SITE):
        for tag in parsed(path).find_all(["script", "img", "iframe", "source", "video", "audio", "link"]):
            target = str(tag.get("src") or tag.get("href") or "")
            if tag.name == "link" and tag.get("rel") == ["canonical"]:
                continue
            assert not re.match(r"^(https?:)?//", target), f"{path.relative_to(SITE)}: {target}"


def test_no_leftover_macro_or_markdown() -> None:
    for path in html_pages(SITE):
        main = copy.copy(parsed(path).find("main"))
        assert main is not None
        for code in main.find_all(["code", "pre", "script"]):
            code.decompose()
        text = main.get_text(" ")
        for leftover in ("{{", "}}", "{%", "Macro Rendering Error", "**", "](", "&lt;"):
            assert leftover not in text, f"{path.relative_to(SITE)}: {leftover}"


def test_every_source_mark_leads_back_and_forth() -> None:
    for path in html_pages(SITE):
        page = parsed(path)
        marks = {str(tag["id"]): str(tag["href"]) for tag in page.select(".bronmerk a[id]")}
        back = {str(tag["href"]).lstrip("#") for tag in page.select(".bron-terug a")}
        assert set(marks) <= back, path.relative_to(SITE)


# Pages that lead on at once, see feitenbank.share.
SHORT_ADDRESSES = ("b/", "g/")


def without_script(tag: Tag) -> bool:
    """Does the element show, and have nothing to do, when no script runs?"""
    if tag.get("type") == "hidden" or tag.get("popovertarget") or tag.has_attr("readonly"):
        return False
    hidden = [*tag.parents, tag]
    if any("alleen-script" in parent.get("class", []) or parent.has_attr("hidden") for parent in hidden):
        return False
    if tag.find_parent("dialog"):
        return False
    form = tag.find_parent("form")
    return not (form and form.get("action"))


def test_without_a_script_no_control_is_dead_and_the_text_is_there() -> None:
    dead = {}
    for path in html_pages(SITE):
        page = parsed(path)
        name = str(path.relative_to(SITE))
        if controls := [
            str(tag)[:90] for tag in page.find_all(["button", "input", "select", "textarea"]) if without_script(tag)
        ]:
            dead[name] = controls[:3]
        assert page.main is not None, name
        least = 30 if name.startswith(SHORT_ADDRESSES) else 120
        assert len(page.main.get_text(" ", strip=True)) > least, name
    assert dead == {}


def test_headings_go_down_one_step_at_a_time_and_landmarks_have_names() -> None:
    faults = []
    for path in html_pages(SITE):
        page = parsed(path)
        name = str(path.relative_to(SITE))
        levels = [int(tag.name[1]) for tag in page.find_all(re.compile("^h[1-6]$"))]
        faults += [f"{name}: h{a} -> h{b}" for a, b in itertools.pairwise(levels) if b > a + 1]
        names = [str(tag.get("aria-label") or tag.get("aria-labelledby") or "") for tag in page.find_all("nav")]
        if "" in names or len(set(names)) < len(names):
            faults.append(f"{name}: nav {names}")
        current = page.select(".menu [aria-current]")
        if len(current) > 1:
            faults.append(f"{name}: {len(current)} x aria-current")
        for figure in page.select("figure.grafiek"):
            if not figure.select_one("[role=img][aria-labelledby][aria-describedby]"):
                faults.append(f"{name}: grafiek zonder naam of beschrijving")
        for tag in page.find_all("a", attrs={"aria-hidden": None}):
            if not (tag.get_text(strip=True) or tag.get("aria-label")):
                faults.append(f"{name}: link zonder tekst {str(tag)[:80]}")
    assert faults == []


CHINESE = re.compile(r"[\u4e00-\u9fff]")


def test_chinese_says_that_it_is_chinese() -> None:
    bare = {}
    for path in html_pages(SITE):
        page = parsed(path)
        for text in page.body.find_all(string=CHINESE) if page.body else []:
            inside = [text.parent, *text.parent.parents]
            if any(tag.name in ("script", "style", "pre", "textarea") for tag in inside):
                continue
            language = next((tag["lang"] for tag in inside if tag.has_attr("lang")), "nl")
            if str(language).split("-")[0] not in ("zh", "ja", "ko"):
                bare.setdefault(str(path.relative_to(SITE)), []).append(str(text).strip()[:40])
    assert bare == {}


def test_a_claim_reads_in_the_order_that_readers_learn() -> None:
    """The order in the file is the order that a screen reader speaks, and that a reader's mode keeps."""
    main = parsed(SITE / "beweringen" / "keren-geen-mensen" / "index.html").main
    assert main is not None
    order = [
        tag.get("id") or next(iter(tag.get("class", [])), tag.name)
        for tag in main.select("h1, .feit, #de-bewering, .bewering-tekst, .bewering-oordeel, h2, .bronnen, .verwant")
    ]
    assert order == [
        *("h1", "feit", "de-bewering", "bewering-tekst", "bewering-oordeel"),
        *("wat-klopt-er-wel", "wat-klopt-er-niet", "hoe-weten-we-dat", "waar-komt-het-vandaan"),
        *("wat-we-niet-weten", "voor-in-de-klas", "bronnen", "bronnen", "verwant"),
    ]
