"""The systems map: every system and line that it names has a place in both drawings."""

from __future__ import annotations

from collections.abc import Iterator

from feitenbank.charts.map_layout import LAYOUTS
from feitenbank.faults import Fault
from feitenbank.load.records import Reader
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.systems_map import MapLine, MapNode

WHERE = "voeg er een toe in feitenbank/charts/map_layout.py"


def faults(knowledge: KnowledgeBase, reader: Reader) -> Iterator[Fault]:
    """Systems without a box and lines without a route."""
    for node in knowledge.map_nodes.values():
        if any(node.id not in layout.nodes for layout in LAYOUTS):
            file, line_number = reader.place(MapNode, node.id)
            yield Fault(file, line_number, node.id, "", f"voor dit vak is geen plaats op de kaart; {WHERE}")
    for line in knowledge.map_lines.values():
        if any(line.id not in layout.routes for layout in LAYOUTS):
            file, line_number = reader.place(MapLine, line.id)
            yield Fault(file, line_number, line.id, "", f"voor deze lijn is geen weg op de kaart; {WHERE}")
