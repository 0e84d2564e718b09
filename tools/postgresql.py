"""Run a command with a PostgreSQL of its own: python -m tools.postgresql COMMAND…

Starts a throw-away server in a temporary folder, reachable through a socket there and nowhere else, names it
in SAMKLANG_DATABASE, and stops and removes it when the command ends, also on Ctrl-C. The server is quick and
careless (no fsync): never for data that matters.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

NAME = "samklang"  # of the role and of the database
HOW_TO_GET_IT = "PostgreSQL is not installed (Debian: apt install postgresql)"
_CARELESS = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200"


class NotInstalled(Exception):
    """There is no PostgreSQL server on this machine."""

    def __str__(self) -> str:
        return HOW_TO_GET_IT


def binaries() -> Path:
    """Return the folder with initdb and pg_ctl: the newest that Debian has installed, or the one in PATH."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[4]))
    if found:
        return found[-1].parent
    if path := shutil.which("initdb"):
        return Path(path).resolve().parent
    raise NotInstalled


@contextmanager
def server() -> Iterator[str]:
    """Start a server with an empty database and yield its address; stop and remove it afterwards."""
    programs = binaries()
    folder = Path(tempfile.mkdtemp(prefix="samklang-postgresql-"))
    try:
        _start(programs, folder)
        yield address(folder, NAME)
    finally:
        with suppress(subprocess.CalledProcessError):
            _run(programs / "pg_ctl", "-D", folder / "data", "-m", "immediate", "-w", "stop", folder=folder)
        shutil.rmtree(folder, ignore_errors=True)


def address(folder: Path, database: str) -> str:
    return f"postgresql://{NAME}@{quote(str(folder), safe='')}/{database}"


def _start(programs: Path, folder: Path) -> None:
    if _needs_other_user():
        shutil.chown(folder, user="postgres")
    initial = ("-U", NAME, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
    _run(programs / "initdb", "-D", folder / "data", *initial, folder=folder)
    options = f"-c listen_addresses= -c unix_socket_directories={folder} {_CARELESS}"
    log = folder / "log"
    _run(programs / "pg_ctl", "-D", folder / "data", "-l", log, "-o", options, "-w", "start", folder=folder)
    _run(programs / "createdb", "-h", folder, "-U", NAME, NAME, folder=folder)


def _run(program: Path, *arguments: str | Path, folder: Path) -> None:
    """Run one of PostgreSQL's programs out of reach of the terminal's Ctrl-C, which is ours to handle."""
    subprocess.run(
        [program, *arguments],
        check=True,
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        user="postgres" if _needs_other_user() else None,
        start_new_session=True,
    )


def _needs_other_user() -> bool:
    """PostgreSQL refuses to run as root."""
    return os.geteuid() == 0


def main(arguments: list[str]) -> int:
    if not arguments:
        sys.stderr.write(__doc__ or "")
        return 2
    # What `kill` sends becomes an exception, so that the server is stopped on the way out.
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    try:
        with server() as database:
            return _run_command(arguments, database=database)
    except NotInstalled as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except KeyboardInterrupt:
        return 128 + signal.SIGINT


def _run_command(arguments: list[str], *, database: str) -> int:
    child = subprocess.Popen(arguments, env={**os.environ, "SAMKLANG_DATABASE": database})
    try:
        return child.wait()
    except KeyboardInterrupt:
        # The terminal has sent Ctrl-C to the command as well: let it end in its own way. Its code is lost
        # (and reads as 0) if it ended at the very moment we were interrupted.
        return child.wait() or 128 + signal.SIGINT
    finally:
        if child.poll() is None:
            child.terminate()
            child.wait()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
