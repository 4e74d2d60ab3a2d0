"""A gzip and a brotli copy beside each text file, for hosts that send such copies as they are (nginx, Caddy, Apache).

Formats: RFC 1952 (no time and no name in the header, so two builds give the same bytes) and RFC 7932.
"""

from __future__ import annotations

import gzip
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

TEXT = {".html", ".css", ".js", ".json", ".svg", ".xml", ".csv", ".txt", ".bib", ".ris"}
# Below this a packet is a packet.
SMALLEST = 1024
# The strongest takes thirty times as long for some per cent less, and a build should be quick.
BROTLI_QUALITY = 6
GZIP_LEVEL = 7


def compress(site: Path) -> int:
    """Write the copies (`name.gz` and `name.br`) and give the number of files that got them."""
    files = [path for path in sorted(site.rglob("*")) if path.suffix in TEXT and path.is_file()]
    with ThreadPoolExecutor() as workers:
        return sum(workers.map(_compress_one, files))


def _compress_one(path: Path) -> bool:
    content = path.read_bytes()
    if len(content) < SMALLEST:
        return False
    path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(content, compresslevel=GZIP_LEVEL, mtime=0))
    path.with_name(f"{path.name}.br").write_bytes(brotli.compress(content, quality=BROTLI_QUALITY))
    return True
