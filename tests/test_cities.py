"""The cities: what the map, the comparison and the card hold, and that the data beside them agree."""

from __future__ import annotations

import gzip
import json
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from feitenbank.charts.metrics import text_width
from feitenbank.macros.author import AuthorMacros
from feitenbank.macros.city_map import LABELS, albers, coastal, on_coast, places
from feitenbank.macros.city_view import comparison_context
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths, project_paths
from feitenbank.render.page_state import PageState

SHANGHAI, PEKING, KASHGAR = (121.5, 31.2), (116.4, 39.9), (76.0, 39.5)
LABEL_SIZE = 13.5  # px, as steden.css has it on a phone


def macros(knowledge: KnowledgeBase, url: str = "steden/", paths: Paths | None = None) -> AuthorMacros:
    state = PageState(url)
    return AuthorMacros(knowledge, paths or project_paths(), lambda: state)


@pytest.fixture(scope="module")
def city_map(knowledge: KnowledgeBase) -> BeautifulSoup:
    return BeautifulSoup(macros(knowledge).stedenkaart(), "html.parser")


@pytest.fixture(scope="module")
def comparison(knowledge: KnowledgeBase) -> BeautifulSoup:
    return BeautifulSoup(macros(knowledge).stedenvergelijking(), "html.parser")


def has_page(system_id: str) -> bool:
    return (project_paths().docs / "steden" / f"{system_id}.md").exists()


# Data


def test_each_city_page_is_that_of_a_published_system(knowledge: KnowledgeBase) -> None:
    wanted = {system.id for system in knowledge.published_systems}
    for page in (project_paths().docs / "steden").glob("*.md"):
        if page.stem != "index":
            assert page.stem in wanted
            assert page.read_text("utf-8").count(f'{{{{ stad("{page.stem}") }}}}') == 1, page.stem


# The map


def test_the_outline_is_small_and_says_where_it_comes_from() -> None:
    file = project_paths().data / "steden" / "omtrek.json"
    outline = json.loads(file.read_text("utf-8"))
    assert len(gzip.compress(file.read_bytes())) < 12 * 1024
    assert "Natural Earth" in outline["bron"]
    assert "publiek domein" in outline["licentie"]
    assert outline["bewerking"]
    assert outline["grenzen"]


def test_projections_keep_the_compass() -> None:
    for project, points in ((albers, (SHANGHAI, PEKING, KASHGAR)), (coastal, (SHANGHAI, PEKING))):
        spots = [project(point) for point in points]
        assert spots[0][0] > spots[1][0], "Shanghai lies east of Peking"
        assert spots[0][1] > spots[1][1], "and south of it"
        if len(spots) > 2:
            assert spots[2][0] < 60, "Kashgar lies far in the west"
    assert on_coast(SHANGHAI)
    assert not on_coast(PEKING)


def test_each_place_has_one_label_and_one_dot(knowledge: KnowledgeBase, city_map: BeautifulSoup) -> None:
    drawn = [place for place in places(knowledge) if place.at]
    names = Counter(re.sub(r" \(\d+\)$", "", text.get_text()) for text in city_map.select("svg a text"))
    assert names == Counter(place.name for place in drawn)
    dots = city_map.select_one(".stedenkaart-land .kaart-stelsel")
    assert dots is not None
    assert str(dots["d"]).count("h0") == len(drawn)
    light = city_map.select_one(".stedenkaart-land .kaart-modelstad")
    assert light is not None
    assert str(light["d"]).count("h0") == len(knowledge.demonstration_cities)


def test_labels_are_set_only_for_places_that_are_there(knowledge: KnowledgeBase) -> None:
    assert set(LABELS) <= {place.id for place in places(knowledge)}


def boxes(picture: Tag) -> Iterator[tuple[str, float, float, float, float]]:
    """Name, left, top, right and bottom of each label."""
    for text in picture.select("text"):
        name, x, y = text.get_text(), float(str(text["x"])), float(str(text["y"]))
        width = text_width(name, LABEL_SIZE)
        left = x - width if text.get("text-anchor") == "end" else x
        yield name, left, y - LABEL_SIZE, left + width, y + 3


@pytest.mark.parametrize("name", ["land", "kust"])
def test_labels_stay_in_the_picture_and_apart(city_map: BeautifulSoup, name: str) -> None:
    picture = city_map.select_one(f".stedenkaart-{name}")
    assert picture is not None
    _, _, width, height = (float(part) for part in str(picture["viewbox"]).split())
    labels = list(boxes(picture))
    assert labels
    for label, left, top, right, bottom in labels:
        assert left >= 0, label
        assert top >= 0, label
        assert right <= width, label
        assert bottom <= height, label
    for one, other in combinations(labels, 2):
        apart = one[3] < other[1] or other[3] < one[1] or one[4] < other[2] or other[4] < one[2]
        assert apart, (one[0], other[0])


def test_labels_do_not_cover_dots_of_other_places(knowledge: KnowledgeBase, city_map: BeautifulSoup) -> None:
    for name, project in (("land", albers), ("kust", coastal)):
        picture = city_map.select_one(f".stedenkaart-{name}")
        assert picture is not None
        shown = {re.sub(r" \(\d+\)$", "", label[0]): label for label in boxes(picture)}
        for place in places(knowledge):
            if place.at is None or (name == "kust" and place.name not in shown):
                continue
            x, y = project(place.at)
            for other, (_, left, top, right, bottom) in shown.items():
                inside = left - 3 < x < right + 3 and top + 2 < y < bottom
                assert not inside or other == place.name, (place.name, other)


def test_the_lists_hold_what_the_map_shows(knowledge: KnowledgeBase, city_map: BeautifulSoup) -> None:
    names = {link.get_text() for link in city_map.select(".stedenlijst a")}
    assert names == {system.name for system in knowledge.published_systems}
    provinces = [item.get_text() for item in city_map.select("#per-provincie + dl dt")]
    assert provinces == sorted(provinces)
    text = city_map.select(".modelstedenlijst dl")[0].get_text()
    for city in knowledge.demonstration_cities.values():
        assert city.name.partition(" (")[0] in text


def test_places_without_coordinates_are_named(knowledge: KnowledgeBase, city_map: BeautifulSoup) -> None:
    unplaced = [place.name for place in places(knowledge) if place.at is None]
    foot = city_map.select_one(".stedenkaart-voet")
    assert foot is not None
    assert all(name in foot.get_text() for name in unplaced)


# The comparison


def test_each_published_system_is_one_row(knowledge: KnowledgeBase, comparison: BeautifulSoup) -> None:
    rows = [str(row["id"]).removeprefix("stelsel-") for row in comparison.select("tbody tr")]
    assert sorted(rows) == sorted(system.id for system in knowledge.published_systems)
    hidden = {system.id for system in knowledge.local_systems.values() if not system.publish}
    assert not hidden & set(rows)
    names = [str(row["data-naam"]) for row in comparison.select("tbody tr")]
    assert names == sorted(names)


def test_rows_have_a_cell_for_each_heading(comparison: BeautifulSoup) -> None:
    headings = comparison.select("thead th[scope=col]")
    for row in comparison.select("tbody tr"):
        assert len(row.find_all(["th", "td"], recursive=False)) == len(headings)
        assert row.select_one("th[scope=row]")


def test_rows_say_what_the_record_says(knowledge: KnowledgeBase, comparison: BeautifulSoup) -> None:
    for system in knowledge.published_systems:
        row = comparison.select_one(f"#stelsel-{system.id}")
        assert row is not None
        text = row.get_text(" ")
        for part in (*system.plus_examples, *system.minus_examples, *system.rewards, *system.punishments,
                     *system.unknown, system.name, system.province):  # fmt: skip
            assert part in text, (system.id, part)
        assert len(row.select(".sv-bron a")) == len(system.sources)
        link = row.select_one("a.sv-titel")
        assert (link is not None) == has_page(system.id), system.id
        if link is not None:
            assert link["href"] == f"../steden/{system.id}/"


@pytest.mark.parametrize("key", ["niveau", "fase", "meedoen"])
def test_filter_counts_are_those_of_the_rows(comparison: BeautifulSoup, key: str) -> None:
    counted = Counter(str(row[f"data-{key}"]) for row in comparison.select("tbody tr"))
    shown = {}
    for option in comparison.select(f"select[name={key}] option"):
        if option["value"]:
            number = re.search(r"\((\d+)\)$", option.get_text())
            assert number is not None
            shown[str(option["value"])] = int(number.group(1))
    assert shown == dict(counted)


def test_map_links_lead_to_a_page_or_to_something_on_this_page(
    city_map: BeautifulSoup, comparison: BeautifulSoup
) -> None:
    ids = {str(tag["id"]) for page in (city_map, comparison) for tag in page.find_all(id=True)}
    for link in city_map.select("a[href]"):
        href = str(link["href"])
        if href.startswith("#"):
            assert href[1:] in ids, href
        else:
            assert has_page(href.split("/")[-2]), href


def test_no_inline_style_script_or_handler_and_no_double_id(city_map: BeautifulSoup, comparison: BeautifulSoup) -> None:
    ids: list[str] = []
    for page in (city_map, comparison):
        for tag in page.find_all(True):
            assert not [name for name in tag.attrs if name == "style" or name.startswith("on")], tag.name
            ids += [str(tag["id"])] if tag.get("id") else []
        assert page.find(["script", "style"]) is None
    assert [name for name, count in Counter(ids).items() if count > 1] == []


def test_text_of_the_data_is_escaped(knowledge: KnowledgeBase) -> None:
    system = knowledge.local_systems["suqian"].model_copy(update={"name": 'A & "B"', "plus_examples": ("x & y",)})
    changed = replace(knowledge, local_systems={**knowledge.local_systems, "suqian": system})
    page = macros(changed)
    for html in (page.stedenkaart(), page.stedenvergelijking(), page.stad("suqian")):
        assert "A &amp; " in html
        assert "& y" not in html


def test_an_empty_collection_makes_an_empty_table(small_knowledge: KnowledgeBase, tmp_path: Path) -> None:
    shutil.copytree(Path(__file__).parent / "klein", tmp_path / "klein")
    paths = Paths(tmp_path / "klein")
    assert comparison_context(small_knowledge, paths, PageState("steden/"))["rows"] == []
    assert "0 stelsels" in macros(small_knowledge, paths=paths).stedenkaart()


# The card


def test_the_card_of_every_system(knowledge: KnowledgeBase) -> None:
    for system in knowledge.published_systems:
        card = BeautifulSoup(macros(knowledge, f"steden/{system.id}/").stad(system.id), "html.parser")
        assert system.name in card.get_text()
        assert bool(card.select_one("svg[role=img]")) == (system.lat is not None)
        link = card.select_one(".stadkaart-voet > a")
        assert link is not None
        assert link["href"] == f"../../steden/#stelsel-{system.id}"
