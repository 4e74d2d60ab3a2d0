"""data/import accounts for every record of the dossiers: nothing is lost silently, every target exists."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import project_paths

FOLDER = project_paths().data / "import"
DECISIONS = {"overgenomen", "samengevoegd", "weggelaten"}
# How many records of each kind the dossiers held (counted when they were read, 22 November 2026).
HELD = {
    "a": {"feit": 147, "reeks": 14, "begrip": 10},
    "b": {"feit": 120, "reeks": 17, "begrip": 21, "gebeurtenis": 49},
    "c": {"feit": 131, "reeks": 20, "begrip": 24, "stelsel": 36, "modelstad": 114},
    "d": {"feit": 119, "reeks": 15, "begrip": 21},
    "e": {"feit": 141, "reeks": 17, "begrip": 12},
    "f": {"feit": 82, "reeks": 13, "begrip": 13},
    "g": {"bewering": 405, "cluster": 69, "tegenspraak": 43},
    "h": {"feit": 66, "reeks": 5, "begrip": 9, "leerdoel": 75},
    "i": {"feit": 100, "reeks": 9, "begrip": 10},
}
CLAIMS = {"a": 25, "b": 20, "c": 27, "d": 42, "e": 26, "f": 27, "g": 69, "h": 9, "i": 17}
SOURCES = 1083


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("dossier", sorted(HELD))
def test_every_record_has_a_row(dossier: str) -> None:
    kinds = Counter(row["soort"] for row in rows(f"{dossier}.csv"))
    assert {kind: kinds[kind] for kind in HELD[dossier]} == HELD[dossier]


@pytest.mark.parametrize("name", [f"{dossier}.csv" for dossier in HELD] + ["bronnen.csv"])
def test_rows_are_whole(name: str) -> None:
    seen = Counter((row["dossier"], row["soort"], row["oude_id"]) for row in rows(name))
    assert [key for key, count in seen.items() if count > 1] == []
    for row in rows(name):
        assert row["besluit"] in DECISIONS, row
        assert row["nieuwe_id"] or row["reden"], row
        assert row["nieuwe_id"] or row["besluit"] != "overgenomen" or row["soort"] == "bewering", row


@pytest.mark.parametrize("kind", ["feit", "reeks", "begrip", "gebeurtenis", "modelstad", "stelsel", "leerdoel"])
def test_targets_exist(knowledge: KnowledgeBase, kind: str) -> None:
    known = {
        "feit": {*knowledge.facts, *knowledge.datasets, *knowledge.questions, *knowledge.sources},
        "reeks": {*knowledge.datasets, *knowledge.facts, *knowledge.trails, *knowledge.charts},
        "begrip": set(knowledge.terms),
        "gebeurtenis": set(knowledge.events),
        "modelstad": set(knowledge.demonstration_cities),
        "stelsel": {*knowledge.local_systems},
        "leerdoel": set(knowledge.goals),
    }[kind]
    lost = [
        (dossier, row["oude_id"], target)
        for dossier in HELD
        if dossier != "g"
        for row in rows(f"{dossier}.csv")
        if row["soort"] == kind
        for target in row["nieuwe_id"].replace(",", " ").replace(";", " ").split()
        if target not in known and target.partition("/")[0] not in known
    ]
    assert lost == []


def test_every_source_entry_leads_to_a_source(knowledge: KnowledgeBase) -> None:
    account = rows("bronnen.csv")
    assert len(account) == SOURCES
    assert {row["nieuwe_id"] for row in account} <= set(knowledge.sources)


def test_every_source_is_accounted_for_or_read_later(knowledge: KnowledgeBase) -> None:
    accounted = {row["nieuwe_id"] for row in rows("bronnen.csv")}
    later = {source.id for source in knowledge.sources.values() if source.accessed > "2026-11-22"}
    assert set(knowledge.sources) <= accounted | later


def test_every_claim_and_cluster_leads_to_one_page() -> None:
    account = rows("beweringen.csv")
    assert Counter(row["dossier"] for row in account) == Counter(CLAIMS)
    assert len({(row["dossier"], row["oude_id"]) for row in account}) == len(account)
    docs = project_paths().docs
    assert [row["pagina"] for row in account if not Path(docs / f"{row['pagina']}.md").exists()] == []
