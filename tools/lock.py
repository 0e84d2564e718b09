"""Lock the newest versions that fit requirements/*.in, with hashes and without addresses.

python -m tools.lock
"""

import subprocess
import sys

OPTIONS = ["--universal", "--python-version", "3.11", "--generate-hashes", "--upgrade"]
OPTIONS += ["--no-emit-index-url", "--no-header", "--no-annotate", "--quiet"]


def main() -> None:
    for name in ("uv", "base", "dev"):  # dev is bound by base
        command = [sys.executable, "-m", "uv", "pip", "compile", *OPTIONS]
        subprocess.run([*command, f"requirements/{name}.in", "-o", f"requirements/{name}.txt"], check=True)


if __name__ == "__main__":
    main()
