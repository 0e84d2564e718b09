"""The throw-away PostgreSQL leaves nothing behind, however it is stopped."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

pytestmark = [pytest.mark.postgresql, pytest.mark.slow]
TOOL = [sys.executable, "-m", "tools.postgresql"]
PROJECT = Path(__file__).resolve().parents[2]


def started() -> tuple["subprocess.Popen[str]", Path]:
    """Start the tool with a command that says where the server is, and then waits."""
    command = [*TOOL, "sh", "-c", "echo $SAMKLANG_DATABASE; exec sleep 100"]
    tool = subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True, start_new_session=True)
    assert tool.stdout is not None
    host = urlsplit(tool.stdout.readline().strip()).netloc.rpartition("@")[2]
    folder = Path(unquote(host))
    assert (folder / "data" / "postmaster.pid").exists()
    return tool, folder


def test_ctrl_c_stops_the_command_and_the_server() -> None:
    tool, folder = started()
    os.killpg(tool.pid, signal.SIGINT)
    assert tool.wait(timeout=60) != 0
    assert not folder.exists()


def test_kill_stops_the_command_and_the_server() -> None:
    tool, folder = started()
    tool.terminate()
    assert tool.wait(timeout=60) == 128 + signal.SIGTERM
    assert not folder.exists()


def test_the_commands_own_exit_code_is_passed_on() -> None:
    assert subprocess.run([*TOOL, "sh", "-c", "exit 7"], cwd=PROJECT, check=False).returncode == 7
