"""The command line: options in, tables and one-line errors out; no logic of its own."""

from __future__ import annotations

import gc
import sys
from importlib import import_module

from geo.cli.replies import DONE, REFUSED, overview, tell

TYPE_CHECKING = False  # `typing` alone would take a tenth of what `--help` may take
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 wanting, 2 refused.

    Without `--debug` an error is one line on standard error and never a traceback.

    Raises:
        Exception: what was refused or went wrong, with `--debug` only.
    """
    argv = sys.argv[1:] if argv is None else argv
    _open_what_is_closed()
    try:
        return _answered(argv)
    except KeyboardInterrupt:
        return _refused("stopped; no file is half written")
    except BrokenPipeError:
        _let_go()  # the reader of the pipe has left; nobody is owed a line
        return DONE
    except Exception as error:
        if "--debug" in argv:
            raise
        return _refused(_why(error))


def _answered(argv: Sequence[str]) -> int:
    """Do what the words of the command line say, and return its exit code."""
    if list(argv) in (["-h"], ["--help"]):
        sys.stdout.write(overview())
        sys.stdout.flush()
        return DONE
    from geo.cli.options import parse  # keeps `import geo.cli` free

    gc.disable()  # one short process: a tenth of its time went into walking modules
    options = parse(argv)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a console of another encoding loses
            stream.reconfigure(errors="replace")  # a letter, not the command
    return _run(options)


def _open_what_is_closed() -> None:
    """Send what is said to a closed standard stream nowhere: nobody wants to hear it.

    Left closed, the next file that is opened would be in its place.
    """
    import os  # Python has it loaded

    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            nowhere = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115  # stays open
            setattr(sys, name, nowhere)


def _run(options: Namespace) -> int:
    """Run the command that the options name, telling of its stages if asked to."""
    module, name = options.run.split(":")
    command = getattr(import_module(f"geo.cli.{module}"), name)
    if getattr(options, "verbose", False):
        from geo.cli.terminal import listening  # only when asked for

        with listening():
            code = int(command(options))
    else:
        code = int(command(options))
    sys.stdout.flush()  # while what goes wrong with it can still be told
    return code


def _let_go() -> None:
    """Send what is left of standard output nowhere, or Python complains at its end."""
    import os  # seldom
    from contextlib import suppress  # as above

    # what stands in for it in a notebook or a test has no number and needs no care
    with (
        suppress(OSError, ValueError, AttributeError),
        open(os.devnull, "wb") as nowhere,  # noqa: PTH123  # pathlib is not loaded
    ):
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


def _why(error: Exception) -> str:
    """Return what happened, to what, and what to do next."""
    from geo.errors import GeoError  # `import geo.cli` is free

    if isinstance(error, GeoError):
        return str(error)
    if isinstance(error, OSError):
        _let_go()
        if isinstance(error, FileNotFoundError) and error.filename is None:
            return "the current folder is gone: go to another"
        where = error.filename or "standard output"
        return f"{where} cannot be used ({error.strerror}): name another file"
    return (
        f"a mistake in railstory itself ({type(error).__name__}: {error}): "
        "run it again with --debug, and report what it prints"
    )


def _refused(why: str) -> int:
    """Say in one line why nothing was done."""
    tell(f"railstory: {' '.join(why.split())}\n")
    return REFUSED
