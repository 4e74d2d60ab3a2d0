"""Writes all that helps pages travel, below the built site."""

from __future__ import annotations

from pathlib import Path

from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths
from feitenbank.share.feeds import write_feeds
from feitenbank.share.redirects import write_redirects
from feitenbank.share.sitemap import write_sitemap
from feitenbank.site_address import site_address


def write_shared(knowledge: KnowledgeBase, paths: Paths, site: Path) -> None:
    """Write everything of this package below `site`."""
    address = site_address(paths)
    write_feeds(knowledge, paths, address, site)
    write_redirects(knowledge, paths, address, site)
    write_sitemap(knowledge, address, site)
