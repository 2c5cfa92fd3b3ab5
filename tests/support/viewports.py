"""The sizes that pages are looked at in."""

from __future__ import annotations

DESKTOP, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}
LOW, MIDDLE = {"width": 844, "height": 390}, {"width": 900, "height": 600}
SIZES = [DESKTOP, MIDDLE, PHONE, LOW]
