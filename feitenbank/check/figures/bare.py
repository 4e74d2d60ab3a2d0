"""The faults: figures that no data carry, and exceptions that nothing needs any more."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from decimal import Decimal

from jinja2 import TemplateSyntaxError

from feitenbank.check.figures.carried import Carried
from feitenbank.check.figures.find import Found, figures_in, values_in
from feitenbank.check.figures.prose import Prose, front_matter, paragraphs
from feitenbank.check.figures.records import record_prose
from feitenbank.faults import Fault
from feitenbank.load.front_matter import Page
from feitenbank.load.records import Reader
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.loose_number import LooseNumber


def faults(knowledge: KnowledgeBase, reader: Reader, pages: list[Page]) -> Iterator[Fault]:
    """One fault for each bare figure and for each exception that no longer fits a text."""
    used: set[str] = set()
    titles = {page.name: values_in(f"{page.data.get('title', '')}\n{page.data.get('claim', '')}") for page in pages}
    for prose in all_prose(knowledge, reader, pages):
        allowed = [item for item in knowledge.loose_numbers.values() if item.file == prose.file]
        for found in figures_in(prose.text, prose.in_class):
            if found.is_carried_by(prose.carried) or (found.vague and prose.sourced):
                continue
            if found.is_carried_by(_linked_values(prose, found, titles)):
                continue
            exception = next((item for item in allowed if covers(item, prose.text, found)), None)
            if exception:
                used.add(exception.id)
            else:
                yield Fault(prose.file, prose.line_at(found.start), prose.id, prose.field, _message(prose, found))
    for item in knowledge.loose_numbers.values():
        if item.id not in used:
            message = f"«{item.text}» staat zo niet meer in {item.file}; haal deze uitzondering weg"
            yield Fault(*reader.place(LooseNumber, item.id, "text"), item.id, "text", message)


def all_prose(knowledge: KnowledgeBase, reader: Reader, pages: list[Page]) -> Iterator[Prose]:
    """All prose of the site, each piece with the values that it may speak of."""
    lookup = Carried(knowledge)
    shown: dict[str, set[Decimal]] = {}
    for page in pages:
        with suppress(TemplateSyntaxError):  # feitenbank.check.macros says so, with the line
            shown[page.name] = lookup.by_page(page)
    for page in pages:
        if page.data.get("render_macros") is False or page.name not in shown:
            continue
        for prose in front_matter(page):
            yield replace(prose, carried=frozenset(shown[page.name]))
        for prose in paragraphs(page):
            carried = frozenset(shown[page.name]) if prose.of_page else prose.carried
            yield replace(prose, carried=carried)
    claims = {
        page.path.stem: shown[page.name]
        for page in pages
        if page.name in shown and page.path.parent.name == "beweringen"
    }
    yield from record_prose(lookup, reader, claims)


def covers(item: LooseNumber, text: str, found: Found) -> bool:
    """Whether the exception names the words in which this figure stands."""
    start = text.find(item.text)
    while start >= 0:
        if start <= found.start and found.start + len(found.text) <= start + len(item.text):
            return True
        start = text.find(item.text, start + 1)
    return False


def _linked_values(prose: Prose, found: Found, titles: Mapping[str, set[Decimal]]) -> set[Decimal]:
    """A link may repeat the numbers in the title or the claim of the page that it leads to."""
    target = prose.link_at(found.start)
    if target is None:
        return set()
    return titles.get(posixpath.normpath(posixpath.join(posixpath.dirname(prose.file), target)), set())


def _message(prose: Prose, found: Found) -> str:
    if found.vague:
        return f"«{found.text}» is een hoeveelheid zonder bron in de alinea; zet er een bron bij of schrijf het anders"
    if prose.raw and not prose.of_page:
        return (
            f'«{found.text}» komt niet uit data/; gebruik {{{{ cijfer("...") }}}}, of schrijf waarom het hier zonder '
            f'bron mag: {{{{ getal("{found.text}", reden="...") }}}}'
        )
    return (
        f"«{found.text}» is geen cijfer waar deze tekst op rust; verander het, voeg een feit toe, of zet het met een "
        "reden in data/losse-getallen.yml"
    )
