"""The knowledge base, read and checked: the one way by which everything else gets at the data."""

from __future__ import annotations

import os

from feitenbank.check import all_faults, charts, project, series
from feitenbank.check.advice import all_advice
from feitenbank.faults import Fault, FaultyData
from feitenbank.load.front_matter import Page
from feitenbank.load.loader import read_all
from feitenbank.load.records import Reader
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths

# Set for a program that a build starts: the build has just checked everything.
CHECKED_BEFORE = "FEITENBANK_NAGEKEKEN"


def load(paths: Paths) -> KnowledgeBase:
    """The knowledge base; raises FaultyData with all faults when anything in data, pages or settings is wrong."""
    if os.environ.get(CHECKED_BEFORE) == str(paths.root):
        knowledge, reader, _ = read_all(paths)
        if reader.faults:
            raise FaultyData(reader.faults)
        return knowledge
    knowledge, _, _ = _read(paths)
    return knowledge


def load_with_advice(paths: Paths) -> tuple[KnowledgeBase, list[Fault]]:
    """As `load`, with what an author should look at besides."""
    knowledge, reader, pages = _read(paths)
    return knowledge, all_advice(knowledge, reader, pages)


def load_data(paths: Paths) -> KnowledgeBase:
    """What charts are drawn from: data sets and chart specifications, checked; pages may still be in the making."""
    knowledge, reader, _ = read_all(paths)
    own = [fault for fault in reader.faults if fault.file.startswith("data/")]
    faults = own or [*charts.faults(knowledge, reader), *series.faults(knowledge, reader)]
    if faults:
        raise FaultyData(faults)
    return knowledge


def _read(paths: Paths) -> tuple[KnowledgeBase, Reader, list[Page]]:
    if not paths.data.is_dir():
        raise FaultyData(project.faults(paths))  # not a line for every file in it
    knowledge, reader, pages = read_all(paths)
    faults = [*(reader.faults or all_faults(knowledge, reader, pages)), *project.faults(paths)]
    if faults:
        raise FaultyData(faults)
    return knowledge, reader, pages
