"""The commands that tell about railstory itself: version, data, completion."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from geo.cli.options import COMMANDS, parser
from geo.cli.replies import ABOUT, DONE, WANTING, tell
from geo.cli.terminal import print_json, table

if TYPE_CHECKING:
    from argparse import Namespace

__all__ = ["completion", "data", "version"]

_BASH = """\
_railstory() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words=
  case "${COMP_WORDS[1]}:$before" in
%(choices)s
  esac
  if [ -z "$words" ] && [ "$COMP_CWORD" -eq 1 ]; then
    words="%(commands)s"
  elif [ -z "$words" ]; then
    case "${COMP_WORDS[1]}" in
%(options)s
    esac
    case "$word" in -*) ;; *) words= ;; esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _railstory railstory"""


def version(_options: Namespace) -> int:
    """Print the program's version and that of each data file."""
    from geo import __version__  # only here
    from geo.sources.registry import registered  # only here

    print(f"railstory {__version__}")
    print(table([["", r.file, r.date, r.sha256[:12]] for r in registered()]))
    return DONE


def data(options: Namespace) -> int:
    """Tell what data railstory ships, or whether it is whole."""
    from geo.sources.railways import verify  # only here
    from geo.sources.registry import registered  # only here

    if options.what == "verify":
        faults = verify()
        for fault in faults:
            tell(f"railstory: {fault}\n")
        if not faults:
            print(f"{len(registered())} data files are as registered")
        return WANTING if faults else DONE
    if options.json:
        print_json([row.to_dict() for row in registered()])
        return DONE
    for row in registered():
        print(f"{row.file}  {row.bytes:,} bytes  {row.date}  {row.licence}")
        about = [row.attribution, f"from {', '.join(row.origin)}", row.sha256]
        print("\n".join(f"  {line}" for line in about if line))
    return DONE


def completion(options: Namespace) -> int:
    """Print the script of a shell."""
    print({"bash": _bash, "zsh": _zsh, "fish": _fish}[options.shell]())
    return DONE


def _actions() -> dict[str, list[argparse.Action]]:
    """Return each command's arguments."""
    (commands,) = (
        action
        for action in parser(COMMANDS)._actions  # noqa: SLF001  # listed nowhere else
        if isinstance(action, argparse._SubParsersAction)  # noqa: SLF001  # as above
    )
    return {
        name: command._actions  # noqa: SLF001  # as above
        for name, command in commands.choices.items()
    }


def _bash() -> str:
    """Return bash's script; where it knows nothing, bash completes files."""
    actions = _actions()
    options = [
        f'      {name}) words="{" ".join(_flags(found))}" ;;'
        for name, found in actions.items()
    ]
    choices = [
        f'    {name}:{flag}) words="{" ".join(map(str, action.choices))}" ;;'
        for name, found in actions.items()
        for action in found
        for flag in action.option_strings or [name]
        if action.choices
    ]
    return _BASH % {
        "choices": "\n".join(choices),
        "commands": " ".join(actions),
        "options": "\n".join(options),
    }


def _zsh() -> str:
    """Return zsh's script, which is bash's."""
    return f"autoload -U +X bashcompinit && bashcompinit\n{_bash()}"


def _fish() -> str:
    """Return fish's script."""
    lines = []
    for name in COMMANDS:
        first = "complete -c railstory -n __fish_use_subcommand -f"
        lines.append(f"{first} -a {name} -d {_quoted(ABOUT[name])}")
    for name, found in _actions().items():
        here = f'complete -c railstory -n "__fish_seen_subcommand_from {name}"'
        for action in found:
            words = " ".join(map(str, action.choices or ()))
            takes = f" -x -a {_quoted(words)}" if words else ""
            flags = "".join(
                f" -{'l' if flag.startswith('--') else 's'} {flag.lstrip('-')}"
                for flag in action.option_strings
            )
            if flags and action.nargs != 0 and not takes:
                takes = " -r"
            if flags or takes:
                lines.append(f"{here}{flags}{takes} -d {_quoted(action.help or '')}")
    return "\n".join(lines)


def _flags(actions: list[argparse.Action]) -> list[str]:
    """Return the options of a command, the long way they are written."""
    return [action.option_strings[-1] for action in actions if action.option_strings]


def _quoted(text: str) -> str:
    """Return a text as fish takes it."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
