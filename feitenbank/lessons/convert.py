"""The programs that make the files: pandoc for text, Typst for PDF. Always the same bytes for the same text."""

from __future__ import annotations

import io
import os
import subprocess
import zipfile
from collections.abc import Mapping
from functools import lru_cache
from importlib import metadata
from pathlib import Path
from typing import Any

import pypandoc
import typst

from feitenbank.charts.poster import FONT_FOLDER
from feitenbank.export.writer import FIXED_TIME

TEMPLATES = Path(__file__).resolve().parent.parent / "templates"
# SOURCE_DATE_EPOCH for pandoc: the same day as FIXED_TIME.
EPOCH = "1767225600"
READER = "markdown-implicit_figures-smart-tex_math_dollars-raw_tex-citations"
MIMETYPE = "mimetype"


class ConversionFailed(Exception):
    """Pandoc or Typst refused the text; the message is what it said."""


@lru_cache(maxsize=1)
def _pandoc() -> str:
    return str(pypandoc.get_pandoc_path())


def versions() -> str:
    """What the files depend on besides our own text: for the key of the cache."""
    packages = ("typst", "python-docx", "lxml")
    return " ".join([str(Path(_pandoc()).stat().st_size), *map(metadata.version, packages)])


def pandoc(text: str, to: str, *options: str, folder: Path) -> bytes:
    """What pandoc makes of Markdown; pictures are looked for in `folder`."""
    command = [_pandoc(), "--from", READER, "--to", to, "--output", "-", "--wrap=none", *options]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH}
    done = subprocess.run(command, input=text.encode(), capture_output=True, cwd=folder, env=environment, check=False)
    if done.returncode != 0:
        raise ConversionFailed(done.stderr.decode(errors="replace"))
    return done.stdout


def default_reference(ending: str) -> bytes:
    """The reference document that pandoc brings with it: `docx` or `odt`."""
    command = [_pandoc(), "--print-default-data-file", f"reference.{ending}"]
    return subprocess.run(command, capture_output=True, check=True).stdout


def typst_pdf(main: Path) -> bytes:
    """A Typst file as PDF/UA-1, with our own fonts only."""
    return _typst(main, format="pdf", pdf_standards="ua-1")


def typst_png(main: Path, ppi: float) -> bytes:
    """The first page of a Typst file as PNG."""
    return _typst(main, format="png", ppi=ppi)


def _typst(main: Path, **options: Any) -> bytes:
    try:
        result = typst.compile(
            str(main), root=str(main.parent), font_paths=[str(FONT_FOLDER)], ignore_system_fonts=True, **options
        )
    except (RuntimeError, typst.TypstError) as error:
        raise ConversionFailed(str(error)) from error
    return bytes(result[0] if isinstance(result, list) else result)


def repacked(data: bytes, replacements: Mapping[str, str] | None = None) -> bytes:
    """A zip container (docx, odt, pptx, xlsx, ods) with fixed times; `replacements` are made in its XML parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        names = sorted(source.namelist(), key=lambda name: (name != MIMETYPE, name != "[Content_Types].xml", name))
        for name in names:
            content = source.read(name)
            if replacements and name.endswith(".xml"):
                for old, new in replacements.items():
                    content = content.replace(old.encode(), new.encode())
            info = zipfile.ZipInfo(name, FIXED_TIME)
            info.compress_type = zipfile.ZIP_STORED if name == MIMETYPE else zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            target.writestr(info, content, compresslevel=9)
    return out.getvalue()
