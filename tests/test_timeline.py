"""The timeline and the plan of 2020: dates as precise as known, lanes that can be told apart, pairs that match."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from feitenbank.macros.author import AuthorMacros
from feitenbank.macros.timeline_view import LANES, NARROW, WIDE, date_within_year, picture
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.vocabulary import Event, Lane
from feitenbank.paths import Paths
from feitenbank.render.page_state import PageState

from .conftest import SMALL
from .test_contrast import CSS, SCHEMES, contrast, rgb

STYLES = (CSS / "tijdlijn.css").read_text("utf-8")
PLAN = "plan-en-werkelijkheid-2020"
STATES = {"klaar", "deels", "niet", "onbekend"}


def soup(knowledge: KnowledgeBase, macro: str, *arguments: str) -> BeautifulSoup:
    """The HTML of a macro on the page tijdlijn/."""
    state = PageState("tijdlijn/")
    author = AuthorMacros(knowledge, Paths(SMALL), lambda: state)
    return BeautifulSoup(getattr(author, macro)(*arguments), "html.parser")


@pytest.fixture(scope="module")
def page(knowledge: KnowledgeBase) -> BeautifulSoup:
    return soup(knowledge, "tijdlijn")


def event(name: str, date: str, lane: Lane = Lane.POLICY, **more: str) -> Event:
    values = {"id": name, "date": date, "title": "Een titel", "text": "Een tekst.", **more}
    return Event.model_validate({**values, "lane": lane, "sources": ("krant-2019",)})


def few(knowledge: KnowledgeBase, *events: Event) -> KnowledgeBase:
    return replace(knowledge, events={item.id: item for item in events})


def test_there_are_enough_events_in_every_lane(knowledge: KnowledgeBase) -> None:
    lanes = Counter(item.lane for item in knowledge.events.values())
    assert len(knowledge.events) >= 95
    assert set(lanes) == set(Lane) == set(LANES)
    assert min(lanes.values()) >= 10
    years = {item.date[:4] for item in knowledge.events.values()}
    assert {"1999", "2014", "2020", "2026"} <= years


def test_titles_are_short_and_the_text_says_more(knowledge: KnowledgeBase) -> None:
    for item in knowledge.events.values():
        assert len(item.title) <= 75, item.id
        assert not item.title.endswith("."), item.id
        assert item.text.rstrip(".").lower() != item.title.lower(), item.id
        assert len(re.findall(r"[.?!](?:\s|$)", item.text)) <= 3, item.id


@pytest.mark.parametrize(
    ("date", "shown"),
    [
        ("2014-06-14", ("14 juni", "dag")),
        ("2014-06-01", ("1 juni", "dag")),
        ("2014-06", ("juni", "maand")),
        ("2014", ("in 2014", "jaar")),
    ],
)
def test_a_date_is_shown_as_precise_as_it_is_known(date: str, shown: tuple[str, str]) -> None:
    assert date_within_year(date) == shown


def test_every_event_stands_once_in_order_under_its_year(knowledge: KnowledgeBase, page: BeautifulSoup) -> None:
    dates = [str(point["datetime"]) for point in page.select(".tl-punt time")]
    assert dates == sorted(item.date for item in knowledge.events.values())
    for section in page.select(".tl-jaar"):
        heading = section.select_one("h3")
        assert heading is not None
        assert section["aria-labelledby"] == heading["id"] == f"jaar-{heading.get_text()}"
        assert all(str(point["datetime"])[:4] == heading.get_text() for point in section.select("time"))
    ids = [str(point["id"]) for point in page.select(".tl-punt")]
    assert sorted(ids) == sorted(knowledge.events)


def test_unknown_days_come_before_known_ones(small_knowledge: KnowledgeBase) -> None:
    base = few(small_knowledge, event("c", "2014-06-02"), event("a", "2014"), event("b", "2014-06"))
    assert [str(point["id"]) for point in soup(base, "tijdlijn").select(".tl-punt")] == ["a", "b", "c"]


def test_lanes_have_word_icon_and_count(knowledge: KnowledgeBase, page: BeautifulSoup) -> None:
    counts = Counter(item.lane for item in knowledge.events.values())
    for lane, label in LANES.items():
        box = page.select_one(f"input[value={lane.value}]")
        assert box is not None
        assert box.has_attr("checked")
        row = box.find_parent("label")
        assert row is not None
        assert label in row.get_text()
        assert str(counts[lane]) in row.get_text()
        assert page.find("symbol", id=f"t-{lane.value}")
    for point in page.select(".tl-punt"):
        lane = str(point["data-baan"])
        assert point.select_one(f'use[xlink\\:href="#t-{lane}"]')
        label = point.select_one(".tl-baan")
        assert label is not None
        assert label.get_text() == LANES[Lane(lane)]


def test_sources_lead_to_their_entries(knowledge: KnowledgeBase, page: BeautifulSoup) -> None:
    for point in page.select(".tl-punt"):
        links = [str(link["href"]) for link in point.select(".tl-bron a")]
        expected = knowledge.events[str(point["id"])].sources
        kinds = {name: knowledge.sources[name].kind.value for name in expected}
        assert links == [f"../over/bronnen/{kind}/#{name}" for name, kind in kinds.items()]


def test_years_to_jump_to_are_those_of_the_list(page: BeautifulSoup) -> None:
    jumps = [str(link["href"]) for link in page.select(".tl-jaren a")]
    assert jumps == [f"#{heading['id']}" for heading in page.select(".tl-jaar h3")]


@pytest.mark.parametrize("sheet", [WIDE, NARROW], ids=["breed", "smal"])
def test_the_picture_shows_each_event_within_its_edges(knowledge: KnowledgeBase, sheet) -> None:  # type: ignore[no-untyped-def]
    events = sorted(knowledge.events.values(), key=lambda item: item.date)
    drawing = picture(events, sheet)
    for row in drawing["rows"]:
        lane = [item for item in events if item.lane.value == row["lane"]]
        assert row["strokes"].count("M") == sum("-" in item.date for item in lane)
        assert row["boxes"].count("M") == sum("-" not in item.date for item in lane)
        places = [float(x) for x in re.findall(r"[MH]([\d.]+)", row["strokes"] + row["boxes"])]
        assert sheet.left <= min(places) <= max(places) <= sheet.width
    assert drawing["years"][0] == (sheet.left, "1999")


def test_no_events_is_no_error(small_knowledge: KnowledgeBase) -> None:
    html = soup(few(small_knowledge), "tijdlijn")
    assert html.select(".tl-punt") == []
    assert html.select(".tl-beeld") == []


def test_text_of_authors_is_escaped(small_knowledge: KnowledgeBase) -> None:
    base = few(small_knowledge, event("a", "2014", title='A & B "c"', note="x & y"))
    html = str(soup(base, "tijdlijn"))
    assert "A &amp; B" in html
    assert "X &amp; y." in html


@pytest.mark.parametrize("macro", ["tijdlijn", "planwerkelijkheid"])
def test_no_inline_style_or_handler(knowledge: KnowledgeBase, macro: str) -> None:
    html = soup(knowledge, macro, *([PLAN] if macro == "planwerkelijkheid" else []))
    for tag in html.find_all(True):
        assert not [name for name in tag.attrs if name == "style" or name.startswith("on")], tag.name
    assert html.find(["script", "style"]) is None


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("lane", list(Lane))
def test_lane_colours_can_be_read(scheme: str, lane: Lane) -> None:
    start = "\n.tl--" if scheme == "light" else ":root[data-schema=donker] "
    pattern = rf"\.tl--{lane.value}\{{--baan:(#[0-9a-f]{{6}})\}}"
    part = STYLES[: STYLES.index("@media")] if scheme == "light" else STYLES[STYLES.index(start) :]
    found = re.search(pattern, part)
    assert found
    assert contrast(rgb(found.group(1)), rgb(SCHEMES[scheme]["papier"])) >= 4.5


def test_dark_colours_are_the_same_twice() -> None:
    media = STYLES[STYLES.index("@media (prefers-color-scheme:dark)") : STYLES.index(":root[data-schema=donker]")]
    chosen = STYLES[STYLES.index(":root[data-schema=donker]") :]
    for lane in Lane:
        pattern = rf"\.tl--{lane.value}\{{--baan:(#[0-9a-f]{{6}})\}}"
        assert re.findall(pattern, media) == re.findall(pattern, chosen)[:1]


def test_each_point_of_the_plan_has_its_state(knowledge: KnowledgeBase) -> None:
    rows = {row.id: row for row in knowledge.datasets[PLAN].rows}
    points = [name.removesuffix("-plan") for name in rows if name.endswith("-plan")]
    assert len(points) >= 8
    assert len(rows) == 2 * len(points)
    for point in points:
        assert rows[f"{point}-plan"].category in {"plan", "verhaal"}
        assert rows[f"{point}-stand"].category in STATES
        assert rows[f"{point}-plan"].sources
        assert rows[f"{point}-stand"].sources


def test_the_story_is_kept_apart_from_the_plan(knowledge: KnowledgeBase) -> None:
    html = soup(knowledge, "planwerkelijkheid", PLAN)
    rumours = [row.get_text(" ", strip=True) for row in html.select(".pw-verhaal tr")[1:]]
    assert len(rumours) == 1
    assert rumours[0].startswith("Score voor iedereen")
    counted = sum(int(item.get_text()) for item in html.select(".pw-telling b"))
    assert counted == len(html.select("tbody:not(.pw-verhaal) tr"))
    for row in html.select("tbody tr[class]"):
        state = str(row["class"][0]).removeprefix("pw--")  # type: ignore[index]
        assert state in STATES
        assert row.select_one(f'use[xlink\\:href="#p-{state}"]')
        assert html.find("symbol", id=f"p-{state}")
