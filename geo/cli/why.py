"""The command that tells why words of a story count or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.cli import DONE
from geo.cli.projectdefaults import atlas_of
from geo.cli.stories import article_known
from geo.cli.terminal import waiting
from geo.cli.textables import print_json

if TYPE_CHECKING:
    from argparse import Namespace

    from geo.itinerary.explaining import Reason

__all__ = ["why"]


def why(options: Namespace) -> int:
    """Tell why words of a story count or not, and what would change it."""
    from geo.pipeline import why as reasons_for  # `--help` must not pay

    with waiting(f"reading {options.story}", options):
        atlas = atlas_of(options)
        article, known = article_known(options)
        reasons = reasons_for(article.text, atlas, options.words, **known)
    if options.json:
        print_json({"reasons": [reason.to_dict() for reason in reasons]})
        return DONE
    print("\n\n".join(map(_paragraph, reasons)))
    return DONE


def _paragraph(reason: Reason) -> str:
    """Return a reason as a few lines: what became of it, why, what would change it."""
    lines = [f"{reason.words} {reason.verdict}."]
    lines += [f"  - {each}" for each in reason.evidence]
    lines += ["  What would change it:"] * bool(reason.changes)
    lines += [f"  - {each}" for each in reason.changes]
    return "\n".join(lines)
