"""The command line: options in, tables and one-line errors out; no logic of its own."""

from __future__ import annotations

import gc
import sys
from importlib import import_module

TYPE_CHECKING = False  # `typing` alone would take a tenth of what `--help` may take
if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]

DONE, WANTING, REFUSED = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 wanting, 2 refused.

    Without `--debug` an error is one line on standard error and never a traceback.

    Raises:
        GeoError: what was refused, with `--debug` only.
    """
    argv = sys.argv[1:] if argv is None else argv
    if list(argv) in (["-h"], ["--help"]):
        from geo.cli.overview import overview  # noqa: PLC0415  # as below

        sys.stdout.write(overview())
        return DONE
    from geo.cli.options import parse  # noqa: PLC0415  # keeps `import geo.cli` free

    gc.disable()  # one short process: a tenth of its time went into walking modules
    options = parse(argv)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a console of another encoding loses
            stream.reconfigure(errors="replace")  # a letter, not the command
    from geo.errors import GeoError  # noqa: PLC0415  # as above

    if getattr(options, "verbose", False):
        import logging  # noqa: PLC0415  # only when asked for

        logging.basicConfig(level=logging.INFO, format="%(message)s", force=True)
        logging.getLogger().setLevel(logging.WARNING)
        logging.getLogger("geo").setLevel(logging.INFO)
    try:
        module, name = options.run.split(":")
        return int(getattr(import_module(f"geo.cli.{module}"), name)(options))
    except GeoError as error:
        if options.debug:
            raise
        line = " ".join(str(error).split())
        sys.stderr.write(f"railstory: {line}\n")
        return REFUSED
    except BrokenPipeError:
        sys.stderr.close()  # the reader of the pipe has left; nobody is owed a line
        return DONE
    except KeyboardInterrupt:
        sys.stderr.write("railstory: stopped; nothing was written\n")
        return REFUSED
