"""schema.org data that pages carry for other programs: ClaimReview and Dataset as JSON-LD."""

from __future__ import annotations

import json
from typing import Any

from feitenbank.model.claim import Claim, Verdict
from feitenbank.model.dataset import Dataset
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.text.citing import link_of

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
PUBLISHER = {"@type": "Organization", "name": "Sociaal krediet: mythe en werkelijkheid"}
# ClaimReview wants a number beside the word; verdicts that say something else than true or false have none.
RATINGS = {
    Verdict.FALSE: 1, Verdict.MOSTLY_FALSE: 2, Verdict.MISLEADING: 2, Verdict.PARTLY_TRUE: 3,
    Verdict.MOSTLY_TRUE: 4, Verdict.TRUE: 5,
}  # fmt: skip


def claim_review(knowledge: KnowledgeBase, claim: Claim, address: str = "") -> dict[str, Any]:
    """A ClaimReview (https://schema.org/ClaimReview) of one claim; `address` is that of the site ("" for none)."""
    rating: dict[str, Any] = {"@type": "Rating", "alternateName": claim.verdict.value}
    if claim.verdict in RATINGS:
        rating |= {"ratingValue": RATINGS[claim.verdict], "worstRating": 1, "bestRating": 5}
    appearances = [knowledge.sources[name] for name in claim.seen_in if name in knowledge.sources]
    addresses = [link for source in appearances if (link := link_of(source)[0])]
    item: dict[str, Any] = {"@type": "Claim", "name": claim.claim}
    if addresses:
        item["appearance"] = [{"@type": "CreativeWork", "url": address} for address in addresses]
    place = {"url": f"{address}beweringen/{claim.id}/"} if address else {}
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        **place,
        "claimReviewed": claim.claim,
        "reviewBody": claim.fact,
        "name": claim.title,
        "datePublished": claim.checked,
        "inLanguage": "nl",
        "license": LICENCE,
        "author": PUBLISHER,
        "itemReviewed": item,
        "reviewRating": rating,
    }


def dataset_record(dataset: Dataset, address: str = "") -> dict[str, Any]:
    """A Dataset (https://schema.org/Dataset) of one data set; `address` is that of the site ("" for none)."""
    meta = dataset.meta
    dates = sorted(row.date for row in dataset.rows if row.date)
    record: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": meta.title,
        "description": f"{meta.definition} {meta.counts}",
        "inLanguage": "nl",
        "license": LICENCE,
        "creator": PUBLISHER,
        "isAccessibleForFree": True,
        "spatialCoverage": meta.place,
        "variableMeasured": meta.unit.noun or meta.unit.kind.value,
        "dateModified": meta.checked,
    }
    if address:
        record["url"] = f"{address}cijfers/{dataset.id}/"
        record["distribution"] = [
            {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": f"{address}data/{dataset.id}.{ending}"}
            for ending, kind in (("csv", "text/csv"), ("json", "application/json"))
        ]
    if dates:
        record["temporalCoverage"] = f"{dates[0]}/{dates[-1]}"
    return record


def script_json(record: dict[str, Any]) -> str:
    """JSON that is safe inside a script element."""
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    for character, escape in {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}.items():
        text = text.replace(character, escape)
    return text
