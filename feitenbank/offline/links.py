"""A built page for use from a folder: every link names a file, because a browser shows a folder as a list of files."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Callable, Collection
from urllib.parse import unquote

# Opening tags with their quoted attributes, so that a ">" inside a value ends nothing; scripts are passed over.
SCRIPT_OR_TAG = re.compile(r"<script\b.*?</script>|<(?:a|area|form|link|meta)\b(?:[^>\"]|\"[^\"]*\")*>", re.DOTALL)
TARGET = re.compile(r"(\s(?:href|action)=\")([^\"]*)(?=\")")
PARTS = re.compile(r"([^?#]*)(.*)", re.DOTALL)
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|/", re.IGNORECASE)
# A font that is fetched beforehand is asked for with CORS, which a file:// address has not.
PRELOAD = re.compile(r"\srel=\"(?:module)?preload\"")
CROSSORIGIN = re.compile(r"\scrossorigin(?:=\"[^\"]*\")?")
POLICY = 'http-equiv="Content-Security-Policy"'
INDEX_START = "window.ZOEKINDEX="
INDEX = "index.html"


def file_target(target: str) -> str:
    """The link with the name of the file in it: `../begrippen/#score` becomes `../begrippen/index.html#score`.

    Links to other hosts, from the root, or to a place on the same page stay as they are.
    """
    path, rest = _parts(target)
    if not path or ELSEWHERE.match(path):
        return target
    last = path.rpartition("/")[2]
    if last in (".", ".."):
        path += "/"
    elif last:
        return target
    return f"{path.removeprefix('./')}{INDEX}{rest}"


def offline_page(html: str, page: str, files: Collection[str], address: str) -> str:
    """One page of the pack.

    `page` is its path from the root of the site, `files` are the paths in the pack. What the pack leaves out is
    linked to on the web, below `address` ("" leaves such a link as it is).
    """

    def target(link: str) -> str:
        here = file_target(link)
        path, rest = _parts(here)
        if not path or ELSEWHERE.match(path):
            return link
        found = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(path)))
        if found in files or not address:
            return here
        return address + found.removesuffix(INDEX) + rest

    return SCRIPT_OR_TAG.sub(lambda match: _tag(match.group(), target), html)


def offline_index(script: str) -> str:
    """The index of the search with the name of the file in every address."""
    entries = json.loads(script.removeprefix(INDEX_START).rstrip().removesuffix(";"))
    for entry in entries:
        entry["adres"] = file_target(entry["adres"] or "./")
    text = json.dumps(entries, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    return f"{INDEX_START}{text};\n"


def _parts(target: str) -> tuple[str, str]:
    match = PARTS.fullmatch(target)
    assert match is not None  # the pattern fits every string
    return match[1], match[2]


def _tag(tag: str, target: Callable[[str], str]) -> str:
    if tag.startswith("<script"):
        return tag
    if tag.startswith("<meta"):
        # Not every browser counts a file:// address as 'self'.
        return tag.replace("'self'", "'self' file:") if POLICY in tag else tag
    if tag.startswith("<link"):
        if PRELOAD.search(tag):
            return ""
        tag = CROSSORIGIN.sub("", tag)
    return TARGET.sub(lambda match: match[1] + target(match[2]), tag)
