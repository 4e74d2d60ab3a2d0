"""The systems map: every system a link, every line with its evidence, and nothing that overlaps in either drawing."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from bs4 import BeautifulSoup, Tag

from feitenbank.charts.map_layout import LAYOUTS, NARROW, WIDE, Box, Layout
from feitenbank.charts.metrics import text_width
from feitenbank.load.loader import read_all
from feitenbank.macros import systems_map
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import project_paths
from feitenbank.render.environment import block_html
from feitenbank.render.page_state import PageState

NOT_ON_THE_MAP = {"geheel", "nederland-en-europa"}
# docs/assets/css/stelsels.css shows the wide drawing from 54rem on; a phone of 360 px leaves 328 px for the narrow one.
SMALLEST = {"breed": 54 * 16, "smal": 328}
BOTH = pytest.mark.parametrize("layout", LAYOUTS, ids=[layout.name for layout in LAYOUTS])


@pytest.fixture(scope="module")
def real() -> KnowledgeBase:
    """The real map; pages that are still being written do not matter here."""
    return read_all(project_paths())[0]


@pytest.fixture(scope="module")
def html(real: KnowledgeBase) -> BeautifulSoup:
    state = PageState("systemen/")
    return BeautifulSoup(block_html("stelselkaart.html.j2", **systems_map.map_context(real, state)), "html.parser")


def drawing(html: BeautifulSoup, layout: Layout) -> Tag:
    svg = html.select_one(f"svg.stelselkaart-{layout.name}")
    assert svg is not None
    return svg


@BOTH
def test_every_system_is_a_link_to_its_page(real: KnowledgeBase, html: BeautifulSoup, layout: Layout) -> None:
    links = drawing(html, layout).select("a")
    pages = {path.stem for path in (project_paths().docs / "systemen").glob("*.md")} - {"index"}
    assert {str(link["href"]) for link in links} == {f"../systemen/{page}/" for page in pages}
    assert pages == set(real.systems) - NOT_ON_THE_MAP
    for link in links:
        assert str(link["aria-label"]).startswith(" ".join(text.get_text() for text in link.select(".sk-naam")))


@BOTH
def test_drawing_has_a_title_and_says_everything_in_words(
    real: KnowledgeBase, html: BeautifulSoup, layout: Layout
) -> None:
    svg = drawing(html, layout)
    title, description = svg.find("title"), svg.find("desc")
    assert isinstance(title, Tag)
    assert isinstance(description, Tag)
    assert (svg["aria-labelledby"], svg["aria-describedby"]) == (title["id"], description["id"])
    for node in real.map_nodes.values():
        assert node.name in description.get_text()
    for line in real.map_lines.values():
        assert line.label in description.get_text()


def test_html_has_no_style_attributes_and_unique_ids(html: BeautifulSoup) -> None:
    ids = [tag["id"] for tag in html.select("[id]")]
    assert len(ids) == len(set(ids))
    assert html.select("[style], style, script") == []


def test_every_line_has_its_number_and_a_source(real: KnowledgeBase, html: BeautifulSoup) -> None:
    numbers = [str(number) for number in range(1, len(real.map_lines) + 1)]
    for layout in LAYOUTS:
        assert [text.get_text() for text in drawing(html, layout).select(".sk-nummer")] == numbers
    items = html.select(".stelselkaart-lijnen li")
    assert len(items) == len(numbers)
    for item in [*items, *html.select(".stelselkaart-leeg li")]:
        assert item.select(".bronmerk a"), item.get_text()


def test_a_line_of_the_small_project(small_knowledge: KnowledgeBase) -> None:
    context = systems_map.map_context(small_knowledge, PageState("systemen/"))
    (line,) = context["lines"]
    assert line["ends"] == "Lijst van de rechter → Lijsten"
    assert line["marks"] == [(1, "#bron-1", "noot-1-1")]


@BOTH
def test_text_fits_its_box(real: KnowledgeBase, layout: Layout) -> None:
    for node in real.map_nodes.values():
        box, lines = layout.nodes[node.id], systems_map.node_lines(layout, node)
        assert sum(size * systems_map.LINE_HEIGHT for _, size, _ in lines) <= box.height, node.id
        for text, size, kind in lines:
            assert text_width(text, size, kind == "naam") <= box.width, f"{node.id}: {text}"


@BOTH
def test_text_is_never_below_12_px(layout: Layout) -> None:
    assert min(layout.text_size, layout.title_size) * SMALLEST[layout.name] / (layout.width + 4) >= 12


@BOTH
def test_boxes_stand_in_the_frame_of_who_runs_them(real: KnowledgeBase, layout: Layout) -> None:
    for node in real.map_nodes.values():
        frame = layout.frames[node.runner.value].box
        assert inside(layout.nodes[node.id], frame), node.id
    frames = [frame.box for frame in layout.frames.values()]
    assert all(inside(box, Box(0, 0, layout.width, layout.height)) for box in frames)
    for one, other in [*combinations(frames, 2), *combinations(layout.nodes.values(), 2)]:
        assert not overlap(one, other), (one, other)


@BOTH
def test_lines_run_from_border_to_border_and_through_no_other_box(real: KnowledgeBase, layout: Layout) -> None:
    for line in real.map_lines.values():
        points = layout.routes[line.id].points
        ends = layout.nodes[line.source], layout.nodes[line.target]
        for point, box in zip((points[0], points[-1]), ends, strict=True):
            assert on_border(point, box), line.id
        for (x1, y1), (x2, y2) in pairwise(points):
            assert x1 == x2 or y1 == y2, f"{line.id} runs askew"
            piece = Box(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))
            crossed = [name for name, box in layout.nodes.items() if overlap(piece, box, -0.5)]
            assert crossed == [], line.id


@BOTH
def test_labels_and_numbers_are_free(real: KnowledgeBase, layout: Layout) -> None:
    """Words and numbers touch no box, no other words, and no other line."""
    r = systems_map.BADGE
    texts: list[tuple[str, Box]] = []
    pieces: list[tuple[str, Box]] = []
    for line in real.map_lines.values():
        route = layout.routes[line.id]
        x, y = route.badge
        texts.append((line.id, Box(x - r, y - r, 2 * r, 2 * r)))
        for x, y, text in systems_map.label_lines(layout, route, line.label):
            width, size = text_width(text, layout.text_size), layout.text_size
            texts.append((line.id, Box(x - width / 2 if route.above else x, y - size * 0.8, width, size)))
        for (x1, y1), (x2, y2) in pairwise(route.points):
            pieces.append((line.id, Box(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))))
    for runner, frame in layout.frames.items():
        heading = systems_map.RUNNERS[systems_map.Runner(runner)]
        if layout is NARROW:
            heading = systems_map.SHORT_RUNNERS.get(systems_map.Runner(runner), heading)
        width, size = text_width(heading, layout.text_size, bold=True), layout.text_size
        x, y = frame.heading
        texts.append((runner, Box(x - width if frame.anchor == "end" else x, y - size * 0.8, width, size)))
    for name, box in texts:
        assert [node for node, other in layout.nodes.items() if overlap(box, other)] == [], name
        assert [line for line, piece in pieces if line != name and overlap(box, piece)] == [], name
    for (one, box), (other, second) in combinations(texts, 2):
        assert not overlap(box, second), (one, other)


def test_only_the_wide_drawing_has_labels(real: KnowledgeBase) -> None:
    for line in real.map_lines.values():
        assert systems_map.label_lines(WIDE, WIDE.routes[line.id], line.label)
        assert not systems_map.label_lines(NARROW, NARROW.routes[line.id], line.label)


def overlap(one: Box, other: Box, margin: float = 0) -> bool:
    """Whether two boxes share room; with a margin below 0 they may touch."""
    return (
        one.x < other.right + margin
        and other.x < one.right + margin
        and one.y < other.bottom + margin
        and other.y < one.bottom + margin
    )


def inside(one: Box, other: Box) -> bool:
    return one.x >= other.x and one.y >= other.y and one.right <= other.right and one.bottom <= other.bottom


def on_border(point: tuple[float, float], box: Box) -> bool:
    x, y = point
    between = box.x <= x <= box.right and box.y <= y <= box.bottom
    return between and (x in (box.x, box.right) or y in (box.y, box.bottom))
