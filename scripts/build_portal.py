"""Builds the portal into frontend/dist, only when something it is made of has changed.

    python scripts/build_portal.py [--force]

Changed means other contents, not another age: a fresh checkout or a `git switch` back and forth builds nothing twice.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DIST = ROOT / "frontend" / "dist"
STAMP = ROOT / "node_modules" / ".cache" / "portal-build"


def main() -> int:
    """Build when needed; say in one line what was done or why it could not be."""
    digest = sources_digest()
    built = (DIST / "index.html").exists()
    if built and STAMP.exists() and STAMP.read_text() == digest and "--force" not in sys.argv:
        return 0
    npm = shutil.which("npm")
    if npm is None or not (ROOT / "node_modules" / ".bin").exists():
        print(
            "The portal cannot be built: run `make install` first (it needs Node 20.20 or newer).",
            file=sys.stderr,
        )
        return 1
    plain = {**os.environ, "NO_COLOR": "1"}
    started = time.monotonic()
    build = subprocess.run(
        [npm, "run", "--silent", "build"], cwd=ROOT, env=plain, capture_output=True, text=True, check=False
    )
    if build.returncode:
        print(build.stdout, build.stderr, "The portal could not be built.", sep="\n", file=sys.stderr)
        return build.returncode
    STAMP.parent.mkdir(parents=True, exist_ok=True)
    STAMP.write_text(digest)
    print(f"Portal built in {time.monotonic() - started:.1f} s.")
    return 0


def sources_digest() -> str:
    """One digest over the name and contents of everything that goes into the build."""
    digest = hashlib.sha256()
    for file in sorted(source_files()):
        digest.update(f"{file.relative_to(ROOT)}\0".encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def source_files() -> list[Path]:
    """The portal's own files and the two that fix its packages."""
    made = {DIST, ROOT / "frontend" / "dist-prerender", ROOT / "frontend" / "node_modules"}
    own = [
        file
        for file in (ROOT / "frontend").rglob("*")
        if file.is_file() and not made.intersection(file.parents)
    ]
    return [*own, ROOT / "package.json", ROOT / "package-lock.json"]


if __name__ == "__main__":
    sys.exit(main())
