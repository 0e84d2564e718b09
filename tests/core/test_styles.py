"""The stylesheets and the templates know the same classes."""

import re
from pathlib import Path

from samklang.core.stages import Stage

SITE = Path(__file__).resolve().parents[2] / "samklang"
SHEETS = "\n".join(path.read_text() for path in sorted(SITE.glob("*/static/*/*.css")))
PAGES = "\n".join(
    path.read_text() for kind in ("html", "py", "js") for path in sorted(SITE.rglob(f"*.{kind}"))
)
COMPOSED = (
    "sk-alert-",
    "sk-tag-",
    "button-",
    "sk-shade-",
    "sk-swatch-",
    "kn-result-",
    "kn-swatch-",
)  # class="sk-alert-{{ kind }}"
_STYLED = set(re.findall(r"\.([a-z][\w-]*)", re.sub(r"/\*.*?\*/|url\([^)]*\)", "", SHEETS, flags=re.DOTALL)))


def test_no_rule_is_for_a_class_that_no_page_has() -> None:
    used = set(re.findall(r"[a-z][\w-]*", PAGES)) | {f"sk-{stage.value}" for stage in Stage}
    assert {name for name in _STYLED - used if not name.startswith(COMPOSED)} == set()


def test_no_page_has_a_class_of_ours_that_nothing_is_done_with() -> None:
    done_with = set(re.findall(r"\bsk-[\w-]+", SHEETS + "\n".join(map(Path.read_text, SITE.rglob("*.js")))))
    beginnings = tuple(name for name in COMPOSED if any(each.startswith(name) for each in done_with))
    named = {name for name in re.findall(r"\bsk-[\w-]+", PAGES) if not name.startswith(beginnings)}
    assert {name.rstrip("-") for name in named} - done_with == set()
