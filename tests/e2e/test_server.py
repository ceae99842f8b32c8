"""A receiving office whose data are on a PostgreSQL server, one command after the other."""

import os
from pathlib import Path

import pytest

from tests import servers
from tests.e2e.program import Played, Ran, run

CODE, SECRET = "87", "mat-khau-may-chu"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> "Office":
    """A receiving office on a server that asks for a password."""
    home = tmp_path_factory.mktemp("home")
    office = Office(servers.cluster().guest(SECRET), {"SOKHUYENHOC_HOME": str(home)})
    made = office.run(
        "create", "--role", "receiver", "--office-code", CODE, "--office-name", "Tỉnh Mẫu", "--json"
    )
    assert made.code == 0, made.err
    assert len(made.json["recovery_key"].splitlines()) == 4
    return office


class Office:
    """The office on the server, as its commands answer."""

    def __init__(self, url: str, env: dict[str, str]) -> None:
        self.url, self.env = url, env
        self.said: list[str] = []

    def run(self, *arguments: str | Path) -> Ran:
        ran = run(*arguments, "--data", self.url, env=self.env)
        self.said += ran.out, ran.err
        return ran

    def files(self) -> list[Path]:
        return [path for path in Path(self.env["SOKHUYENHOC_HOME"]).rglob("*") if path.is_file()]


def enrolled(office: Office, folder: Path) -> Path:
    """A commune with a book of families, enrolled at the office; gives its data file."""
    commune = folder / "commune.db"
    assert office.run("invite", "--to", folder / "moi.skh").code == 0
    made = run(
        "create", "--role", "commune", "--office-code", "87.200", "--office-name", "Xã Mẫu",
        "--invitation", folder / "moi.skh", "--data", commune, "--json",
    )  # fmt: skip
    assert run("enrol", "request", "--to", folder / "xin.skh", "--data", commune).code == 0
    granted = office.run(
        "enrol", "grant", folder / "xin.skh", "--to", folder / "cap.skh",
        "--fingerprint", made.json["fingerprint"],
    )  # fmt: skip
    assert granted.code == 0, granted.err
    assert run("enrol", "accept", folder / "cap.skh", "--data", commune).code == 0
    return commune


def test_a_province_works_on_a_server_by_its_commands(
    server: Office, demo: Played, tmp_path: Path
) -> None:
    commune = enrolled(server, tmp_path)
    assert run("import", demo.file("workbook"), "--data", commune).code == 0
    sent = run("send", "--to", tmp_path / "goi.skh", "--data", commune, "--json").json
    preview = server.run("receive", *sent["files"], "--preview", "--json")
    assert preview.lines[0]["accepted"], preview.err
    taken = server.run("receive", *sent["files"], "--receipts-to", tmp_path, "--json").lines[0]
    assert (taken["accepted"], taken["applied"]) == (True, sent["changes"])
    assert run("receive", taken["receipt"], "--data", commune, "--json").lines[0]["accepted"]
    here, there = (
        server.run("status", "--json").json,
        run("status", "--data", commune, "--json").json,
    )
    assert here["digest"] == there["digest"]
    assert here["counts"] == there["counts"]
    radar = server.run("radar", "--json").json
    assert [one["code"] for one in radar["communes"]] == ["87.200"]
    examined = server.run("doctor", "--json").json
    assert examined["ok"], examined
    assert "server" in {one["name"] for one in examined["checks"]}
    assert server.run("audit", "verify", "--json").json["ok"]


def test_the_servers_password_is_shown_nowhere_and_kept_nowhere(server: Office) -> None:
    server.run("status")
    server.run("doctor")
    wrong = run("status", "--data", server.url.replace(SECRET, "sai"), "--json", env=server.env)
    assert (wrong.code, wrong.error) == (3, "server_refuses")
    elsewhere = Office(server.url.replace("/guest", "/nowhere"), server.env)
    office = ("--role", "receiver", "--office-code", "1", "--office-name", "x")
    assert elsewhere.run("create", *office, "--json").error == "server_refuses"
    assert not any(SECRET in text for text in [*server.said, *elsewhere.said])
    kept = b"".join(path.read_bytes() for path in server.files())
    assert SECRET.encode() not in kept
    assert not any(SECRET in str(path) for path in server.files())


def test_what_a_server_cannot_do_is_refused_in_words(server: Office, tmp_path: Path) -> None:
    for arguments, code in (
        (("backup",), "server_keeps_backups"),
        (("restore", tmp_path / "x.skhbak"), "server_keeps_backups"),
        (("undo-merge",), "undo_on_server"),
        (
            ("create", "--role", "receiver", "--office-code", "1", "--office-name", "x"),
            "data_exists",
        ),
    ):
        refused = server.run(*arguments, "--json")
        assert (refused.code, refused.error) == (3, code), refused.err


def test_a_commune_and_a_wrong_address_are_refused(server: Office) -> None:
    office = ("--role", "commune", "--office-code", "1", "--office-name", "Xã", "--json")
    assert server.run("create", *office).error == "server_for_receivers"
    refused = run("status", "--data", "mysql://ai@may/x", "--json")
    assert (refused.code, refused.error) == (3, "server_address_wrong")


def test_a_password_may_come_from_the_servers_own_file(server: Office, tmp_path: Path) -> None:
    passwords = tmp_path / "pgpass"
    passwords.write_text(f"*:*:*:*:{SECRET}\n", encoding="utf-8")
    passwords.chmod(0o600)
    url = server.url.replace(f":{SECRET}", "")
    answer = run(
        "status", "--data", url, "--json", env={**server.env, "PGPASSFILE": str(passwords)}
    )
    assert answer.code == 0, answer.err
    assert "PGPASSFILE" not in os.environ


def test_an_office_moves_from_its_file_to_a_server(copy: Played, tmp_path: Path) -> None:
    url, env = servers.cluster().guest(SECRET), {"SOKHUYENHOC_HOME": str(tmp_path / "home")}
    before = run("status", "--data", copy.receiver, "--json").json
    moved = run("to-server", url, "--data", copy.receiver, "--json", env=env)
    assert moved.code == 0, moved.err
    assert Path(moved.json["aside"]).is_file()
    after = run("status", "--data", url, "--json", env=env).json
    for name in ("digest", "counts", "vector", "years", "conflicts"):
        assert after[name] == before[name], name
    assert run("status", "--data", copy.receiver, "--json").error == "data_missing"
