"""Numbers in data and front matter that rest on no source, each with the reason why that is right."""

from __future__ import annotations

from feitenbank.model.base import Id, Record, Text


class LooseNumber(Record):
    """An exception to the rule of no bare figures: `text` as it stands in `file` (data/losse-getallen.yml)."""

    id: Id
    file: Text
    text: Text
    reason: Text
