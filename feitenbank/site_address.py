"""Where the site will stand on the web, as mkdocs.yml says; both engines read the same line."""

from __future__ import annotations

import re

from feitenbank.paths import Paths

SITE_URL = re.compile(r"^site_url:\s*[\"']?(https?://[^\s\"'#]+)", re.MULTILINE)


def site_address(paths: Paths) -> str:
    """The address with a slash at the end, or "" when mkdocs.yml names none."""
    file = paths.root / "mkdocs.yml"
    match = SITE_URL.search(file.read_text(encoding="utf-8")) if file.exists() else None
    return match.group(1).rstrip("/") + "/" if match else ""
