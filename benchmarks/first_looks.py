"""Write the first looks at real stories into docs/reading.md.

.venv/bin/python benchmarks/first_looks.py

`first_looks.csv` has a row for each round and language: ten or more real public stories
that nobody had tried, what is right written down beforehand, measured once. It holds
figures and hashes of the texts; the texts are their publishers' and are not kept.
Double rows, as a merge may leave them, are taken out.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

LEDGER = Path(__file__).with_name("first_looks.csv")
PAGE = Path(__file__).parent.parent / "docs" / "reading.md"
_BEGIN, _END = "<!-- first looks -->", "<!-- end of first looks -->"
_ORDER = ("en", "ru", "ja", "ko", "zh")


def rows() -> list[dict[str, str]]:
    """Return the ledger's rows, each once, in the order of their rounds."""
    with LEDGER.open(encoding="utf-8", newline="") as file:
        found = [row for row in csv.DictReader(file) if row["language"] != "language"]
    seen: dict[tuple[str, str], dict[str, str]] = {}
    for row in found:
        seen.setdefault((row["set"], row["language"]), row)
    return list(seen.values())


def table() -> str:
    """Return the rounds as a table in Markdown, by language and round."""
    head = ("round", "stories", "right", "partly", "nothing", "misleads")
    lines = [f"| {' | '.join((*head, 'precision', 'recall'))} |", "|---" * 8 + "|"]
    own = [row for row in rows() if row["language"] != "all"]
    for row in sorted(own, key=lambda r: (_ORDER.index(r["language"]), r["set"])):
        cells = ("set", "stories", "right", "partly", "nothing", "misleads")
        share = int(row["misleads"]) / int(row["stories"])
        shown = [row[cell] for cell in cells]
        shown[-1] += f" ({share:.0%})"
        lines.append(f"| {' | '.join((*shown, row['precision'], row['recall']))} |")
    return "\n".join(lines)


def main() -> None:
    """Write the table into the page, and the ledger without double rows."""
    page = PAGE.read_text("utf-8")
    made = f"{_BEGIN}\n{table()}\n{_END}"
    pattern = f"{re.escape(_BEGIN)}.*?{re.escape(_END)}"
    PAGE.write_text(re.sub(pattern, lambda _: made, page, flags=re.DOTALL), "utf-8")
    kept = rows()
    with LEDGER.open("w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, list(kept[0]), lineterminator="\n")
        out.writeheader()
        out.writerows(kept)


if __name__ == "__main__":
    main()
