"""A file is replaced whole or not at all, and what a killed writer left is removed by the next one."""

import os
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from policytrack import files
from policytrack.files import ABANDONED, PLACES, replace_file

KILLED = """
import os, signal, sys
from pathlib import Path
from policytrack import files
os.fsync = lambda _: (os.kill(os.getpid(), signal.SIGKILL))
files.replace_file(Path(sys.argv[1]), b"half")
"""


def places(path: Path) -> list[Path]:
    files_of = sorted(path.parent.glob(".policytrack-*.tmp"))
    assert all(re.fullmatch(r"\.policytrack-[0-9a-f]{16}-[0-9a-f]+\.tmp", one.name) for one in files_of)
    return files_of


def kill_a_writer(path: Path) -> None:
    run = subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False, capture_output=True)
    assert run.returncode == -signal.SIGKILL, run.stderr


def test_what_a_killed_writer_left_is_removed_by_the_next_write(tmp_path: Path) -> None:
    path, other = tmp_path / "a.json", tmp_path / "b.json"
    path.write_bytes(b"old")
    kill_a_writer(path)
    kill_a_writer(other)
    assert path.read_bytes() == b"old"
    assert len(places(path)) == 2
    replace_file(path, b"new")
    assert path.read_bytes() == b"new"
    assert len(places(path)) == 1, "the other file's leftover is left to its next writer"
    replace_file(other, b"new")
    assert places(path) == []


def test_a_writer_that_lives_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    new, file = files._beside(path)
    with file:
        file.write(b"slow")
        replace_file(path, b"quick")
        assert places(path) == [new]
    replace_file(path, b"later")
    assert places(path) == []
    assert path.read_bytes() == b"later"


def test_nothing_is_removed_that_is_not_a_file_of_ours(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    new, file = files._beside(path)
    file.close()
    new.unlink()
    stem = new.name.removesuffix("-0.tmp")
    target = tmp_path / "kept"
    target.write_bytes(b"kept")
    places_of = [tmp_path / f"{stem}-{number}.tmp" for number in range(PLACES)]
    places_of[0].symlink_to(target)
    places_of[1].mkdir()
    os.mkfifo(places_of[2])
    os.link(target, places_of[3])
    kept = [tmp_path / name for name in (f"{stem}-9.tmp", f"{stem}.tmp", ".0123456789abcdef.tmp", ".policytrack-x.tmp")]
    for one in kept:
        one.write_bytes(b"")
    replace_file(path, b"new")
    assert path.read_bytes() == b"new"
    assert target.read_bytes() == b"kept"
    assert places_of[0].is_symlink()
    assert places_of[1].is_dir()
    assert places_of[2].exists()
    assert all(one.exists() for one in kept)


def test_where_there_are_no_locks_only_old_leftovers_are_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "fcntl", None)
    path = tmp_path / "a.json"
    kill_a_writer(path)
    (left,) = places(path)
    replace_file(path, b"one")
    assert places(path) == [left]
    os.utime(left, (0, left.stat().st_mtime - ABANDONED - 1))
    replace_file(path, b"two")
    assert places(path) == []
    assert path.read_bytes() == b"two"


def test_writers_at_the_same_time_each_write_the_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    faults: list[OSError] = []

    def write(number: int) -> None:
        try:
            for _ in range(20):
                replace_file(path, str(number).encode() * 1000)
        except OSError as error:
            faults.append(error)

    writers = [threading.Thread(target=write, args=(number,)) for number in range(9)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert faults == []
    assert len(path.read_bytes()) == 1000
    assert len(set(path.read_bytes())) == 1
    assert places(path) == []


def test_a_failed_write_leaves_the_file_and_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    path.chmod(0o640)
    with pytest.raises(OSError, match="changed meanwhile"):
        replace_file(path, b"new", before=b"other")
    assert path.read_bytes() == b"old"
    assert places(path) == []
    replace_file(path, b"new", before=b"old")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_file_of_the_longest_name_can_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / ("名" * 85)
    replace_file(path, b"new")
    assert path.read_bytes() == b"new"
