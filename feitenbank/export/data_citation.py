"""How to cite a data set: who made the figures first, then this site, in the three forms that readers need."""

from __future__ import annotations

from collections import Counter

from feitenbank.export.csl import BIBTEX_SPECIAL
from feitenbank.model.dataset import Dataset
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.text.dates import long_date

SITE_NAME = "Sociaal krediet: mythe en werkelijkheid"
LICENCE = "CC BY 4.0"
MOST_PUBLISHERS = 3
# From this share of the rows on, the report or body that they go back to is named as the maker.
ENOUGH = 0.8
# The reader's own day; assets/js/cijfers.js fills it in, without a script the reader does.
DAY, ISO_DAY = "[datum]", "JJJJ-MM-DD"


def citations(knowledge: KnowledgeBase, dataset: Dataset, address: str) -> list[tuple[str, str]]:
    """Name and text of each form: short (under a chart), a full reference after APA, and BibTeX."""
    return [
        ("Kort, onder een grafiek of tabel", short_citation(knowledge, dataset)),
        ("Voor een bronnenlijst (APA)", apa_citation(knowledge, dataset, address)),
        ("BibTeX", bibtex_citation(knowledge, dataset, address)),
    ]


def maker(knowledge: KnowledgeBase, dataset: Dataset) -> str | None:
    """The report or body that nearly all rows go back to, whoever passed the figures on."""
    origins = Counter(
        origin for row in dataset.rows for origin in {knowledge.sources[name].origin for name in row.sources} if origin
    )
    found = [name for name, number in origins.most_common(1) if number >= ENOUGH * len(dataset.rows)]
    return knowledge.origins[found[0]].title if found else None


def publishers(knowledge: KnowledgeBase, dataset: Dataset) -> list[str]:
    """Who published the figures, each once; who stands behind the most rows comes first."""
    rows = Counter(
        name
        for row in dataset.rows
        for name in dict.fromkeys(knowledge.sources[source].publisher_name for source in row.sources)
    )
    return [name for name, _ in rows.most_common()]


def short_citation(knowledge: KnowledgeBase, dataset: Dataset) -> str:
    """«Bron: A; B e.a., verzameld door ... (2026), CC BY 4.0.»"""
    return f"Bron: {_makers(knowledge, dataset)}; verzameld door {SITE_NAME} ({_year(dataset)}), {LICENCE}."


def apa_citation(knowledge: KnowledgeBase, dataset: Dataset, address: str) -> str:
    """The reference as APA orders it, in Dutch."""
    meta = dataset.meta
    names = _makers(knowledge, dataset)
    return (
        f"{names}{'' if names.endswith('.') else '.'} ({_year(dataset)}). {meta.title} [dataset]. "
        f"Verzameld door {SITE_NAME}, bijgewerkt op {long_date(meta.checked)}. "
        f"Geraadpleegd op {DAY}{_van(address, dataset)}"
    )


def bibtex_citation(knowledge: KnowledgeBase, dataset: Dataset, address: str) -> str:
    """A BibTeX entry."""
    names = publishers(knowledge, dataset)
    first = maker(knowledge, dataset)
    authors = [f"{{{_escaped(name)}}}" for name in [*([first] if first else []), *names[:MOST_PUBLISHERS]]]
    fields = {
        "author": " and ".join([*authors, *(["others"] if len(names) > MOST_PUBLISHERS else [])]),
        "title": f"{{{_escaped(dataset.meta.title)}}}",
        "year": _year(dataset),
        "howpublished": f"Dataset, verzameld door {SITE_NAME}",
        "url": _url(address, dataset),
        "urldate": ISO_DAY,
        "note": LICENCE,
        "langid": "dutch",
    }
    body = "".join(f"  {key} = {{{value}}},\n" for key, value in fields.items() if value)
    return f"@misc{{sociaalkrediet-{dataset.id},\n{body}}}"


def _makers(knowledge: KnowledgeBase, dataset: Dataset) -> str:
    names = publishers(knowledge, dataset)
    listed = "; ".join(names[:MOST_PUBLISHERS]) + (" e.a." if len(names) > MOST_PUBLISHERS else "")
    first = maker(knowledge, dataset)
    return f"{first}, via {listed}" if first else listed


def _year(dataset: Dataset) -> str:
    return dataset.meta.checked[:4]


def _url(address: str, dataset: Dataset) -> str:
    return f"{address}cijfers/{dataset.id}/" if address else ""


def _van(address: str, dataset: Dataset) -> str:
    url = _url(address, dataset)
    return f", van {url}" if url else "."


def _escaped(text: str) -> str:
    return "".join(BIBTEX_SPECIAL.get(character, character) for character in text)
