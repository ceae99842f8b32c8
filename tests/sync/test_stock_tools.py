"""A package is checked and opened by stock tools alone, with the very commands of the help page.

Our code only makes the files; what judges them is `unzip`, `openssl`, `sha256sum`, `age` and `zstd`,
called by a script that cannot even find our code.
"""

import ast
import json
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.sync import container, signing
from desktop.sync.enrolment import Role
from tests.sync import stock_tools
from tests.sync.parties import CHAIN, COMMUNE, RECEIVER, SISTER, changes, grant, invitation

HELP = Path(__file__).parents[2] / "assets" / "help" / "kiem-tra-goi.md"
SCRIPT = Path(stock_tools.__file__)
TOOLS = ("unzip", "openssl", "sha256sum", "age", "zstd", "base32", "sed", "bash")

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, TOOLS)), reason="needs unzip, openssl, sha256sum, age and zstd"
)


def judge(folder: Path) -> tuple[list[str], str]:
    """What each step said, and what the first that failed complained of."""
    ran = subprocess.run(
        [sys.executable, "-I", "-S", SCRIPT, HELP, folder],
        capture_output=True,
        encoding="utf-8",
        cwd=folder,
        check=False,
    )
    found = json.loads(ran.stdout)
    assert ran.returncode == bool(found["failed"]), ran.stderr
    return found["said"], found["failed"]


@pytest.fixture
def folder(tmp_path):
    container.write(tmp_path / "goi.skh", changes())
    container.write(tmp_path / "thu-moi.skh", invitation())
    (tmp_path / "khoa-nhan.txt").write_text(RECEIVER.identity.secret + "\n", encoding="ascii")
    return tmp_path


def test_the_script_that_judges_imports_none_of_our_code(folder):
    parts = ast.walk(ast.parse(SCRIPT.read_text(encoding="utf-8")))
    named = {one.name for part in parts if isinstance(part, ast.Import) for one in part.names}
    parts = ast.walk(ast.parse(SCRIPT.read_text(encoding="utf-8")))
    named |= {part.module for part in parts if isinstance(part, ast.ImportFrom)}
    assert named <= sys.stdlib_module_names
    found = subprocess.run(
        [sys.executable, "-I", "-S", "-c", "import desktop"],
        capture_output=True,
        cwd=folder,
        check=False,
    )
    assert b"ModuleNotFoundError" in found.stderr


def test_every_step_of_the_help_page_succeeds_on_a_good_package(folder):
    said, failed = judge(folder)
    assert not failed
    opening, signature, enrolment, held, prints, payload, plain = said
    assert opening.endswith(container.MIMETYPE.decode())
    assert signature.count("Signature Verified Successfully") == 1
    assert enrolment.count("Signature Verified Successfully") == 2
    assert COMMUNE.office.name in enrolment
    assert held
    assert prints.split() == [
        signing.fingerprint(COMMUNE.key.public),
        signing.fingerprint(RECEIVER.key.public),
    ]
    assert payload == "goi/payload.age: OK\n"
    assert plain.startswith("payload.json: OK\n")
    assert "Nguyễn Văn 0" in (folder / "payload.json").read_text(encoding="utf-8")


def test_the_first_of_two_statements_is_checked_by_the_same_commands(folder):
    links = (*CHAIN, grant(SISTER, COMMUNE, Role.MEMBER))
    container.write(folder / "goi.skh", changes(SISTER, links))
    said, failed = judge(folder)
    assert not failed
    assert said[2].count("Signature Verified Successfully") == 2


@pytest.mark.parametrize(
    ("step", "part", "old", "new"),
    [
        (1, "manifest", b'"number":41', b'"number":42'),
        (2, "enrolment", b'"scope":["00101"]', b'"scope":["00999"]'),
        (5, "payload", b"age-encryption.org/v1", b"age-encryption.org/v2"),
    ],
)
def test_what_was_altered_is_found_by_its_step(folder, step, part, old, new):
    good = changes()
    data = getattr(good, part)
    assert old in data
    container.write(folder / "goi.skh", replace(good, **{part: data.replace(old, new, 1)}))
    said, failed = judge(folder)
    assert failed
    assert len(said) == step


def test_a_zip_that_was_altered_is_found_by_unzip(folder):
    path = folder / "goi.skh"
    path.write_bytes(path.read_bytes().replace(b'"number":41', b'"number":42', 1))
    said, failed = judge(folder)
    assert failed
    assert said == []


def test_another_key_opens_nothing(folder):
    (folder / "khoa-nhan.txt").write_text(COMMUNE.identity.secret + "\n", encoding="ascii")
    said, failed = judge(folder)
    assert failed
    assert len(said) == len(stock_tools.steps(HELP)) - 1
