"""The `samklang` command: hands over to the module that does the work.

`whitebook` is pure work and must not load Django; everything else is Django's. So the modules are named
here and loaded only when asked for.
"""

import sys
from difflib import get_close_matches
from importlib import import_module

COMMANDS = {
    "whitebook": ("samklang_whitebook.command", "Make a white book from a folder of letters"),
    "serve": ("samklang.config.serve", "Run the site and the background worker together"),
    "manage": ("samklang.config.manage", "Everything that belongs to the database (samklang manage help)"),
}
DANISH = {"hvidbog": "whitebook", "hvidbogen": "whitebook", "start": "serve", "administrer": "manage"}
FAULT, INTERRUPTED = 1, 130
NOT_LOADED = "Samklang cannot be loaded ({error}). Is there memory left, and has `make run` been through?\n"


def usage() -> str:
    lines = [f"  samklang {name:<10} {purpose}" for name, (_, purpose) in COMMANDS.items()]
    return "\n".join(["Samklang", "", *lines, ""])


def unknown(name: str) -> str:
    """Say that there is no such command, and which one comes nearest, in both languages."""
    near = get_close_matches(name.casefold(), (*COMMANDS, *DANISH), n=1)
    lines = [f"Kendes ikke: {name} (not a command)."]
    if near:
        lines.append(f"Mente du: samklang {DANISH.get(near[0], near[0])}? (Did you mean that?)")
    return "\n".join((*lines, "", ""))


def main() -> int:
    """Run the named command and return its exit code; 2 when there is no such command."""
    name, arguments = (sys.argv[1] if len(sys.argv) > 1 else ""), sys.argv[2:]
    if name in {"-h", "--help", "help"}:
        sys.stdout.write(usage())
        return 0
    if name not in COMMANDS:
        sys.stderr.write(f"{unknown(name)}{usage()}" if name else usage())
        return 2
    try:
        module = import_module(COMMANDS[name][0])
    except KeyboardInterrupt:
        return INTERRUPTED  # while it was loaded; later the module speaks for itself
    except (ImportError, MemoryError) as error:
        sys.stderr.write(NOT_LOADED.format(error=f"{type(error).__name__}: {error}".rstrip(": ")))
        return FAULT
    return int(module.main(arguments) or 0)


if __name__ == "__main__":
    sys.exit(main())
