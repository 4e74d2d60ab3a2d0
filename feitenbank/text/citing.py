"""How a source is named in a few words, and whether it may be linked."""

from __future__ import annotations

import re

from feitenbank.model.source import Source
from feitenbank.text.words import is_link_url


def short_name(source: Source) -> str:
    """Who said it, for a note: the first author's family name or the publisher, and the year."""
    who = source.publisher_name
    if who == "uitgever onbekend" and source.author:
        who = str(source.author[0])
    return f"{who}, {source.issued[:4]}" if source.issued else who


def archive_of(source: Source) -> str | None:
    """The address of a kept copy, where one is known and the page itself may be linked."""
    return source.archive_url if source.link else None


def link_of(source: Source) -> tuple[str | None, str | None]:
    """The address to link to, or None with the Dutch reason why there is no link."""
    address = source.url or (f"https://doi.org/{source.doi}" if source.doi else None)
    if address is None:
        return None, "geen webadres bekend"
    if not source.link:
        return None, "wij linken niet naar deze pagina"
    if not is_link_url(address):
        return None, "geen veilig webadres"
    return address, None


# Percent-encoded UTF-8 beyond ASCII (RFC 3986, 2.1): nine signs for one Chinese character.
ENCODED = re.compile(r"(?:%[89A-Fa-f][0-9A-Fa-f])+")


def paper_address(link: str) -> str | None:
    """The address with its characters written out (an IRI, RFC 3987), for paper; None when that changes nothing."""

    def written(match: re.Match[str]) -> str:
        try:
            return bytes.fromhex(match[0].replace("%", "")).decode("utf-8")
        except UnicodeDecodeError:
            return match[0]

    address = ENCODED.sub(written, link)
    return address if address != link else None
