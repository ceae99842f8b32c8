"""Checks a package with the commands of the help page alone; nothing of our program takes part.

`python stock_tools.py HELP FOLDER` runs them in FOLDER, where `goi.skh`, `thu-moi.skh` and
`khoa-nhan.txt` lie, one step after the other, and prints as JSON what each said. It ends with 1 at
the first step that fails; the number of the steps that succeeded is then all there is to read.
"""

import json
import re
import subprocess
import sys
from pathlib import Path


def steps(page: Path) -> list[str]:
    """The commands of the page, in their order."""
    text = page.read_text(encoding="utf-8")
    return re.findall(r"^```sh\n(.*?)^```", text, re.DOTALL | re.MULTILINE)


def main(page: str, folder: str) -> int:
    """Run all steps, or as many as succeed."""
    said: list[str] = []
    failed = ""
    for step in steps(Path(page)):
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", step],
            cwd=folder,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        if done.returncode:
            failed = done.stderr or step
            break
        said.append(done.stdout)
    print(json.dumps({"said": said, "failed": failed}))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
