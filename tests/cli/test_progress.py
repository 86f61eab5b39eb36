"""What is said to somebody who waits, and that it is gone when there is something to read."""

import io
import sys
import time

import pytest

from policytrack.cli.progress import Progress


class Terminal(io.StringIO):
    """Standard error that somebody watches."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


def test_nothing_is_said_of_what_is_done_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    with Progress("zh", after=60) as progress:
        progress.step("progress-reading", path="台账.xlsx")
    assert screen.getvalue() == ""


def test_the_step_at_work_is_named_and_taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    with Progress("zh", after=0) as progress:
        progress.step("progress-reading", path="台账.xlsx")
        while "台账.xlsx" not in screen.getvalue():
            time.sleep(0.001)
        progress.step("progress-judging", count=3)
    said = screen.getvalue()
    assert "正在读 台账.xlsx …" in said
    assert "正在核算 3 项 …" in said
    assert said.endswith("\r\x1b[K")


def test_nothing_is_said_where_nobody_watches(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = io.StringIO()
    monkeypatch.setattr(sys, "stderr", screen)
    with Progress("en", after=0) as progress:
        progress.step("progress-reading", path="a.xlsx")
        time.sleep(0.01)
    assert screen.getvalue() == ""
