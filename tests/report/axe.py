"""The axe-core rules of accessibility, fetched once by npm and kept in the cache of the tests."""

import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

import pytest

VERSION = "4.14.1"


def axe(kept: Path) -> str:
    """Return the script; skips the test, with the reason, where it is not there and cannot be fetched."""
    script = kept / f"axe-core-{VERSION}.js"
    if not script.exists():
        npm = shutil.which("npm")
        if npm is None:
            pytest.skip("npm is not installed, so that axe-core cannot be fetched")
        with tempfile.TemporaryDirectory(dir=kept) as folder:  # several processes may fetch it at once
            call = [npm, "pack", f"axe-core@{VERSION}", "--pack-destination", folder]
            try:
                subprocess.run(call, capture_output=True, text=True, check=True, timeout=60)
            except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
                pytest.skip(f"npm could not fetch axe-core: {error}")
            with tarfile.open(Path(folder) / f"axe-core-{VERSION}.tgz") as packed:
                found = packed.extractfile("package/axe.min.js")
                assert found is not None
                fetched = Path(folder) / script.name
                fetched.write_bytes(found.read())
            fetched.replace(script)
    return script.read_text(encoding="utf-8")
