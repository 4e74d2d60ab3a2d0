"""Numbers of short addresses: each used once, and each still leads somewhere."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from feitenbank.faults import Fault
from feitenbank.load.front_matter import Page
from feitenbank.load.messages import closest
from feitenbank.load.records import Reader
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.short_link import ChartLink, ClaimLink, ShortLink


def faults(knowledge: KnowledgeBase, reader: Reader, pages: list[Page]) -> Iterator[Fault]:
    """Faults of data/korte-links."""
    names = {reader.paths.page_name(page.path) for page in pages}
    yield from _of(reader, ClaimLink, knowledge.claim_links, knowledge.claims, names)
    yield from _of(reader, ChartLink, knowledge.chart_links, knowledge.charts, names)


def _of(
    reader: Reader, kind: type[ShortLink], links: Mapping[str, ShortLink], known: Container[str], pages: set[str]
) -> Iterator[Fault]:
    owner: dict[int, str] = {}
    for link in links.values():
        first = owner.setdefault(link.code, link.id)
        if first != link.id:
            message = f"het nummer {link.code} is al van «{first}»; kies een nieuw nummer, een oud komt nooit vrij"
            yield Fault(*reader.place(kind, link.id, "code"), link.id, "code", message)
        if link.moved_to:
            if link.moved_to not in pages:
                message = f"de pagina «{link.moved_to}» bestaat niet{closest(link.moved_to, pages)}"
                yield Fault(*reader.place(kind, link.id, "moved_to"), link.id, "moved_to", message)
        elif link.id not in known:
            message = (
                f"«{link.id}» bestaat niet (meer); zet erbij waar het nummer nu heen gaat, met moved_to: map/pagina"
            )
            yield Fault(*reader.place(kind, link.id), link.id, "", message)
