"""Two offices from nothing to a receipt, one command after the other."""

from pathlib import Path

import openpyxl
import pytest

from tests.e2e.program import Played, run
from tests.unit.cli.calling import status

RECEIVER, COMMUNE = "87", "87.200"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an enrolled commune and its receiving office."""
    folder = tmp_path_factory.mktemp("offices")
    commune, receiver = folder / "commune.db", folder / "receiver.db"
    made = run(
        "create", "--role", "receiver", "--office-code", RECEIVER, "--office-name", "Tỉnh Mẫu",
        "--data", receiver, "--json",
    )  # fmt: skip
    assert made.code == 0, made.err
    assert run("invite", "--to", folder / "moi.skh", "--data", receiver).code == 0
    made = run(
        "create", "--role", "commune", "--office-code", COMMUNE, "--office-name", "Xã Mẫu",
        "--province", "Tỉnh Mẫu", "--invitation", folder / "moi.skh", "--officer", "Đỗ Thị Mai",
        "--data", commune, "--json",
    )  # fmt: skip
    assert len(made.json["recovery_key"].splitlines()) == 4
    asked = run("enrol", "request", "--to", folder / "xin.skh", "--data", commune, "--json").json
    assert run("fingerprint", "--data", commune).out.strip() == asked["fingerprint"]
    grant = ("enrol", "grant", folder / "xin.skh", "--to", folder / "cap.skh", "--data", receiver)
    wrong = run(*grant, "--fingerprint", "AAAA-BBBB-CCCC-DDDD", "--json")
    assert (wrong.code, wrong.error) == (3, "fingerprint_differs")
    assert run(*grant, "--fingerprint", asked["fingerprint"].lower()).code == 0
    accepted = run("enrol", "accept", folder / "cap.skh", "--data", commune, "--json")
    assert accepted.json == {"office": {"code": RECEIVER, "name": "Tỉnh Mẫu"}}
    return folder


def test_a_book_comes_in_and_travels_to_the_receiver(place: Path, demo: Played) -> None:
    commune, receiver, book = place / "commune.db", place / "receiver.db", demo.file("workbook")

    looked = run("import", book, "--dry-run", "--data", commune, "--json").json
    assert (looked["created"], looked["batch"]) == (40, None)
    problems = place / "loi.xlsx"
    took = run("import", book, "--problems", problems, "--data", commune, "--json").json
    assert {key: took[key] for key in ("read", "created", "updated", "unchanged")} == {
        "read": 42, "created": 40, "updated": 0, "unchanged": 0,
    }  # fmt: skip
    assert took["batch"]
    assert [(one["row"], one["code"]) for one in took["refused"]] == [
        (42, "village_missing"), (43, "identity_invalid"),
    ]  # fmt: skip
    assert all(one["sheet"] and one["column"] and one["message"] for one in took["refused"])
    assert {one["code"] for one in took["warnings"]} == {"new_village"}
    assert len(took["warnings"]) == 6
    assert openpyxl.load_workbook(problems).worksheets[0].max_row == 3

    sent = run("send", "--to", place, "--data", commune, "--json").json
    package = Path(sent["files"][0])
    assert sent["bytes"] == package.stat().st_size
    assert [last - first + 1 for first, last in sent["range"].values()] == [sent["changes"]]

    stranger = run("verify", package, "--trust", place / "moi.skh", "--json", password=None)
    assert stranger.lines == [
        {
            "file": str(package), "accepted": True, "reason": None, "kind": "changes",
            "sender": COMMUNE, "changes": sent["changes"],
        }
    ]  # fmt: skip
    took = run(
        "receive", package, "--receipts-to", place / "out", "--data", receiver, "--json"
    ).lines[0]  # fmt: skip
    assert (took["applied"], took["already"], took["waiting"], took["conflicts"]) == (
        sent["changes"], 0, False, 0,
    )  # fmt: skip
    assert sent["code"] in took["receipt"]
    assert run("receive", took["receipt"], "--data", commune).code == 0
    here, there = status(commune), status(receiver)
    assert here["unsent"] == 0
    assert here["digest"] == there["digest"]
