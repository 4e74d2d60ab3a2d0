"""What the comparison of local systems sorts and filters by, kept beside the systems in data/steden/kenmerken.yml."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from feitenbank.faults import Fault, FaultyData
from feitenbank.load.records import Reader
from feitenbank.model.base import Id, PartialDate, Record
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.place import LocalSystem
from feitenbank.paths import Paths


class Phase(StrEnum):
    """How far a system had come when it was last seen."""

    ACTIVE = "actief"
    TRIAL = "proef"
    PLAN = "plan"
    WITHDRAWN = "ingetrokken"


class Joining(StrEnum):
    """Whether people take part by choice."""

    EVERYONE = "iedereen"
    VOLUNTARY = "vrijwillig"
    GROUP = "groep"
    OTHER = "anders"
    UNKNOWN = "onbekend"


PHASE_LABELS = {
    Phase.ACTIVE: "liep of was begonnen",
    Phase.TRIAL: "proef",
    Phase.PLAN: "alleen een plan gezien",
    Phase.WITHDRAWN: "ingetrokken of uitgesteld",
}
JOINING_LABELS = {
    Joining.EVERYONE: "voor iedereen",
    Joining.VOLUNTARY: "vrijwillig",
    Joining.GROUP: "verplicht voor een groep",
    Joining.OTHER: "lijst, wet of verkeersregel",
    Joining.UNKNOWN: "niet bekend",
}


class Traits(Record):
    """Sort and filter values of one local system; its id is that of the system."""

    id: Id
    date: PartialDate
    phase: Phase
    joining: Joining = Joining.UNKNOWN


def published(knowledge: KnowledgeBase) -> list[LocalSystem]:
    """The local systems that the site shows."""
    return [system for system in knowledge.local_systems.values() if system.publish]


def read_traits(knowledge: KnowledgeBase, paths: Paths) -> Mapping[str, Traits]:
    """Traits by id of system.

    Raises FaultyData when the file does not hold exactly one record for each published system.
    """
    file = paths.data / "steden" / "kenmerken.yml"
    systems = {system.id for system in published(knowledge)}
    if not systems:
        return {}
    reader = Reader(paths)
    traits = {item.id: item for item in reader.many(file, Traits)}
    faults = list(reader.faults)
    if not faults:
        name = paths.relative(file)
        missing = [Fault(name, 0, label, "", "dit stelsel ontbreekt hier; voeg een regel toe") for label in
                   sorted(systems - traits.keys())]  # fmt: skip
        extra = [Fault(*reader.place(Traits, label), label, "", "zo’n stelsel tonen wij niet; haal deze regel weg") for
                 label in sorted(traits.keys() - systems)]  # fmt: skip
        faults = [*missing, *extra]
    if faults:
        raise FaultyData(faults)
    return traits
