"""Chromium without a window, spoken to over two pipes by its DevTools protocol: no driver, no library, no port."""

import base64
import json
import os
import select
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
PATIENCE = 60  # seconds that an answer may take
# It reads what it is told from descriptor 3 and answers to 4, where our ends of two pipes are put for it.
PIPED = """
import fcntl, os, sys
ours = [fcntl.fcntl(int(end), fcntl.F_DUPFD_CLOEXEC, 10) for end in sys.argv[1:3]]
for place, end in enumerate(ours, 3):
    os.dup2(end, place)
os.execv(sys.argv[3], sys.argv[3:])
"""


def chromium() -> str | None:
    """Return the path of a Chromium; None where there is none that can be spoken to over pipes."""
    return None if os.name != "posix" else next((found for name in NAMES if (found := shutil.which(name))), None)


class Page:
    """One tab: what it was told, and what it said on its console."""

    def __init__(self, browser: "Browser", session: str) -> None:
        self._browser, self._session = browser, session
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.send(f"{domain}.enable")

    def send(self, method: str, **params: Any) -> dict[str, Any]:
        """Return the answer to a call of the protocol."""
        return self._browser.send(method, params, self._session)

    def open(self, path: Path, *, width: int, dark: bool = False, height: int = 900) -> None:
        """Open a file at a width, in a light or dark scheme, and wait until it is there."""
        self.send(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.send("Emulation.setEmulatedMedia", media="", features=[scheme])
        self._browser.events.clear()
        self.send("Page.navigate", url=path.resolve().as_uri())
        self._browser.wait("Page.loadEventFired")

    def run(self, script: str) -> Any:
        """Return the value of a JavaScript expression, of a promise what it brings."""
        answer = self.send("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def press(self, key: str, code: int, text: str = "") -> None:
        """Press and let go a key."""
        for kind in ("keyDown" if text else "rawKeyDown", "keyUp"):
            typed = {"text": text} if text and kind == "keyDown" else {}
            self.send("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code, **typed)

    def picture(self, *, whole: bool = True) -> bytes:
        """Return a PNG of the page."""
        return base64.b64decode(self.send("Page.captureScreenshot", captureBeyondViewport=whole)["data"])

    def pdf(self) -> bytes:
        """Return the page as it prints, on the paper that it asks for."""
        return base64.b64decode(self.send("Page.printToPDF", preferCSSPageSize=True, printBackground=False)["data"])

    @property
    def said(self) -> list[str]:
        """What it said on its console since it was opened, errors of the page included."""
        kinds = ("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded")
        return [json.dumps(event["params"]) for event in self._browser.events if event["method"] in kinds]

    @property
    def asked_for(self) -> list[str]:
        """The addresses that it asked for since it was opened."""
        events = (event for event in self._browser.events if event["method"] == "Network.requestWillBeSent")
        return [event["params"]["request"]["url"] for event in events]


class Browser:
    """A running Chromium: calls go to it one at a time, and what it says meanwhile is kept in `events`."""

    def __init__(self, process: subprocess.Popen[bytes], to: int, out_of: int) -> None:
        self._process, self._to, self._out_of = process, to, out_of
        self._rest, self._number = b"", 0
        self.events: list[dict[str, Any]] = []

    def send(self, method: str, params: dict[str, Any], session: str | None = None) -> dict[str, Any]:
        """Return the answer to a call."""
        self._number += 1
        call = {"id": self._number, "method": method, "params": params}
        os.write(self._to, json.dumps(call | ({} if session is None else {"sessionId": session})).encode() + b"\0")
        while (message := self._next()).get("id") != self._number:
            self.events.append(message)
        assert "error" not in message, f"{method}: {message['error']}"
        return dict(message["result"])

    def wait(self, method: str) -> None:
        """Wait until it says something."""
        while not any(event.get("method") == method for event in self.events):
            self.events.append(self._next())

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            ready, _, _ = select.select([self._out_of], [], [], PATIENCE)
            assert ready, f"Chromium has said nothing for {PATIENCE} s"
            read = os.read(self._out_of, 1 << 20)
            assert read, "Chromium has ended"
            self._rest += read
        message, self._rest = self._rest.split(b"\0", 1)
        return dict(json.loads(message))

    def tab(self) -> Page:
        """Return a new tab."""
        target = self.send("Target.createTarget", {"url": "about:blank"})["targetId"]
        session = self.send("Target.attachToTarget", {"targetId": target, "flatten": True})["sessionId"]
        return Page(self, session)


@contextmanager
def running(path: str, profile: Path) -> Iterator[Browser]:
    """Run a Chromium with a profile of its own, offline, until the block is left."""
    ours, theirs = os.pipe(), os.pipe()
    flags = ["--headless=new", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--no-first-run"]
    flags += [
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--hide-scrollbars",
        f"--user-data-dir={profile}",
    ]
    fds = (ours[0], theirs[1])
    call = [sys.executable, "-c", PIPED, *map(str, fds), path, *flags]
    process = subprocess.Popen(call, pass_fds=fds, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for fd in fds:
        os.close(fd)
    browser = Browser(process, ours[1], theirs[0])
    try:
        yield browser
    finally:
        with suppress(OSError, AssertionError):
            browser.send("Browser.close", {})
        for fd in (ours[1], theirs[0]):
            os.close(fd)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
