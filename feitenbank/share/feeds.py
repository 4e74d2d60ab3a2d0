"""Atom feeds (RFC 4287): new and changed claims, and corrections. The same knowledge base gives the same bytes."""

from __future__ import annotations

import datetime
import html
import io
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from feedgenerator import Atom1Feed

from feitenbank.check.age import last_day
from feitenbank.load.front_matter import all_pages
from feitenbank.model.claim import Claim
from feitenbank.model.correction import Correction
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths

FOLDER = "feeds"
SITE = "Sociaal krediet: mythe en werkelijkheid"
RIGHTS = "CC BY 4.0"
MOST = 60


@dataclass(frozen=True)
class Entry:
    """One entry; `key` names it for ever, `summary` is plain text, the dates are whole days."""

    key: str
    title: str
    address: str
    summary: str
    published: str
    updated: str


def write_feeds(knowledge: KnowledgeBase, paths: Paths, address: str, site: Path) -> list[Path]:
    """Write the feeds below `site`; none when the site has no `address`, since a feed needs whole addresses."""
    if not address:
        return []
    titles = {paths.page_name(page.path): str(page.data.get("title", "")) for page in all_pages(paths)}
    feeds = {
        "beweringen.xml": atom(
            "Nieuwe en gewijzigde beweringen",
            address,
            "beweringen/",
            f"{FOLDER}/beweringen.xml",
            claim_entries(knowledge),
        ),
        "verbeteringen.xml": atom(
            "Verbeteringen",
            address,
            "over/verbeteringen/",
            f"{FOLDER}/verbeteringen.xml",
            correction_entries(knowledge, titles),
        ),
    }
    (site / FOLDER).mkdir(parents=True, exist_ok=True)
    files = []
    for name, text in feeds.items():
        file = site / FOLDER / name
        file.write_text(text, encoding="utf-8", newline="")
        files.append(file)
    return files


def claim_entries(knowledge: KnowledgeBase) -> list[Entry]:
    """One entry a claim. A claim is published on the day that it got its number, and updated by a change that its
    front matter names or by a correction; looking at it again (`checked`) is no change."""
    return [_claim_entry(knowledge, claim) for claim in knowledge.claims.values()]


def _claim_entry(knowledge: KnowledgeBase, claim: Claim) -> Entry:
    page = f"beweringen/{claim.id}"
    link = knowledge.claim_links.get(claim.id)
    published = link.since if link else claim.checked
    corrected = [item.date for item in knowledge.corrections.values() if page in item.pages]
    updated = max([published, *corrected, *([claim.changed] if claim.changed else [])])
    summary = f"De bewering: «{claim.claim}» Ons oordeel: {claim.verdict.value}. {claim.fact}"
    return Entry(f"bewering/{claim.id}", claim.title, f"{page}/", summary, published, updated)


def correction_entries(knowledge: KnowledgeBase, titles: dict[str, str]) -> list[Entry]:
    """One entry a correction."""
    return [_correction_entry(item, titles) for item in knowledge.corrections.values()]


def _correction_entry(correction: Correction, titles: dict[str, str]) -> Entry:
    pages = " en ".join(f"«{titles.get(name) or name}»" for name in correction.pages)
    verdict = ""
    if correction.verdict_was and correction.verdict_now:
        verdict = f"Het oordeel ging van {correction.verdict_was.value} naar {correction.verdict_now.value}. "
    summary = f"{verdict}Eerst: {correction.was} Nu: {correction.now} Waarom: {correction.why}"
    return Entry(
        f"verbetering/{correction.id}",
        f"Verbeterd: {pages}",
        f"over/verbeteringen/#{correction.id}",
        summary,
        correction.date,
        correction.date,
    )


def atom(title: str, address: str, page: str, own: str, entries: Iterable[Entry]) -> str:
    """A feed with the newest entries; `page` shows the same to readers, `own` is where the feed stands."""
    feed = Atom1Feed(
        title=f"{title} · Sociaal krediet",
        link=address + page,
        description=SITE,
        language="nl",
        author_name=SITE,
        feed_url=address + own,
        feed_guid=entry_id(own),
        feed_copyright=RIGHTS,
    )
    newest = sorted(sorted(entries, key=lambda entry: entry.key), key=lambda entry: entry.updated, reverse=True)
    for entry in newest[:MOST]:
        feed.add_item(
            title=entry.title,
            link=address + entry.address,
            description=html.escape(entry.summary, quote=False),
            unique_id=entry_id(entry.key),
            pubdate=_moment(entry.published),
            updateddate=_moment(entry.updated),
        )
    out = io.StringIO()
    feed.write(out, "utf-8")
    return out.getvalue()


def entry_id(key: str) -> str:
    """An id that stays when the site moves to another host (RFC 4122, name-based)."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"sociaal-krediet:{key}").urn


def _moment(day: str) -> datetime.datetime:
    return datetime.datetime.combine(last_day(day), datetime.time(), datetime.UTC)
