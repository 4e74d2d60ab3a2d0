"""The zip: the built site with links that work from a folder, and a page to begin at."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from feitenbank.export.writer import FIXED_TIME
from feitenbank.lessons.plan import FOLDER as LESSONS
from feitenbank.offline.links import INDEX_START, offline_index, offline_page
from feitenbank.offline.start import READ_ME, SITE_FOLDER, START, read_me, start_page
from feitenbank.paths import Paths
from feitenbank.site_address import site_address
from feitenbank.text.numbers import plain_number

NAME = "sociaal-krediet-zonder-internet.zip"
ROOT = "sociaal-krediet"
# What the pages say before the size is known; the copy inside the pack says where the button leads instead.
SIZE_MARK = "<span data-pakketmaat></span>"
FOR_SERVERS = frozenset(
    {"_headers", "_redirects", ".htaccess", ".nginx.conf", "404.html", "robots.txt", "sitemap.xml", "sitemap.xml.gz"}
)
COMPRESSED_TWICE = frozenset({".gz", ".br"})
# Cards are for a chat that shows a link; feeds and short addresses lead to the web.
FOR_THE_WEB = frozenset({"delen", "feeds"})
# Bytes that deflate makes no smaller.
PACKED = frozenset({".png", ".jpg", ".webp", ".zip", ".docx", ".odt", ".pptx", ".xlsx", ".ods", ".woff2"})


def write_pack(paths: Paths, site: Path, date: str = "") -> Path:
    """Write the pack to `site`/data and put its size on the pages that offer it; returns the zip. `date` says, in
    words, until when the data were checked.

    The same site gives the same bytes.
    """
    target = site / "data" / NAME
    target.parent.mkdir(exist_ok=True)
    pack(paths, site, target, date)
    size = f"<span data-pakketmaat>zip, {megabytes(target.stat().st_size)}</span>"
    for file in site.rglob("*.html"):
        html = file.read_text(encoding="utf-8")
        if SIZE_MARK in html:
            file.write_text(html.replace(SIZE_MARK, size), encoding="utf-8", newline="")
    return target


def megabytes(size: int) -> str:
    """«14 MB», rounded up."""
    return f"{plain_number(-(-size // 1_000_000))} MB"


def pack(paths: Paths, site: Path, target: Path, date: str = "") -> None:
    """Write the pack of a built site to `target`, file by file: a large site need not fit in memory."""
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in contents(paths, site, date):
            info = zipfile.ZipInfo(f"{ROOT}/{name}", FIXED_TIME)
            info.external_attr = 0o644 << 16
            stored = PurePosixPath(name).suffix in PACKED
            info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            archive.writestr(info, content, compresslevel=None if stored else 9)


def contents(paths: Paths, site: Path, date: str) -> Iterator[tuple[str, bytes]]:
    """Name and content of every file in the pack, below its top folder."""
    teachers = site / LESSONS / "index.html"
    styled = teachers.read_text(encoding="utf-8") if teachers.exists() else ""
    yield START, start_page(paths, styled, date).encode()
    yield READ_ME, read_me(paths, date).encode("utf-8-sig")
    names = file_names(site)
    known, address = frozenset(names), site_address(paths)
    for name in names:
        content = (site / name).read_bytes()
        if name.endswith(".html"):
            html = offline_page(content.decode(), name, known, address)
            content = html.replace(SIZE_MARK, "van internet").encode()
        elif name.endswith(".js") and content.startswith(INDEX_START.encode()):
            content = offline_index(content.decode()).encode()
        yield f"{SITE_FOLDER}/{name}", content


def file_names(site: Path) -> list[str]:
    """The files of the site that the pack takes, by path from the site's root, sorted."""
    found = (file.relative_to(site) for file in site.rglob("*") if file.is_file())
    return sorted(file.as_posix() for file in found if _belongs(file))


def _belongs(file: Path) -> bool:
    if file.as_posix() in FOR_SERVERS or file.parts[0] in FOR_THE_WEB:
        return False
    return file.suffix not in COMPRESSED_TWICE and file.name != NAME
