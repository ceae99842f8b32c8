"""A package is checked and opened by stock tools alone, with the very commands of the help page.

Our code only makes the files; whatever judges them is `unzip`, `openssl`, `sha256sum`, `age`, `zstd`.
"""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from desktop.sync import container, signing
from desktop.sync.enrolment import Role
from tests.sync.parties import CHAIN, COMMUNE, RECEIVER, SISTER, changes, grant, invitation

HELP = Path(__file__).parents[2] / "assets" / "help" / "kiem-tra-goi.md"
STEPS = re.findall(r"^```sh\n(.*?)^```", HELP.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
TOOLS = ("unzip", "openssl", "sha256sum", "age", "zstd", "base32", "sed", "bash")

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, TOOLS)), reason="needs unzip, openssl, sha256sum, age and zstd"
)


def run(step: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", step],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def folder(tmp_path):
    container.write(tmp_path / "goi.skh", changes())
    container.write(tmp_path / "thu-moi.skh", invitation())
    (tmp_path / "khoa-nhan.txt").write_text(RECEIVER.identity.secret + "\n", encoding="ascii")
    return tmp_path


def test_every_step_of_the_help_page_succeeds_on_a_good_package(folder):
    said = []
    for step in STEPS:
        done = run(step, folder)
        assert done.returncode == 0, step + done.stderr
        said.append(done.stdout)
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
    said = [run(step, folder) for step in STEPS]
    assert all(done.returncode == 0 for done in said)
    assert said[2].stdout.count("Signature Verified Successfully") == 2


def damaged(folder: Path, name: str, old: bytes, new: bytes) -> None:
    path = folder / name
    data = path.read_bytes()
    assert old in data
    path.write_bytes(data.replace(old, new, 1))


@pytest.mark.parametrize(
    ("step", "name", "old", "new"),
    [
        (1, "goi/manifest.json", b'"number":41', b'"number":42'),
        (2, "goi/enrolment.json", b'"scope":["00101"]', b'"scope":["00999"]'),
        (5, "goi/payload.age", b"age-encryption.org/v1", b"age-encryption.org/v2"),
    ],
)
def test_what_was_altered_is_found_by_its_step(folder, step, name, old, new):
    assert run(STEPS[0], folder).returncode == 0
    damaged(folder, name, old, new)
    for other in range(1, step):
        assert run(STEPS[other], folder).returncode == 0
    assert run(STEPS[step], folder).returncode != 0


def test_a_zip_that_was_altered_is_found_by_unzip(folder):
    damaged(folder, "goi.skh", b'"number":41', b'"number":42')
    assert run(STEPS[0], folder).returncode != 0


def test_another_key_opens_nothing(folder):
    (folder / "khoa-nhan.txt").write_text(COMMUNE.identity.secret + "\n", encoding="ascii")
    for step in STEPS[:-1]:
        assert run(step, folder).returncode == 0
    assert run(STEPS[-1], folder).returncode != 0
