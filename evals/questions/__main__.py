"""How many questions have an answer among the first three and the first five things shown.

python -m evals.questions            tells Klangby's story in a new database first, which takes a minute
python -m evals.questions FOLDER     asks the database in a folder that SAMKLANG_DATA could name
"""

import os
import subprocess
import sys
import tempfile

_MANAGE = "from django.core.management import call_command; call_command"
_READY = "import django; django.setup()"


def _python(code: str, folder: str) -> None:
    settings = {"SAMKLANG_DATA": folder, "DJANGO_SETTINGS_MODULE": "samklang.config.settings"}
    subprocess.run([sys.executable, "-c", f"{_READY}; {code}"], env={**os.environ, **settings}, check=True)


def _ask(folder: str) -> None:
    _python("from evals.questions.measuring import main; main()", folder)


def main(arguments: list[str]) -> int:
    if arguments:
        _ask(arguments[0])
        return 0
    with tempfile.TemporaryDirectory() as folder:
        _python(f"{_MANAGE}('migrate', verbosity=0)", folder)
        _python(f"{_MANAGE}('demo', verbosity=0)", folder)
        _ask(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
