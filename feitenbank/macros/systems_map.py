"""The systems map: who runs what, and what flows between the systems; every system a link."""

from __future__ import annotations

from typing import Any

from feitenbank.charts.map_layout import LAYOUTS, Box, Layout, Point, Route
from feitenbank.charts.metrics import balanced
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.systems_map import LineKind, MapNode, Runner
from feitenbank.render.page_state import PageState

TITLE = "Hoe de stelsels samenhangen, en hoe niet"
RUNNERS = {
    Runner.COURTS: "Rechters",
    Runner.SERVICES: "Overheidsdiensten",
    Runner.CITIES: "Steden en dorpen",
    Runner.COMPANIES: "Bedrijven",
    Runner.CENTRAL_BANK: "Centrale bank en haar vergunningen",
    Runner.OUTSIDE: "Hoort er niet bij",
}
SHORT_RUNNERS = {Runner.CITIES: "Steden", Runner.CENTRAL_BANK: "Centrale bank en vergunningen"}
KINDS = {LineKind.DATA: "gegevens", LineKind.CONSEQUENCE: "gevolg"}
LINE_HEIGHT, PADDING = 1.25, 8
HEAD_LENGTH, HEAD_WIDTH, BADGE, GAP = 9, 5, 11, 8


def map_context(knowledge: KnowledgeBase, state: PageState) -> dict[str, Any]:
    """What stelselkaart.html.j2 shows: two drawings, the lines with their sources, and what was not drawn."""
    return {
        "id": state.next_id("stelselkaart"),
        "title": TITLE,
        "description": _description(knowledge),
        "drawings": [_drawing(knowledge, layout, state.base) for layout in LAYOUTS],
        "badge": BADGE,
        "lines": [
            {
                "number": number,
                "kind": line.kind.value,
                "ends": f"{knowledge.map_nodes[line.source].name} → {knowledge.map_nodes[line.target].name}",
                "text": line.text,
                "marks": _marks(state, line.sources),
            }
            for number, line in enumerate(knowledge.map_lines.values(), 1)
        ],
        "not_drawn": [
            {"text": item.text, "marks": _marks(state, item.sources)} for item in knowledge.map_gaps.values()
        ],
    }


def _marks(state: PageState, sources: tuple[str, ...]) -> list[tuple[int, str, str]]:
    return [(mark.number, f"#{mark.target}", mark.anchor) for mark in state.cite(sources)]


def _description(knowledge: KnowledgeBase) -> str:
    """The text alternative: each frame with its systems, then each line in words."""
    names = {node.id: node.name for node in knowledge.map_nodes.values()}
    groups = [
        f"{label}: {', '.join(node.name for node in knowledge.map_nodes.values() if node.runner is runner)}."
        for runner, label in RUNNERS.items()
    ]
    lines = [
        f"{number}: van {names[line.source]} naar {names[line.target]} ({KINDS[line.kind]}), {line.label}."
        for number, line in enumerate(knowledge.map_lines.values(), 1)
    ]
    return " ".join(["Kaart met een vak voor wie het regelt.", *groups, "Lijnen.", *lines])


def _drawing(knowledge: KnowledgeBase, layout: Layout, base: str) -> dict[str, Any]:
    lines = [
        _line(layout, layout.routes[line.id], number, line.kind, line.label)
        for number, line in enumerate(knowledge.map_lines.values(), 1)
    ]
    return {
        "name": layout.name,
        "width": number_text(layout.width),
        "height": number_text(layout.height),
        "title_size": number_text(layout.title_size),
        "text_size": number_text(layout.text_size),
        "frames": [_frame(layout, runner) for runner in RUNNERS],
        "lines": lines,
        "nodes": [_node(layout, node, base) for node in knowledge.map_nodes.values()],
    }


def _frame(layout: Layout, runner: Runner) -> dict[str, Any]:
    frame = layout.frames[runner.value]
    short = SHORT_RUNNERS.get(runner) if layout.name == "smal" else None
    return {
        "box": _box(frame.box),
        "outside": runner is Runner.OUTSIDE,
        "x": number_text(frame.heading[0]),
        "y": number_text(frame.heading[1]),
        "anchor": frame.anchor,
        "label": short or RUNNERS[runner],
    }


def _node(layout: Layout, node: MapNode, base: str) -> dict[str, Any]:
    box = layout.nodes[node.id]
    texts = node_lines(layout, node)
    height = sum(size * LINE_HEIGHT for _, size, _ in texts)
    y = box.y + (box.height - height) / 2
    rows = []
    for text, size, kind in texts:
        y += size * LINE_HEIGHT
        rows.append({"text": text, "kind": kind, "size": number_text(size), "y": number_text(y - size * 0.32)})
    return {
        "href": f"{base}systemen/{node.id}/",
        "name": f"{node.name}: {node.what}",
        "box": _box(box),
        "x": number_text(box.x + box.width / 2),
        "rows": rows,
    }


def node_lines(layout: Layout, node: MapNode) -> list[tuple[str, float, str]]:
    """The lines of text in a node: text, size, and whether it is the name or what it is."""
    width = layout.nodes[node.id].width - 2 * PADDING
    title = [(text, layout.title_size, "naam") for text in balanced(node.name, width, layout.title_size, bold=True)]
    return title + [(text, layout.text_size, "wat") for text in balanced(node.what, width, layout.text_size)]


def _line(layout: Layout, route: Route, number: int, kind: LineKind, label: str) -> dict[str, Any]:
    path = "M" + "L".join(f"{number_text(x)} {number_text(y)}" for x, y in _shortened(route.points))
    return {
        "number": number,
        "kind": kind.value,
        "path": path,
        "head": _head(*route.points[-2:]),
        "badge": [number_text(part) for part in route.badge],
        "number_y": number_text(route.badge[1] + layout.text_size * 0.34),
        "anchor": "middle" if route.above else "start",
        "words": [(number_text(x), number_text(y), text) for x, y, text in label_lines(layout, route, label)],
    }


def label_lines(layout: Layout, route: Route, label: str) -> list[tuple[float, float, str]]:
    """The lines of a label with the place of each; none where the layout has no room for words."""
    if not route.room:
        return []
    x, y = route.badge
    lines = balanced(label, route.room, layout.text_size)
    step = layout.text_size * LINE_HEIGHT
    if route.above:
        y -= BADGE + GAP + (len(lines) - 1) * step
    else:
        x, y = x + BADGE + GAP, y + layout.text_size * 0.36 - (len(lines) - 1) * step / 2
    return [(x, y + row * step, text) for row, text in enumerate(lines)]


def _shortened(points: tuple[Point, ...]) -> list[Point]:
    """The points with the last one moved back to the foot of the arrow's head."""
    (x1, y1), (x2, y2) = points[-2:]
    length = abs(x2 - x1) + abs(y2 - y1)
    share = (length - HEAD_LENGTH) / length
    return [*points[:-1], (x1 + (x2 - x1) * share, y1 + (y2 - y1) * share)]


def _head(before: Point, end: Point) -> str:
    """An arrow's head at the end of a horizontal or vertical piece."""
    (x1, y1), (x2, y2) = before, end
    length = abs(x2 - x1) + abs(y2 - y1)
    dx, dy = (x2 - x1) / length, (y2 - y1) / length
    back_x, back_y = x2 - dx * HEAD_LENGTH, y2 - dy * HEAD_LENGTH
    one = (back_x - dy * HEAD_WIDTH, back_y + dx * HEAD_WIDTH)
    other = (back_x + dy * HEAD_WIDTH, back_y - dx * HEAD_WIDTH)
    return "M" + "L".join(f"{number_text(x)} {number_text(y)}" for x, y in ((x2, y2), one, other)) + "z"


def _box(box: Box) -> dict[str, str]:
    return {name: number_text(getattr(box, name)) for name in ("x", "y", "width", "height")}


def number_text(value: float) -> str:
    """A coordinate with at most one decimal, the same on every machine."""
    return f"{round(value, 1) + 0:.1f}".removesuffix(".0")
