"""The mirrors that docs/api.md shows work as they stand there."""

import json
import re
import shutil
import subprocess
import sys

import pytest

from tests.reliability.process import Process
from tests.reliability.reader import eventually
from tests.support.content import ROOT
from tests.support.mirror import Mirror

INTERPRETERS = {"python": sys.executable, "js": shutil.which("node")}


@pytest.mark.parametrize("language", INTERPRETERS)
def test_a_mirror_of_the_documentation_follows_and_goes_on_where_it_was(language, running_server, tmp_path):
    (block,) = re.findall(rf"```{language}\n(.*?)```", (ROOT / "docs" / "api.md").read_text(), re.DOTALL)
    program = tmp_path / ("mirror.py" if language == "python" else "mirror.mjs")
    program.write_text(block)
    right = Mirror(running_server.url, tmp_path / "right.db")

    def is_right():
        while right.follow():
            pass
        file = tmp_path / "mirror.json"
        held = json.loads(file.read_text())["documents"] if file.exists() else {}
        return {(id_, line["etag"]) for id_, line in held.items()} == {row[::2] for row in right.documents()}

    for number in ("0", "1"):
        running = subprocess.Popen(
            [INTERPRETERS[language], str(program), f"{running_server.url}/api/v1"], cwd=tmp_path
        )
        try:
            eventually(is_right, within=60)
            Process(running_server.content, "tests.reliability.feeder", number, "6").check()
            eventually(is_right, within=60)
        finally:
            running.kill()
            running.wait()
