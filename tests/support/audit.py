"""Look the pinned packages up in the advisories, and pass where there is no network.

pip-audit runs in an environment of its own, which uv keeps; nothing is installed beside
railstory.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

LOCK = Path(__file__).parents[2] / "requirements.lock"
UV = str(Path(sys.executable).with_name("uv"))
COMMAND = [
    *(UV, "tool", "run", "--quiet", "pip-audit", "--progress-spinner", "off"),
    *("--disable-pip", "--no-deps", "--requirement", str(LOCK)),
]
# What pip-audit, requests and uv say of a service that cannot be reached.
NO_NETWORK = (
    *("ConnectionError", "Could not connect", "connection error", "timed out"),
    *("Temporary failure", "Name or service", "No solution found", "error sending"),
    *("Failed to resolve", "ServiceError", "HTTPError", "Max retries"),
)


def main() -> int:
    """Return 1 where an advisory names a pinned package."""
    done = subprocess.run(COMMAND, capture_output=True, text=True, check=False)  # noqa: S603  # our own words
    said = done.stdout + done.stderr
    if done.returncode and any(words in said for words in NO_NETWORK):
        _tell("the advisories cannot be reached from here; nothing was looked up")
        return 0
    if done.returncode:
        _tell(said.strip())
        return 1
    pinned = sum("==" in row for row in LOCK.read_text("utf-8").splitlines())
    unknown = said.count("could not be audited")
    _tell(f"{pinned - unknown} of {pinned} packages looked up, no advisory")
    return 0


def _tell(what: str) -> None:
    """Print a line that says who says it."""
    sys.stdout.write(f"audit: {what}\n")


if __name__ == "__main__":
    sys.exit(main())
