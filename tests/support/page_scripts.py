"""Where the page's scripts lie, and what a linter finds in one."""

from __future__ import annotations

import re
from pathlib import Path

from geo.outputs import html

HERE = Path(html.__file__).parent

# Undeclared names, names twice or too early, unused ones, code that is never reached,
# wrong numbers of arguments, and whatever is no JavaScript (1...).
LINTED = re.compile(
    r"error TS(1\d{3}|2304|2300|2448|2451|2552|2554|6133|6192|7027|7029|7030):"
)
