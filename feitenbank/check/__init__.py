"""Checks over the whole: each module looks at one thing; `all_faults` runs them all."""

from __future__ import annotations

from feitenbank.check import (
    age,
    certainty,
    charts,
    corrections,
    facts,
    lessons,
    macros,
    markup,
    orphans,
    pages,
    quiz,
    references,
    series,
    short_links,
    systems_map,
    trails,
)
from feitenbank.check.figures import bare
from feitenbank.faults import Fault
from feitenbank.load.front_matter import Page
from feitenbank.load.records import Reader
from feitenbank.model.knowledge import KnowledgeBase

CHECKS = (references, series, facts, charts, trails, systems_map, certainty, quiz, orphans, age)


def all_faults(knowledge: KnowledgeBase, reader: Reader, read_pages: list[Page]) -> list[Fault]:
    """Every fault in records and pages, in no particular order.

    Checks of single records come first; when references are broken the page checks still run, so that an author
    sees everything in one go.
    """
    faults = [fault for check in CHECKS for fault in check.faults(knowledge, reader)]
    faults += macros.faults(knowledge, read_pages)
    faults += pages.faults(knowledge, read_pages)
    faults += corrections.faults(knowledge, reader, read_pages)
    faults += markup.faults(read_pages, reader.paths)
    faults += short_links.faults(knowledge, reader, read_pages)
    faults += lessons.faults(knowledge, read_pages)
    faults += bare.faults(knowledge, reader, read_pages)
    return faults
