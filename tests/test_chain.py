"""The picture of a trail: complete, inside its frame, the same every time, and safe with any text; and its pages."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from feitenbank.charts.metrics import text_width
from feitenbank.load.front_matter import Page
from feitenbank.load.loader import read_all
from feitenbank.macros.chain_drawing import FONT, OUTLINES, Drawing, Station, mark_path, narrow_drawing, wide_drawing
from feitenbank.macros.chain_view import SPEAKERS, chain_context, speaker_kind, station_of
from feitenbank.model.article import Trail
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import project_paths
from feitenbank.render.environment import block_html

Render = Callable[..., str]
HOSTILE = "</text><script>alert(1)</script><img src=x onerror=alert(2)>\"'&{{ 7*7 }}"
STATIONS = [
    Station("2014-08-03", "De luchtvaartdienst", "overheid", None, None),
    Station("2019-02-22", "De krant met een heel lange naam die niet op één regel past, in een bijlage",
            "pers", "23 miljoen mensen … sociale score", "eenheid verwisseld"),
    Station("2019-02-22", "Het blad", "pers", None, None),
    Station("2019", "Internetgebruikers", "internet", "mensen", "overdrijving"),
]  # fmt: skip


@pytest.fixture(scope="module")
def whole() -> tuple[KnowledgeBase, list[Page]]:
    """The real data and pages, without the checks: those have their own tests."""
    knowledge, _, pages = read_all(project_paths())
    return knowledge, pages


@pytest.fixture(scope="module")
def real(whole: tuple[KnowledgeBase, list[Page]]) -> KnowledgeBase:
    return whole[0]


@pytest.fixture(scope="module")
def pages(whole: tuple[KnowledgeBase, list[Page]]) -> dict[str, Page]:
    return {page.path.stem: page for page in whole[1] if page.path.parent.name == "mythes"}


@pytest.fixture
def render(small_knowledge: KnowledgeBase) -> Render:
    def make(*trails: Trail, small: bool = False) -> str:
        knowledge = replace(small_knowledge, trails={trail.id: trail for trail in trails})
        return "".join(block_html("keten.html.j2", **chain_context(knowledge, trail.id, small)) for trail in trails)

    return make


def trail(trail_id: str = "spoor", **changes: str) -> Trail:
    step = {"date": "2019-03", "who": "Een krant", "says": "Er zijn 17 miljoen mensen geweigerd.", "changed": "mensen",
            "slip": "eenheid verwisseld: keren worden mensen", "sources": ["krant-2019"]}  # fmt: skip
    first = {"date": "2018-12-31", "who": "De overheid", "says": "Er is 17 miljoen keer geweigerd.", "sources": ["wet"]}
    return Trail.model_construct(
        id=trail_id, title="Van keren naar mensen", technique="x",
        steps=tuple(Trail.model_fields["steps"].annotation.__args__[0].model_construct(  # type: ignore[union-attr]
            **({"changed": None, "slip": None} | values)) for values in (first, step | changes)),
    )  # fmt: skip


def texts(svg: Tag) -> str:
    return " ".join(text.get_text() for text in svg.find_all("text"))


def test_both_pictures_say_the_same(render: Render) -> None:
    soup = BeautifulSoup(render(trail()), "html.parser")
    pictures = soup.select(".keten-vak > svg")
    assert [picture["class"][-1] for picture in pictures] == ["keten-breed", "keten-smal"]
    for picture in pictures:
        assert picture["role"] == "img"
        title, description = (soup.find(id=name) for name in picture["aria-labelledby"].split())
        assert title is not None and title.get_text() == "2 stations, 1 keer gaat het mis"
        assert (
            description is not None and "maart 2019, Een krant: ‘mensen’: eenheid verwisseld" in description.get_text()
        )
        for words in ("31 dec. 2018", "De overheid", "mrt. 2019", "Een krant", "‘mensen’: eenheid verwisseld"):
            assert words in re.sub(r"\s+", " ", texts(picture))
        assert len(picture.select(".keten-teken--fout")) == 1
    assert [item.get_text() for item in soup.select(".keten-legenda li")] == [
        SPEAKERS["overheid"], SPEAKERS["pers"], "gevuld: hier gaat het mis",
    ]  # fmt: skip


def test_small_picture_has_marks_and_a_text_alternative(render: Render) -> None:
    soup = BeautifulSoup(render(trail(), small=True), "html.parser")
    assert len(soup.select("svg .keten-teken")) == 2
    assert not soup.find_all("text")
    assert soup.title is not None and soup.desc is not None


def test_ids_do_not_clash_on_one_page(render: Render) -> None:
    html = render(trail("een"), trail("twee")) + render(trail("drie"), small=True)
    ids = [tag["id"] for tag in BeautifulSoup(html, "html.parser").find_all(id=True)]
    assert len(ids) == len(set(ids)) == 2 * 5 + 2
    assert all(name.startswith(("keten-een", "keten-twee", "keten-drie")) for name in ids)


@pytest.mark.parametrize("field", ["who", "says", "changed", "slip"])
@pytest.mark.parametrize("small", [True, False])
def test_hostile_text_stays_text(render: Render, field: str, small: bool) -> None:
    html = render(trail(**{field: HOSTILE}), small=small)
    assert "<script" not in html and "<img" not in html
    soup = BeautifulSoup(html, "html.parser")
    names = {tag.name for tag in soup.find_all(True)}
    assert names <= {
        "figure",
        "figcaption",
        "div",
        "svg",
        "title",
        "desc",
        "line",
        "path",
        "text",
        "tspan",
        "ul",
        "li",
        "p",
    }
    for tag in soup.find_all(True):
        assert not [name for name in tag.attrs if name == "style" or name.startswith("on")]


def test_same_picture_in_every_process() -> None:
    code = (
        "from tests.test_chain import STATIONS\n"
        "from feitenbank.macros.chain_drawing import wide_drawing, narrow_drawing, strip_drawing\n"
        "print(wide_drawing(STATIONS), narrow_drawing(STATIONS), strip_drawing(STATIONS))"
    )
    root = Path(__file__).parent.parent
    runs = {
        subprocess.run([sys.executable, "-c", code], cwd=root, env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
                       capture_output=True, text=True, check=True).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(runs) == 1


def _assert_fits(drawing: Drawing) -> None:
    for line in drawing.words:
        width = sum(text_width(text, FONT) for text, _ in line.parts)
        left = float(line.x) - width * {"start": 0, "middle": 0.5, "end": 1}[line.anchor]
        assert left >= 0 and left + width <= drawing.width, line
        assert 0 < float(line.y) < drawing.height, line
    for path, _, _ in drawing.marks:
        numbers = [float(value) for value in re.findall(r"-?[\d.]+", path)]
        assert max(numbers) < max(drawing.width, drawing.height)


@pytest.mark.parametrize("draw", [wide_drawing, narrow_drawing])
def test_everything_fits_and_no_lines_overlap(draw: Callable[[list[Station]], Drawing], real: KnowledgeBase) -> None:
    for stations in [STATIONS, *([station_of(step) for step in item.steps] for item in real.trails.values())]:
        drawing = draw(stations)
        _assert_fits(drawing)
        rows = sorted({float(line.y) for line in drawing.words})
        assert all(below - above >= FONT for above, below in pairwise(rows))
        assert len(drawing.links) == len(stations) - 1


def test_time_runs_from_left_to_right() -> None:
    places = [float(re.findall(r"[\d.]+", path)[0]) for path, _, _ in wide_drawing(STATIONS[:3]).marks]
    assert places == sorted(places)
    years = [line.parts[0][0] for line in wide_drawing(STATIONS).words if line.parts[0][1] == "jaar"]
    assert years == ["2014", "2015", "2016", "2017", "2018", "2019"]


def test_long_times_are_named_in_the_column_and_years_thinned_out_on_the_axis() -> None:
    old = [Station("1999", "De staatsraad", "overheid", None, None), *STATIONS]
    labels = [line.parts[0][0] for line in narrow_drawing(old).words if line.parts[0][1] == "later"]
    assert labels == ["ongeveer 15 jaar later", "ruim 4 jaar later"]
    years = [line.parts[0][0] for line in wide_drawing(old).words if line.parts[0][1] == "jaar"]
    assert years == [str(year) for year in range(1999, 2020, 2)]


def test_every_kind_of_speaker_has_its_own_outline() -> None:
    assert set(OUTLINES) == set(SPEAKERS)
    assert len({mark_path(kind, 12, 12) for kind in OUTLINES}) == len(OUTLINES)


@pytest.mark.parametrize(
    ("who", "kind"),
    [
        ("Het hooggerechtshof, in China Daily", "overheid"),
        ("Persbureau Xinhua over het besluit van de Staatsraad", "pers"),
        ("Rick Falkvinge op de blog van een VPN-bedrijf", "bedrijf"),
        ("Vicepresident Pence", "politiek"),
        ("Hoogleraar recht Shen Kui", "kenner"),
        ("Memesite Know Your Meme", "internet"),
        ("Iemand", None),
    ],
)
def test_the_first_known_word_decides_who_speaks(who: str, kind: str | None) -> None:
    assert speaker_kind(who) == kind


def test_every_step_of_every_trail_says_what_kind_of_speaker_it_is(real: KnowledgeBase) -> None:
    unknown = [
        (item.id, step.who) for item in real.trails.values() for step in item.steps if not speaker_kind(step.who)
    ]
    assert not unknown


def test_steps_are_in_order_of_time(real: KnowledgeBase) -> None:
    for item in real.trails.values():
        years = [step.date[:4] for step in item.steps]
        assert years == sorted(years), item.id


def test_every_trail_and_technique_has_a_page_and_they_point_at_each_other(
    real: KnowledgeBase, pages: dict[str, Page]
) -> None:
    labels = {technique.label: technique.id for technique in real.techniques.values()}
    uses = {(item.id, labels[step.slip.partition(": ")[0]]) for item in real.trails.values() for step in item.steps
            if step.slip}  # fmt: skip
    for name in (*real.trails, *real.techniques):
        assert f"({name}.md)" in pages["index"].body
    for trail_id, technique in uses:
        assert f"({technique}.md)" in pages[trail_id].body, (trail_id, technique)
        assert f"({trail_id}.md)" in pages[technique].body, (technique, trail_id)
    for name in real.trails:
        assert f'keten("{name}")' in pages[name].body and f'spoor("{name}")' in pages[name].body
        linked = set(re.findall(r"\(([a-z-]+)\.md\)", pages[name].body)) & set(real.techniques)
        assert linked == {technique for trail_id, technique in uses if trail_id == name}


def test_pages_with_a_picture_load_its_style(whole: tuple[KnowledgeBase, list[Page]]) -> None:
    for page in whole[1]:
        if "keten(" in page.body:
            assert "assets/css/mythes.css" in page.data.get("css", []), page.name
