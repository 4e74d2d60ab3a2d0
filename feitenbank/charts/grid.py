"""Points in two dimensions: groups (rows of the chart) and their members (bars or segments in each row)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from feitenbank.charts.palette import GREYS, HIGHLIGHTS, PART_HIGHLIGHTS
from feitenbank.charts.series import Point, Selection, distinct
from feitenbank.text.dates import long_date


@dataclass(frozen=True)
class Grid:
    """Cells by (group, member), with names and colours."""

    groups: list[str]
    members: list[str]
    cells: dict[tuple[str, str], Point]
    group_names: dict[str, str]
    member_names: dict[str, str]
    colours: dict[str, str]
    strong: dict[str, bool]


def grid_of(selection: Selection, members_are_categories: bool = False) -> Grid:
    """Split points by category and by date or data set.

    Members (which share colours) are the dimension with fewer values, or always the categories when asked.
    Refuses a chart in which two rows fall in one cell.
    """
    categories = distinct(selection.points, lambda p: p.row.category or "")
    other = _other_dimension(selection)
    others = distinct(selection.points, other)
    as_members = members_are_categories or len(categories) <= len(others)
    if len(others) == 1 and not members_are_categories:
        raise selection.refuse("er is maar één groep; gebruik kind: staven")
    group_of: Callable[[Point], str] = other if as_members else _category
    member_of: Callable[[Point], str] = _category if as_members else other
    groups, members = (others, categories) if as_members else (categories, others)
    cells: dict[tuple[str, str], Point] = {}
    for point in selection.points:
        place = (group_of(point), member_of(point))
        if place in cells:
            raise selection.refuse(
                f"de rijen «{cells[place].row.id}» en «{point.row.id}» vallen op dezelfde plaats; kies met rows"
            )
        cells[place] = point
    if selection.spec.sort:
        groups = sorted(groups, key=lambda g: -sum(p.exact for (group, _), p in cells.items() if group == g))
    return Grid(
        groups, members, cells,
        {group: name_of(selection, group) for group in groups},
        {member: name_of(selection, member) for member in members},
        member_colours(members, [key for key in selection.spec.highlight if key in members], members_are_categories),
        {group: selection.is_highlighted(group) for group in groups},
    )  # fmt: skip


def name_of(selection: Selection, key: str) -> str:
    """The name of a category, data set or date."""
    if key in selection.spec.labels:
        return selection.spec.labels[key]
    if key[:4].isdigit() and key.replace("-", "").isdigit():
        return long_date(key)
    return selection.name(key)


def member_colours(members: list[str], wanted: list[str], parts: bool = False) -> dict[str, str]:
    """The members that are `wanted` in colour, the rest in greys that go from strong to soft.

    `parts`: the members are parts of one whole, so several highlights get shades of one colour.
    """
    if not wanted:
        wanted = [members[-1] if len(members) == 2 and not parts else members[0]]
    shades = PART_HIGHLIGHTS if parts else HIGHLIGHTS
    rest = [member for member in members if member not in wanted]
    ramp = GREYS[min(max(len(rest), 1), len(GREYS))]
    colours = {key: shades[min(index, len(shades) - 1)] for index, key in enumerate(wanted)}
    colours |= {key: ramp[min(index, len(ramp) - 1)] for index, key in enumerate(rest)}
    return {member: colours[member] for member in members}


def _category(point: Point) -> str:
    return point.row.category or ""


def _other_dimension(selection: Selection) -> Callable[[Point], str]:
    if len({point.dataset.id for point in selection.points}) > 1:
        return lambda point: point.dataset.id
    return lambda point: point.row.date or ""
