"""Our own code in processes of its own, beside the servers under test."""

import subprocess
import sys

from tests.support.content import ROOT, Content


class Process:
    """A module of the tests, running on a content in a process of its own."""

    def __init__(self, content: Content, module: str, *arguments: str, **environment: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", module, *arguments],
            cwd=ROOT,
            env={**content.environment, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    @property
    def is_running(self) -> bool:
        return self._process.poll() is None

    def check(self) -> str:
        """What it printed; a failure of its shows what it complained of."""
        printed, complaint = self._process.communicate(timeout=600)
        assert self._process.returncode == 0, complaint
        return printed
