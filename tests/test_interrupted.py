"""A build that is stopped, whenever and however, leaves the last good site, and the next one works."""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from feitenbank import cli
from feitenbank.build import export_downloads
from feitenbank.checked import load
from feitenbank.engine_messages import DISK
from feitenbank.one_at_a_time import only_build
from feitenbank.paths import Paths
from feitenbank.safe_files import previous_of, recover, swap, write_whole

from .whole_project import contents, run, whole_project

pytestmark = pytest.mark.xdist_group("interrupted")
OLD = {"index.html": b"de vorige site", "data/x.csv": b"id"}

# Each name is the place where the process kills itself; an engine that only copies saves seconds for each.
KILLER = textwrap.dedent("""
    import os, signal, sys
    from pathlib import Path
    from feitenbank import build, cli, safe_files

    def die(*_, **__):
        os.kill(os.getpid(), signal.SIGKILL)

    def pages(engine, paths, fresh):
        fresh.mkdir(parents=True)
        (fresh / "index.html").write_text("half")

    def renames_until(number):
        plain, seen = Path.rename, []
        def rename(self, target):
            seen.append(self)
            return die() if len(seen) == number else plain(self, target)
        return rename

    build.run_engine = pages
    build.write_embeds = lambda *_: None  # they want the style sheets of real pages
    point = sys.argv[1]
    if point.startswith("rename"):
        Path.rename = renames_until(int(point[6:]))
    else:
        setattr(build, point, die)
    cli.app(["bouw"])
""")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Paths]:
    """A small project with a site that was built before."""
    paths = whole_project(tmp_path_factory.mktemp("stop") / "project")
    place(paths, OLD)
    export_downloads(load(paths), paths, paths.docs)
    yield paths
    shutil.rmtree(paths.root)


def place(paths: Paths, files: dict[str, bytes]) -> None:
    shutil.rmtree(paths.root / "site", ignore_errors=True)
    for name, data in files.items():
        (paths.root / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (paths.root / "site" / name).write_bytes(data)


# Renames 1 and 2 exchange docs/data, 3 and 4 the site.
@pytest.mark.parametrize(
    "point", ["write_thumbnails", "run_engine", "finish", "write_headers", "rename1", "rename2", "rename3", "rename4"]
)
def test_killed_at_any_moment(built: Paths, point: str) -> None:
    before = contents(built.docs / "data")
    command = [sys.executable, "-c", KILLER, point]
    done = subprocess.run(
        command, cwd=built.root, env={"PYTHONPATH": str(built.root)}, capture_output=True, check=False
    )
    assert done.returncode == -9, done.stderr.decode()
    assert recover(built.root / "site") == (point == "rename4")
    assert contents(built.root / "site") == OLD
    recover(built.docs / "data")
    assert contents(built.docs / "data") == before


def test_a_stopped_engine_and_the_next_build(built: Paths) -> None:
    place(built, OLD)
    process = subprocess.Popen(
        [sys.executable, "-m", "feitenbank.cli", "bouw"], cwd=built.root, env={"PYTHONPATH": str(built.root)}
    )
    pages = time.monotonic() + 20
    while not list(built.scratch.glob("half-*/site/index.html")) and time.monotonic() < pages:
        time.sleep(0.02)
    process.kill()
    process.wait()
    assert contents(built.root / "site") == OLD
    done = run(built, "bouw")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (built.root / "site" / "beweringen" / "keren-geen-mensen" / "index.html").exists()
    left = {path.name for path in built.scratch.glob("half-*")}
    assert left == set()


@pytest.mark.parametrize("bytes_left", [2_000, 300_000])
def test_a_full_disk(built: Paths, bytes_left: int) -> None:
    """No file may grow past the limit: first our own files fail, then, with more room, those of the engine."""
    place(built, OLD)
    done = subprocess.run(
        [sys.executable, "-B", "-m", "feitenbank.cli", "bouw"],
        cwd=built.root,
        env={"PYTHONPATH": str(built.root)},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_left, bytes_left)),
    )
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"{DISK}\n")
    assert contents(built.root / "site") == OLD


def test_two_builds_at_once(small: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "project_paths", lambda: small)
    with only_build(small):
        result = CliRunner().invoke(cli.app, ["bouw"])
    assert result.exit_code == 1
    assert result.stderr.startswith("er wordt in deze map al een site gemaakt; wacht")


def test_the_last_site_is_brought_back(small: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "project_paths", lambda: small)
    last = previous_of(small.root / "site")
    last.mkdir()
    (last / "index.html").write_text("vorige")
    (small.data / "feiten" / "lijst.yml").write_text("- id: kapot\n")
    result = CliRunner().invoke(cli.app, ["bouw"])
    assert result.exit_code == 1
    assert "de site van daarvoor is teruggezet" in result.stderr
    assert contents(small.root / "site") == {"index.html": b"vorige"}


def test_swap_leaves_nothing_behind(tmp_path: Path) -> None:
    for name in ("nieuw", "site"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(name)
    swap(tmp_path / "nieuw", tmp_path / "site")
    assert contents(tmp_path) == {"site/index.html": b"nieuw"}


def test_a_file_is_whole_or_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.png"
    write_whole(file, b"heel")

    def no_room(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", no_room)
    with pytest.raises(OSError, match="No space"):
        write_whole(file, b"nieuw")
    assert contents(tmp_path) == {"a.png": b"heel"}
