"""The security headers of the site: computed from the built pages, written in the forms that static hosts read.

Content-Security-Policy level 3 (https://www.w3.org/TR/CSP3/): nothing from another host, no inline style, and of
inline scripts only those whose hash is named. JSON in a script element is data and needs no hash.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
OTHER_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000",
}
EMBEDS = "insluiten"
LONG_CACHE = "public, max-age=31536000, immutable"
CACHED_LONG = ("assets/plotly", "assets/fonts", "assets/minisearch")


def script_hashes(pages: Iterable[str]) -> list[str]:
    """The CSP hashes of all inline scripts in these pages, sorted."""
    scripts = {script for page in pages for script in INLINE_SCRIPT.findall(page)}
    digests = (base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts)
    return sorted(f"'sha256-{digest}'" for digest in digests)


def policy(hashes: list[str], ancestors: str | None = "'self'") -> str:
    """The policy; `ancestors` says who may put a page in a frame (None where it can't be said: in a meta element)."""
    parts = [
        "default-src 'none'",
        " ".join(["script-src 'self'", *hashes]),
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
    ]
    if ancestors:
        parts.append(f"frame-ancestors {ancestors}")
    return "; ".join(parts)


def write_headers(site: Path) -> None:
    """Write `_headers` (Netlify, Cloudflare Pages) and `.htaccess` (Apache), and a meta element in every page."""
    pages = sorted(site.rglob("*.html"))
    texts = {page: page.read_text(encoding="utf-8") for page in pages}
    hashes = script_hashes(texts.values())
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(hashes, ancestors=None)}">'
    for page, text in texts.items():
        page.write_text(text.replace('<meta charset="utf-8">', f'<meta charset="utf-8">\n    {meta}', 1), "utf-8")
    (site / "_headers").write_text(_netlify(hashes), encoding="utf-8")
    (site / ".htaccess").write_text(_apache(hashes), encoding="utf-8")


def _netlify(hashes: list[str]) -> str:
    lines = ["/*", f"  Content-Security-Policy: {policy(hashes)}"]
    lines += [f"  {name}: {value}" for name, value in OTHER_HEADERS.items()]
    lines += [f"/{EMBEDS}/*", "  ! Content-Security-Policy"]
    lines += [f"  Content-Security-Policy: {policy(hashes, ancestors='*')}"]
    for folder in CACHED_LONG:
        lines += [f"/{folder}/*", f"  Cache-Control: {LONG_CACHE}"]
    return "\n".join(lines) + "\n"


def _apache(hashes: list[str]) -> str:
    lines = ["<IfModule mod_headers.c>", f'  Header set Content-Security-Policy "{policy(hashes)}"']
    lines += [f'  Header set {name} "{value}"' for name, value in OTHER_HEADERS.items()]
    lines += [f'  <If "%{{REQUEST_URI}} =~ m#^/{EMBEDS}/#">']
    lines += [f'    Header set Content-Security-Policy "{policy(hashes, ancestors="*")}"', "  </If>"]
    lines += ["</IfModule>", "ErrorDocument 404 /404.html"]
    return "\n".join(lines) + "\n"
