"""The list of pages for search engines (sitemaps.org, version 0.9) and robots.txt.

Listed are the pages that are meant to be found: those whose canonical address is their own, without `noindex`.
"""

from __future__ import annotations

import re
from pathlib import Path
from xml.sax.saxutils import escape

from feitenbank.check.age import last_day
from feitenbank.model.knowledge import KnowledgeBase

CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)">')
NOINDEX = '<meta name="robots" content="noindex'
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def write_sitemap(knowledge: KnowledgeBase, address: str, site: Path) -> None:
    """Write `sitemap.xml`, instead of the engine's, and `robots.txt`; a site without an address gets neither."""
    for engines in ("sitemap.xml", "sitemap.xml.gz"):
        (site / engines).unlink(missing_ok=True)
    robots = "User-agent: *\nAllow: /\n"
    if address:
        (site / "sitemap.xml").write_text(sitemap(knowledge, address, site), encoding="utf-8", newline="")
        robots += f"\nSitemap: {address}sitemap.xml\n"
    (site / "robots.txt").write_text(robots, encoding="utf-8", newline="")


def sitemap(knowledge: KnowledgeBase, address: str, site: Path) -> str:
    """The sitemap of the pages below `site`; a date stands where data tell when the page was last looked at."""
    dates = {f"beweringen/{claim.id}/": claim.checked for claim in knowledge.claims.values()}
    dates |= {f"cijfers/{dataset.id}/": dataset.meta.checked for dataset in knowledge.datasets.values()}
    rows = []
    for file in sorted(site.rglob("index.html")):
        own = file.relative_to(site).as_posix().removesuffix("index.html")
        if not _found(file.read_text(encoding="utf-8"), address + own):
            continue
        date = f"<lastmod>{last_day(dates[own]).isoformat()}</lastmod>" if own in dates else ""
        rows.append(f"<url><loc>{escape(address + own)}</loc>{date}</url>\n")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{NAMESPACE}">\n{"".join(rows)}</urlset>\n'


def _found(html: str, own: str) -> bool:
    match = CANONICAL.search(html)
    return match is not None and match.group(1) == own and NOINDEX not in html
