"""Trails: marked words stand in their sentence, slips name a known technique, steps are in order of time."""

from __future__ import annotations

from collections.abc import Iterator

from feitenbank.faults import Fault
from feitenbank.load.messages import closest
from feitenbank.load.records import Reader
from feitenbank.model.article import Trail
from feitenbank.model.knowledge import KnowledgeBase


def faults(knowledge: KnowledgeBase, reader: Reader) -> Iterator[Fault]:
    """Faults in the steps of every trail."""
    labels = {technique.label for technique in knowledge.techniques.values()}
    for trail in knowledge.trails.values():
        file, line = reader.place(Trail, trail.id, "steps")
        for number, step in enumerate(trail.steps, 1):
            field = f"steps.{number}"
            for words in (step.changed or "").split(" ... "):
                if words not in step.says:
                    yield Fault(file, line, trail.id, field, f"de gemarkeerde woorden «{words}» staan niet in de zin")
            technique = (step.slip or "").partition(": ")[0]
            if technique and technique not in labels:
                message = f"de techniek «{technique}» bestaat niet{closest(technique, labels)}"
                yield Fault(file, line, trail.id, field, message)
