"""The knowledge base, read and checked: the one way by which everything else gets at the data."""

from __future__ import annotations

from feitenbank.check import all_faults, charts, series
from feitenbank.faults import FaultyData
from feitenbank.load.loader import read_all
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths


def load(paths: Paths) -> KnowledgeBase:
    """The knowledge base; raises FaultyData with all faults when anything in data or pages is wrong."""
    knowledge, reader, pages = read_all(paths)
    faults = reader.faults or all_faults(knowledge, reader, pages)
    if faults:
        raise FaultyData(faults)
    return knowledge


def load_data(paths: Paths) -> KnowledgeBase:
    """What charts are drawn from: data sets and chart specifications, checked; pages may still be in the making."""
    knowledge, reader, _ = read_all(paths)
    own = [fault for fault in reader.faults if fault.file.startswith("data/")]
    faults = own or [*charts.faults(knowledge, reader), *series.faults(knowledge, reader)]
    if faults:
        raise FaultyData(faults)
    return knowledge
