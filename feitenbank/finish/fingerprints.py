"""Assets named after their content, so that a browser may keep them for a year and still gets each new version.

`assets/js/site.js` becomes `assets/js/site.1a2b3c4d5e.js`, in the pages and in the scripts that load other files. A
script names a file by its whole path from the root of the site ("assets/plotly/plotly-basic.min.js").
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

# In this order: a file is named after its content, and that holds the names of the files before it.
FOLDERS = ("assets/fonts", "assets/plotly", "assets/minisearch", "assets/css", "assets/js")
NAMED = {".css", ".js", ".woff2"}
DIGITS = 10


def fingerprint_assets(site: Path) -> None:
    """Rename the assets of a built site and every mention of them, in place."""
    names: dict[str, str] = {}
    for folder in FOLDERS:
        for path in sorted((site / folder).glob("*")):
            if path.suffix not in NAMED:
                continue
            if path.suffix != ".woff2":
                path.write_text(_renamed(path.read_text(encoding="utf-8"), names), encoding="utf-8", newline="")
            digest = hashlib.sha256(path.read_bytes()).hexdigest()[:DIGITS]
            fresh = path.rename(path.with_name(f"{path.stem}.{digest}{path.suffix}"))
            names[f"{folder}/{path.name}"] = f"{folder}/{fresh.name}"
    for page in sorted(site.rglob("*.html")):
        page.write_text(_renamed(page.read_text(encoding="utf-8"), names), encoding="utf-8", newline="")


def _renamed(text: str, names: dict[str, str]) -> str:
    if not names:
        return text
    known = re.compile("|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)))
    return known.sub(lambda match: names[match[0]], text)
