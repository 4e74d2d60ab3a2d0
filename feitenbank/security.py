"""The security headers of the site: computed from the built pages, written in the forms that static hosts read.

Content-Security-Policy level 3 (https://www.w3.org/TR/CSP3/): nothing from another host, no style attributes, and of
the scripts and style elements in a page only those whose hash is named. JSON in a script element is data and needs no
hash. The policy in a page names the hashes of that page alone. The one in a header is the same for all pages: it names
the hashes of all scripts, and leaves style elements to the page's own policy, since each page has styles of its own
and Cloudflare takes no header of more than 2,000 characters. A browser keeps to both.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from feitenbank.finish.chart_data import FOLDER as CHART_FIGURES
from feitenbank.finish.fingerprints import FOLDERS

INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
INLINE_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
OTHER_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000",
}
EMBEDS = "insluiten"
LONG_CACHE = "public, max-age=31536000, immutable"
CACHED_LONG = (*FOLDERS, CHART_FIGURES)
NGINX_PART = 2000


@dataclass(frozen=True)
class Hashes:
    """The CSP hashes of what stands in pages themselves, each list sorted."""

    scripts: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()


def hashes_of(pages: Iterable[str]) -> Hashes:
    """The hashes of all scripts and style elements in these pages."""
    scripts, styles = set[str](), set[str]()
    for page in pages:
        scripts.update(INLINE_SCRIPT.findall(page))
        styles.update(INLINE_STYLE.findall(page))
    return Hashes(_digests(scripts), _digests(styles))


def _digests(texts: Iterable[str]) -> tuple[str, ...]:
    digests = (base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in texts)
    return tuple(sorted(f"'sha256-{digest}'" for digest in digests))


def page_policy(hashes: Hashes) -> str:
    """The policy for a meta element: all but who may put the page in a frame, which can't be said there."""
    return "; ".join(_directives(hashes.scripts, hashes.styles))


def header_policy(hashes: Hashes, ancestors: str = "'self'") -> str:
    """The policy for a header; `ancestors` says who may put a page in a frame."""
    return "; ".join([*_directives(hashes.scripts, ["'unsafe-inline'"]), f"frame-ancestors {ancestors}"])


def _directives(scripts: Iterable[str], styles: Iterable[str]) -> list[str]:
    return [
        "default-src 'none'",
        " ".join(["script-src 'self'", *scripts]),
        " ".join(["style-src 'self'", *styles]),
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
    ]


def write_headers(site: Path) -> None:
    """Write the headers in every form, and a meta element in every page.

    `_headers` is for Netlify and Cloudflare Pages, `.htaccess` for Apache, `.nginx.conf` for a server of nginx.
    """
    texts = {page: page.read_text(encoding="utf-8") for page in sorted(site.rglob("*.html"))}
    for page, text in texts.items():
        own = page_policy(hashes_of([text]))
        meta = f'<meta http-equiv="Content-Security-Policy" content="{own}">'
        page.write_text(text.replace('<meta charset="utf-8">', f'<meta charset="utf-8">\n    {meta}', 1), "utf-8")
    hashes = hashes_of(texts.values())
    (site / "_headers").write_text(_netlify(hashes), encoding="utf-8")
    (site / ".htaccess").write_text(_apache(hashes), encoding="utf-8")
    (site / ".nginx.conf").write_text(_nginx(hashes), encoding="utf-8")


def _netlify(hashes: Hashes) -> str:
    lines = ["/*", f"  Content-Security-Policy: {header_policy(hashes)}"]
    lines += [f"  {name}: {value}" for name, value in OTHER_HEADERS.items()]
    lines += [f"/{EMBEDS}/*", "  ! Content-Security-Policy"]
    lines += [f"  Content-Security-Policy: {header_policy(hashes, ancestors='*')}"]
    for folder in CACHED_LONG:
        lines += [f"/{folder}/*", f"  Cache-Control: {LONG_CACHE}"]
    return "\n".join(lines) + "\n"


def _apache(hashes: Hashes) -> str:
    lines = ["<IfModule mod_headers.c>", f'  Header set Content-Security-Policy "{header_policy(hashes)}"']
    lines += [f'  Header set {name} "{value}"' for name, value in OTHER_HEADERS.items()]
    lines += [f'  <If "%{{REQUEST_URI}} =~ m#^/{EMBEDS}/#">']
    lines += [f'    Header set Content-Security-Policy "{header_policy(hashes, ancestors="*")}"', "  </If>"]
    cached = "|".join(CACHED_LONG)
    lines += [f'  <If "%{{REQUEST_URI}} =~ m#^/({cached})/#">']
    lines += [f'    Header set Cache-Control "{LONG_CACHE}"', "  </If>"]
    lines += ["</IfModule>", "ErrorDocument 404 /404.html"]
    return "\n".join(lines) + "\n"


def _nginx(hashes: Hashes) -> str:
    """Lines for a `server` block.

    Headers hang on variables: one in a `location` would hide those around it. An empty one is not sent.
    """
    lines = ["# Bij elke bouw opnieuw geschreven; neem op met: include /pad/naar/site/.nginx.conf;"]
    lines += _nginx_value("$beleid", header_policy(hashes))
    lines += [f"if ($uri ~ ^/{EMBEDS}/) {{"]
    lines += [f"    {line}" for line in _nginx_value("$beleid", header_policy(hashes, ancestors="*"))]
    lines += ["}", 'set $bewaren "";']
    lines += [f"if ($uri ~ ^/({'|'.join(CACHED_LONG)})/) {{", f'    set $bewaren "{LONG_CACHE}";', "}"]
    lines += ["add_header Content-Security-Policy $beleid always;", "add_header Cache-Control $bewaren;"]
    lines += [f'add_header {name} "{value}" always;' for name, value in OTHER_HEADERS.items()]
    lines += ["gzip_static on;", "# Met de module ngx_brotli ook: brotli_static on;", "error_page 404 /404.html;"]
    lines += ["location ~ /\\.(?!well-known) { return 404; }"]
    return "\n".join(lines) + "\n"


def _nginx_value(name: str, value: str) -> list[str]:
    """The lines that give a variable this value, in parts: nginx refuses a word of 4,096 bytes (NGX_CONF_BUFFER)."""
    parts = [value[start : start + NGINX_PART] for start in range(0, len(value), NGINX_PART)]
    first, *others = parts
    return [f'set {name} "{first}";', *(f'set {name} "${{{name[1:]}}}{part}";' for part in others)]
