"""What machine the figures are of."""

import os
import platform
from pathlib import Path


def described() -> str:
    """Return e.g. "2 cores of AMD EPYC 7B13, 23 GB, Linux 6.1, Python 3.11.7, load 0.4 before the start"."""
    load = os.getloadavg()[0]
    system = f"{platform.system()} {platform.release()}"
    return (
        f"{os.cpu_count()} cores of {_processor()}, {_gigabytes():.0f} GB, {system}, "
        f"Python {platform.python_version()}, load {load:.1f} before the start"
    )


def _processor() -> str:
    information = Path("/proc/cpuinfo")
    lines = information.read_text().splitlines() if information.exists() else []
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def _gigabytes() -> float:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1024**3
