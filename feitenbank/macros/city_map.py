"""The map of the cities: the whole country, and the coast (where most systems are) drawn larger beside it.

The outline is in degrees in data/steden/omtrek.json; everything is projected here, so both pictures fit their dots.
Labels stand where LABELS says; the classes in the template get their colours from docs/assets/css/steden.css.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from feitenbank.macros.lists_view import sort_key
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.place import LocalSystem
from feitenbank.paths import Paths
from feitenbank.render.page_state import PageState
from feitenbank.text.words import counted, slug

WIDTH = 340
LAND_HEIGHT, COAST_HEIGHT = 270, 490
COAST = (115.5, 27.3, 124.5, 38.3)  # west, south, east, north
PER_DEGREE = COAST_HEIGHT / (COAST[3] - COAST[1])
SQUEEZE = WIDTH / (COAST[2] - COAST[0]) / PER_DEGREE

# Albers' equal-area conic projection, as atlases of China use it: two standard parallels, a middle, size and shift.
SOUTH, NORTH, MERIDIAN, LATITUDE = (math.radians(degrees) for degrees in (25, 47, 105, 36))
CONE = (math.sin(SOUTH) + math.sin(NORTH)) / 2
CONSTANT = math.cos(SOUTH) ** 2 + 2 * CONE * math.sin(SOUTH)
SIZE, SHIFT_X, SHIFT_Y = 408, 172, 142

# Where the label of a place stands, from its dot: to the right, down, and which end of the text is there. A place that
# is not named here gets its label right of the dot.
LABELS: dict[str, tuple[int, int, str]] = {
    "rongcheng": (-2, 27, "start"),
    "weihai": (-9, 2, "end"),
    "jinan": (-12, 20, "start"),
    "huantai": (9, 4, "start"),
    "suqian": (10, 4, "start"),
    "suining": (-9, 4, "end"),
    "nanjing": (-9, -2, "end"),
    "changzhou": (9, -9, "start"),
    "wuxi": (-38, 3, "end"),
    "suzhou": (68, -16, "start"),
    "shanghai": (10, 8, "start"),
    "changxing": (-10, 11, "end"),
    "hangzhou": (-9, 10, "end"),
    "zhoushan": (10, 4, "start"),
    "yiwu": (-9, 5, "end"),
    "wenzhou": (10, 5, "start"),
    "peking": (-8, -2, "end"),
    "tianjin": (36, -8, "start"),
    "zhengzhou": (33, 3, "start"),
    "baoji": (-8, 4, "end"),
    "shijiazhuang": (-8, 6, "end"),
    "qiqihar": (-8, 4, "end"),
    "shenzhen": (8, 9, "start"),
    "fuzhou": (9, 1, "start"),
    "xiamen": (9, 7, "start"),
}
LINE_FROM = 24  # a label farther away gets a line

Degrees = tuple[float, float]
Point = tuple[float, float]
Projection = Callable[[Degrees], Point]


@dataclass(frozen=True)
class Place:
    """One spot on the map, with the systems there."""

    id: str
    name: str
    province: str
    at: Degrees | None
    systems: tuple[LocalSystem, ...]


def albers(at: Degrees) -> Point:
    """Where a spot (longitude, latitude) stands on the map of the whole country."""
    turn = CONE * (math.radians(at[0]) - MERIDIAN)
    radius, middle = (_radius(angle) for angle in (math.radians(at[1]), LATITUDE))
    return SHIFT_X + SIZE * radius * math.sin(turn), SHIFT_Y - SIZE * (middle - radius * math.cos(turn))


def _radius(latitude: float) -> float:
    return math.sqrt(CONSTANT - 2 * CONE * math.sin(latitude)) / CONE


def coastal(at: Degrees) -> Point:
    """Where a spot stands on the map of the coast."""
    return (at[0] - COAST[0]) * PER_DEGREE * SQUEEZE, (COAST[3] - at[1]) * PER_DEGREE


def on_coast(at: Degrees) -> bool:
    """Whether the larger map of the coast shows a spot."""
    return COAST[0] < at[0] < COAST[2] and COAST[1] < at[1] < COAST[3]


def places(knowledge: KnowledgeBase) -> list[Place]:
    """The published systems by place, in alphabetical order."""
    found: dict[tuple[str, str], list[LocalSystem]] = {}
    for system in knowledge.published_systems:
        found.setdefault((place_name(system), system.province), []).append(system)
    items = []
    for (name, province), systems in found.items():
        first = systems[0]
        at = None if first.lat is None or first.lon is None else (first.lon, first.lat)
        items.append(Place(slug(name), name, province, at, tuple(systems)))
    return sorted(items, key=lambda place: sort_key(place.name))


def place_name(system: LocalSystem) -> str:
    """The name of the place alone: «Suining» for «Suining (bij Xuzhou)», «Yangqiao» for «dorp Yangqiao»."""
    return system.city.partition(" (")[0].removeprefix("dorp ")


def map_context(knowledge: KnowledgeBase, paths: Paths, state: PageState) -> dict[str, Any]:
    """What stedenkaart.html.j2 shows: two pictures, and systems and demonstration cities by province."""
    outline = _outline(paths)
    spots = places(knowledge)
    drawn = [place for place in spots if place.at]
    coast = [place for place in drawn if place.at and on_coast(place.at)]
    inland = [place for place in drawn if place not in coast]
    cities = [(city.lon, city.lat) for city in knowledge.demonstration_cities.values()]
    coast_cities = [at for at in cities if on_coast(at)]
    targets = {place.id: _target(place, paths, state) for place in drawn}
    return {
        "width": WIDTH,
        "pictures": [
            _picture("land", LAND_HEIGHT, albers, outline, cities, drawn)
            | {"labels": _labels(inland, albers, targets)},
            _picture("kust", COAST_HEIGHT, coastal, outline, coast_cities, coast)
            | {"labels": _labels(coast, coastal, targets)},
        ],
        "frame": _frame(),
        "provinces": _by_province(spots, paths, state),
        "cities": _city_names(knowledge),
        "n_systems": counted(len(knowledge.published_systems), "stelsel", "stelsels"),
        "n_cities": counted(len(cities), "plaats", "plaatsen"),
        "unplaced": [place.name for place in spots if place.at is None],
    }


def locator(paths: Paths, at: Degrees) -> dict[str, Any]:
    """A small map of the country with one dot, for a city's page."""
    land = _area(_outline(paths).get("land", []), albers)
    return {"width": WIDTH, "height": LAND_HEIGHT, "outline": land, "dot": _dots([albers(at)])}


def _outline(paths: Paths) -> dict[str, Any]:
    file = paths.data / "steden" / "omtrek.json"
    if not file.exists():
        return {}
    document: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return document


def _picture(
    name: str, height: int, project: Projection, outline: Mapping[str, Any],
    cities: Iterable[Degrees], dotted: Iterable[Place],
) -> dict[str, Any]:  # fmt: skip
    return {
        "name": name,
        "height": height,
        "outline": _area(outline.get(name, []), project),
        "systems": _dots(project(place.at) for place in dotted if place.at),
        "cities": _dots(project(at) for at in cities),
    }


def _labels(spots: Iterable[Place], project: Projection, targets: Mapping[str, str]) -> list[dict[str, Any]]:
    return [_label(place, project(place.at)) | {"href": targets[place.id]} for place in spots if place.at]


def _label(place: Place, dot: Point) -> dict[str, Any]:
    right, down, anchor = LABELS.get(place.id, (9, 5, "start"))
    x, y = dot[0] + right, dot[1] + down
    far = math.hypot(right, down) > LINE_FROM
    near_text = (x + (5 if anchor == "end" else -5), y - 4)
    return {
        "name": place.name,
        "number": len(place.systems) if len(place.systems) > 1 else None,
        "x": _short(x),
        "y": _short(y),
        "anchor": anchor,
        "line": f"M{_numbers(dot)}L{_numbers(near_text)}" if far else None,
    }


def _area(rings: Iterable[Sequence[Sequence[float]]], project: Projection) -> str:
    paths = []
    for ring in rings:
        points = [_numbers(project((spot[0], spot[1]))) for spot in ring]
        paths.append("M" + "L".join(dict.fromkeys(points)) + "z")
    return "".join(paths)


def _dots(points: Iterable[Point]) -> str:
    """Dots as lines without length: round line ends make them, in the width that CSS gives, at every size."""
    return "".join(f"M{_numbers(point)}h0" for point in points)


def _numbers(point: Point) -> str:
    return f"{_short(point[0])} {_short(point[1])}"


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _frame() -> str:
    """The edge of the larger map on the map of the whole country, bent as that map is."""
    west, south, east, north = COAST
    steps = [index / 6 for index in range(7)]
    edge = [(west + (east - west) * part, north) for part in steps]
    edge += [(east - (east - west) * part, south) for part in steps]
    return "M" + "L".join(_numbers(albers(at)) for at in edge) + "z"


def page_of(system: LocalSystem, paths: Paths, state: PageState) -> str | None:
    """The address of a system's own page, if it has one."""
    return f"{state.base}steden/{system.id}/" if (paths.docs / "steden" / f"{system.id}.md").exists() else None


def _target(place: Place, paths: Paths, state: PageState) -> str:
    if len(place.systems) > 1:
        return f"#plaats-{place.id}"
    return page_of(place.systems[0], paths, state) or f"#stelsel-{place.systems[0].id}"


def _by_province(spots: Sequence[Place], paths: Paths, state: PageState) -> list[dict[str, Any]]:
    names = sorted({place.province for place in spots}, key=sort_key)
    return [{"name": name, "places": [_place(place, paths, state) for place in spots if place.province == name]}
            for name in names]  # fmt: skip


def _place(place: Place, paths: Paths, state: PageState) -> dict[str, Any]:
    systems = [(system.name, page_of(system, paths, state) or f"#stelsel-{system.id}") for system in place.systems]
    return {"id": place.id, "name": place.name, "systems": systems}


def _city_names(knowledge: KnowledgeBase) -> list[tuple[str, str]]:
    names: dict[str, list[str]] = {}
    for city in knowledge.demonstration_cities.values():
        names.setdefault(city.province, []).append(city.name.partition(" (")[0])
    return [(province, ", ".join(sorted(names[province], key=sort_key))) for province in sorted(names, key=sort_key)]
