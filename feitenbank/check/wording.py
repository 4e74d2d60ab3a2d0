"""Words after a number must name what the number counts: times are never called people."""

from __future__ import annotations

import re

from feitenbank.model.units import Unit, UnitKind

PEOPLE_WORDS = re.compile(
    r"^\W*(mensen|personen|burgers|chinezen|inwoners|reizigers|passagiers|volwassenen)\b", re.IGNORECASE
)
TIMES_WORDS = re.compile(r"^\W*(keer|keren|maal)\b", re.IGNORECASE)
NOT_PEOPLE = {
    UnitKind.TIMES, UnitKind.ENTRIES, UnitKind.SUBJECTS, UnitKind.ORGANISATIONS, UnitKind.CASES, UnitKind.LISTS,
    UnitKind.RECORDS, UnitKind.PLACES, UnitKind.RULES,
}  # fmt: skip


def counts_other_than(unit: Unit, words: str) -> str | None:
    """A Dutch sentence when `words` (what follows the number) name another kind than the unit counts."""
    if unit.kind in NOT_PEOPLE and PEOPLE_WORDS.match(words):
        return f"dit cijfer telt «{unit.kind}», geen mensen; schrijf er iets anders achter dan «{words.strip()}»"
    if unit.kind is UnitKind.PEOPLE and TIMES_WORDS.match(words):
        return f"dit cijfer telt mensen, geen keren; schrijf er iets anders achter dan «{words.strip()}»"
    return None
