"""Sources as CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html), RIS and BibTeX."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from feitenbank.model.base import parse_partial_date
from feitenbank.model.source import CslType, Name, Source
from feitenbank.text.citing import archive_of, link_of

RIS_TYPES = {
    CslType.ARTICLE_JOURNAL: "JOUR", CslType.ARTICLE_NEWSPAPER: "NEWS", CslType.ARTICLE_MAGAZINE: "MGZN",
    CslType.BOOK: "BOOK", CslType.CHAPTER: "CHAP", CslType.REPORT: "RPRT", CslType.THESIS: "THES",
    CslType.LEGISLATION: "STAT", CslType.BILL: "BILL", CslType.LEGAL_CASE: "CASE", CslType.DATASET: "DATA",
    CslType.WEBPAGE: "ELEC", CslType.POST: "ELEC", CslType.POST_WEBLOG: "BLOG", CslType.SPEECH: "UNPB",
    CslType.PAPER_CONFERENCE: "CPAPER", CslType.ENTRY_ENCYCLOPEDIA: "ENCYC", CslType.BROADCAST: "VIDEO",
    CslType.MOTION_PICTURE: "MPCT", CslType.SOFTWARE: "COMP",
}  # fmt: skip
BIBTEX_TYPES = {
    CslType.ARTICLE_JOURNAL: "article", CslType.ARTICLE_NEWSPAPER: "article", CslType.ARTICLE_MAGAZINE: "article",
    CslType.BOOK: "book", CslType.CHAPTER: "incollection", CslType.REPORT: "techreport",
    CslType.THESIS: "phdthesis", CslType.PAPER_CONFERENCE: "inproceedings",
}  # fmt: skip
BIBTEX_SPECIAL = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "#": r"\#", "$": r"\$", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


def csl_item(source: Source) -> dict[str, Any]:
    """One CSL-JSON item; our own extras stand in `custom`, what was read and why in `note`."""
    item: dict[str, Any] = {"id": source.id, "type": source.type.value, "title": source.title}
    if source.author:
        item["author"] = [_csl_name(name) for name in source.author]
    if source.issued:
        item["issued"] = {"date-parts": [[part for part in parse_partial_date(source.issued) if part]]}
    item["accessed"] = {"date-parts": [[part for part in parse_partial_date(source.accessed) if part]]}
    item |= {
        key: value
        for key, value in {
            "container-title": source.container_title,
            "publisher": source.publisher,
            "URL": link_of(source)[0],
            "DOI": source.doi,
            "language": source.language,
            "note": f"Gelezen: {source.read}",
        }.items()
        if value
    }
    item["custom"] = {
        key: value
        for key, value in {
            "kind": source.kind.value,
            "read": source.read,
            "copy-of": source.copy_of,
            "archive-url": archive_of(source),
            "origin": source.origin,
            "repeats": source.repeats or None,
            "reliability": source.note,
            "title-nl": source.title_nl,
        }.items()
        if value
    }
    return item


def _csl_name(name: Name) -> dict[str, str]:
    return {key: value for key, value in name.model_dump().items() if value}


def ris(sources: Iterable[Source]) -> str:
    """RIS, one record a source; lines end in CR LF as the RIS specification (Research Info Systems) says."""
    lines: list[str] = []
    for source in sources:
        lines.append(f"TY  - {RIS_TYPES.get(source.type, 'GEN')}")
        lines += _ris_fields(source)
        lines += ["ER  - ", ""]
    return "\r\n".join(lines) + "\r\n"


def _ris_fields(source: Source) -> list[str]:
    fields: list[tuple[str, str | None]] = [("ID", source.id), ("TI", source.title)]
    fields += [("AU", name.literal or f"{name.family}, {name.given or ''}".rstrip(", ")) for name in source.author]
    if source.issued:
        year, month, day = parse_partial_date(source.issued)
        fields += [("PY", str(year)), ("DA", "/".join([str(year), *(f"{part:02}" for part in (month, day) if part)]))]
    fields += [
        ("T2", source.container_title), ("PB", source.publisher), ("UR", link_of(source)[0]), ("DO", source.doi),
        ("LA", source.language), ("N1", f"Gelezen: {source.read}"),
    ]  # fmt: skip
    return [f"{tag}  - {_one_line(value)}" for tag, value in fields if value]


def bibtex(sources: Iterable[Source]) -> str:
    """BibTeX, one entry a source, special characters escaped."""
    return "\n".join(_bibtex_entry(source) for source in sources)


def _bibtex_entry(source: Source) -> str:
    kind = BIBTEX_TYPES.get(source.type, "misc")
    fields: list[tuple[str, str | None]] = [
        ("title", "{" + _bibtex_text(source.title) + "}"),
        ("author", " and ".join(_bibtex_name(name) for name in source.author)),
        ("year", source.issued[:4] if source.issued else None),
        ("journal" if kind == "article" else "howpublished", _bibtex_text(source.container_title or "")),
        ("institution" if kind == "techreport" else "publisher", _bibtex_text(source.publisher or "")),
        ("doi", _bibtex_text(source.doi or "")),
        ("url", _bibtex_url(link_of(source)[0] or "")),
        ("urldate", source.accessed),
        ("langid", source.language),
    ]
    body = "".join(f"  {key} = {{{value}}},\n" for key, value in fields if value)
    return f"@{kind}{{{source.id},\n{body}}}\n"


def _bibtex_text(text: str) -> str:
    return "".join(BIBTEX_SPECIAL.get(character, character) for character in _one_line(text))


def _bibtex_url(url: str) -> str:
    return url.replace("{", "%7B").replace("}", "%7D")


def _bibtex_name(name: Name) -> str:
    if name.literal:
        return "{" + _bibtex_text(name.literal) + "}"
    return ", ".join(_bibtex_text(part) for part in (name.family, name.given) if part)


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
