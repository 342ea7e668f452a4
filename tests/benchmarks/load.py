"""wrk: requests a second and the 99th percentile, at full speed or at a steady rate."""

import re
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

CONNECTIONS = 16
_UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0}


@dataclass(frozen=True)
class Load:
    """What wrk saw: requests a second, and milliseconds."""

    rate: float
    p50: float
    p99: float


def full_speed(
    url: str, seconds: float, headers: Mapping[str, str] | None = None, script: Path | None = None
) -> Load:
    """One thread, 16 connections, as fast as they are answered. Anything but 2xx and 304 is an error."""
    command = [
        "wrk",
        "-t1",
        f"-c{CONNECTIONS}",
        f"-d{seconds:g}s",
        "--timeout",
        "20s",
        "--latency",
        "-H",
        "Accept-Encoding: br",
    ]
    for name, value in (headers or {}).items():
        command += ["-H", f"{name}: {value}"]
    if script:
        command += ["-s", str(script)]
    done = subprocess.run([*command, url], capture_output=True, text=True, check=True)
    if complaint := re.search(r"Non-2xx or 3xx responses: \d+|Socket errors: .*", done.stdout):
        raise RuntimeError(f"{url}: {complaint[0]}")
    return Load(
        float(_found(r"Requests/sec:\s+([\d.]+)", done.stdout)[1]), *map(_latency(done.stdout), (50, 99))
    )


def warm_up(url: str) -> None:
    """One second that does not count: connections are opened, modules loaded."""
    subprocess.run(["wrk", "-t1", f"-c{CONNECTIONS}", "-d1s", url], capture_output=True, check=True)


def steady(url: str, seconds: float, rate: int, folder: Path) -> Load:
    """About `rate` requests a second, spread over the connections."""
    script = folder / "steady.lua"
    pause = 1000 * CONNECTIONS / rate
    script.write_text(f"function delay() return math.random({pause * 0.5:.0f}, {pause * 1.5:.0f}) end\n")
    return full_speed(url, seconds, script=script)


def many(paths: Iterable[str], base: str, seconds: float, folder: Path) -> Load:
    """Every path in turn."""
    script = folder / "many.lua"
    listed = ",\n".join(f'"{path}"' for path in paths)
    script.write_text(
        f"local paths = {{{listed}}}\nlocal n = 0\n"
        "function request() n = n + 1; return wrk.format('GET', paths[(n - 1) % #paths + 1]) end\n"
    )
    return full_speed(base, seconds, script=script)


def _latency(text: str):
    def of(percent: int) -> float:
        value, unit = _found(rf"\s{percent}%\s+([\d.]+)(us|ms|s)", text).groups()
        return float(value) * _UNITS[unit]

    return of


def _found(pattern: str, text: str) -> re.Match[str]:
    found = re.search(pattern, text)
    if not found:
        raise RuntimeError(f"wrk said something else:\n{text}")
    return found
