"""The Atom feeds: valid by RFC 4287, read back by feedparser, with ids and dates that do not move."""

from __future__ import annotations

import dataclasses
import re
from typing import Any
from xml.etree import ElementTree

import feedparser
import pytest

from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.share.feeds import Entry, atom, claim_entries, correction_entries

ADDRESS = "https://voorbeeld.test/"
ATOM = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$")


def feed_of(entries: list[Entry]) -> str:
    return atom("Titel", ADDRESS, "beweringen/", "feeds/x.xml", entries)


def rfc_faults(text: str) -> list[str]:
    """What RFC 4287 section 4 asks of a feed and its entries, as far as it concerns a feed like ours."""
    feed = ElementTree.fromstring(text.encode())
    faults = [] if feed.tag == f"{ATOM}feed" else ["root"]
    ids = [element.text for element in feed.iter(f"{ATOM}id")]
    faults += [] if len(ids) == len(set(ids)) else ["ids are not unique"]
    for element in [feed, *feed.findall(f"{ATOM}entry")]:
        for name in ("id", "title", "updated"):
            if len(element.findall(f"{ATOM}{name}")) != 1:
                faults.append(f"{element.tag}: not one {name}")
        for name in ("updated", "published"):
            faults += [name for date in element.findall(f"{ATOM}{name}") if not MOMENT.match(date.text or "")]
        links = [link.attrib for link in element.findall(f"{ATOM}link")]
        if [link.get("rel") for link in links].count("alternate") != 1:
            faults.append("not one alternate link")
        faults += ["relative link" for link in links if not link["href"].startswith("https://")]
    if not feed.findall(f"{ATOM}author/{ATOM}name"):
        faults.append("no author")
    if [link.get("rel") for link in feed.findall(f"{ATOM}link")].count("self") != 1:
        faults.append("no self link")
    return faults


def test_real_feeds_are_valid_and_hold_the_newest(knowledge: KnowledgeBase) -> None:
    for entries in (claim_entries(knowledge), correction_entries(knowledge, {})):
        text = feed_of(entries)
        assert rfc_faults(text) == []
        read: Any = feedparser.parse(text)
        assert not read.bozo
        assert len(read.entries) == min(60, len(entries))
        assert text == feed_of(entries)


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", "a & b", "]]>", '"quoted"', "\u202erechts", "5 < 6"])
def test_any_text_arrives_as_text(hostile: str) -> None:
    text = feed_of([Entry("a", hostile, "a/", hostile, "2026-11-25", "2026-11-25")])
    assert rfc_faults(text) == []
    entry = ElementTree.fromstring(text.encode()).find(f"{ATOM}entry")
    assert entry is not None
    assert entry.findtext(f"{ATOM}title") == hostile
    # The summary is HTML: read as HTML it is the text, without any element.
    summary = entry.findtext(f"{ATOM}summary") or ""
    assert "<" not in summary
    assert summary.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") == hostile


def test_a_look_at_a_claim_is_no_change_but_a_correction_is(small_knowledge: KnowledgeBase) -> None:
    claim = small_knowledge.claims["keren-geen-mensen"]
    looked_at = claim.model_copy(update={"checked": "2027-05-01"})
    seen = dataclasses.replace(small_knowledge, claims={claim.id: looked_at}, corrections={})
    entry = claim_entries(seen)[0]
    assert (entry.published, entry.updated) == ("2026-11-20", "2026-11-20")
    corrected = claim_entries(small_knowledge)[0]
    assert (corrected.published, corrected.updated) == ("2026-11-20", "2026-11-25")
    changed = dataclasses.replace(seen, claims={claim.id: claim.model_copy(update={"changed": "2027-02-01"})})
    assert claim_entries(changed)[0].updated == "2027-02-01"


def test_ids_of_entries_never_change() -> None:
    text = feed_of([Entry("bewering/hond-afgepakt", "a", "a/", "b", "2026-11-25", "2026-11-25")])
    assert "urn:uuid:66ccd3f7-4160-5cdb-83eb-b002521b653f" in text
