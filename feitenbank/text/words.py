"""Slugs, lists and labels in Dutch."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from feitenbank.model.source import SourceKind

KIND_LABELS: dict[SourceKind, str] = {
    SourceKind.LAW: "wet of regel",
    SourceKind.GOVERNMENT: "bericht van de overheid",
    SourceKind.STATISTICS: "cijfers van de overheid",
    SourceKind.PEER_REVIEWED: "wetenschappelijk artikel",
    SourceKind.PREPRINT: "wetenschap, nog niet beoordeeld",
    SourceKind.THESIS: "scriptie",
    SourceKind.THINK_TANK: "onderzoeksbureau of denktank",
    SourceKind.NGO: "maatschappelijke organisatie",
    SourceKind.FACT_CHECK: "factcheck",
    SourceKind.JOURNALISM: "journalistiek",
    SourceKind.OPINION: "opinie",
    SourceKind.COMPANY: "bedrijf over zichzelf",
    SourceKind.REFERENCE: "naslagwerk",
    SourceKind.OTHER: "overig",
}


def slug(text: str) -> str:
    """Lower-case ASCII with hyphens: «grotendeels waar» becomes «grotendeels-waar»."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def enumeration(items: Sequence[str]) -> str:
    """«a», «a en b», «a, b en c»."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} en {items[-1]}"


def counted(number: int, singular: str, plural: str) -> str:
    """«1 bron», «12 bronnen»."""
    return f"{number} {singular if number == 1 else plural}"


def sentence(text: str) -> str:
    """The text with a capital and a full stop; a capital E has no accent in «Eén»."""
    text = f"Eén{text[3:]}" if text.startswith("één") else text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?")) else f"{text}."


def is_link_url(url: str) -> bool:
    """Whether an address may stand in an href: only http and https."""
    return url.startswith(("https://", "http://"))
