"""What an author should look at but what does not stop a build; `feitenbank controleer` prints it."""

from __future__ import annotations

from feitenbank.check.advice import unread, unsourced, verdict_words
from feitenbank.faults import Fault
from feitenbank.load.front_matter import Page
from feitenbank.load.records import Reader
from feitenbank.model.knowledge import KnowledgeBase


def all_advice(knowledge: KnowledgeBase, reader: Reader, pages: list[Page]) -> list[Fault]:
    """Every remark, by file and line; only for data and pages without faults."""
    remarks = [
        *unsourced.advice(knowledge, pages),
        *unread.advice(knowledge, reader),
        *verdict_words.advice(knowledge, pages),
    ]
    return sorted(remarks)
