"""Files as they are written: whole or not at all, and as their owner has them."""

from __future__ import annotations

import os
import secrets
import stat
from typing import TYPE_CHECKING

from geo.errors import BadInput

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["put", "replace_file"]


def replace_file(target: Path, content: bytes) -> Path:
    """Write a file so that a reader sees the old one or the new one, never half.

    Missing folders are made. A file that is there keeps its mode, a new one has what
    the umask gives; what a symlink points at is written, and the link stays.

    Raises:
        BadInput: the folder cannot be made or written to, or the file is protected.
    """
    try:
        put(target, content)
    except OSError as error:
        message = f"{target} cannot be written ({error.strerror}): name another with -o"
        raise BadInput(message) from error
    return target


def put(target: Path, content: bytes) -> None:
    """Write a file as `replace_file` does.

    Raises:
        OSError: the disk is full, the folder cannot be written to, the file is
            protected.
    """
    place = target.resolve()
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        mode = place.stat().st_mode
    except FileNotFoundError:
        mode = None
    if mode is not None and not stat.S_ISREG(mode):  # a pipe, /dev/stdout, a folder
        with place.open("wb") as file:
            file.write(content)
        return
    if mode is not None and not os.access(place, os.W_OK):
        raise PermissionError(13, os.strerror(13), str(place))
    fresh = place.with_name(f".{place.name[:200]}.{secrets.token_hex(4)}")
    try:
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        if mode is not None:
            fresh.chmod(stat.S_IMODE(mode))
        fresh.replace(place)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
