"""Taking another commune's register over, and noting the merger above, by commands."""

from contextlib import closing
from pathlib import Path

import pytest

from tests.builders import OFFICER, PASSWORD, a_receiver, an_office, enrolled, with_families
from tests.unit.cli.calling import call


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path, Path]:
    """A commune, a backup of one that was merged into it, and their receiving office."""
    with (
        closing(an_office(tmp_path)) as growing,
        closing(an_office(tmp_path, code="79.200", name="Xã Đông Hà")) as former,
        closing(a_receiver(tmp_path)) as receiver,
    ):
        with_families(growing, 4)
        with_families(former, 6, ("Thôn Đông", "Thôn Bắc"), seed=3)
        enrolled(growing, receiver, tmp_path)
        backup = former.backups.make(tmp_path / "xa.skhbak").path
        return growing.data_file, backup, receiver.data_file


def run(data: Path, *arguments: str | Path):
    return call(*arguments, "--data", data, "--json", password=PASSWORD)


def test_a_register_is_looked_at_taken_over_and_arrives_above(files, tmp_path: Path) -> None:
    growing, backup, receiver = files
    (tmp_path / "khoa.txt").write_text(f"{PASSWORD}\n", encoding="utf-8")
    way = ("take-over", backup, "--their-officer", OFFICER)
    way = (*way, "--their-password-file", tmp_path / "khoa.txt")
    seen = run(growing, *way, "--preview").json
    assert (seen["families"], seen["same_names"], seen["taken_on"]) == (6, ["Thôn Đông"], None)
    assert len(run(growing, "list", "--kind", "family").json) == 4
    taken = run(growing, "take-over", backup, "--on", "1/7/2026").json
    assert (taken["villages"], taken["conflicts"]) == (2, 0)
    assert Path(taken["backup"]).is_file()
    assert len(run(growing, "list", "--village", "Thôn Bắc").json) == 3
    acts = {(one["name"], one["act"]) for one in run(growing, "village", "former").json}
    assert acts == {("Xã Đông Hà", "joined")}
    noted = run(receiver, "merger", "79.200", "--into", "79.123", "--on", "1/7/2026").json
    assert noted == [
        {"code": "79.200", "name": "79.200", "into": "79.123", "on": "2026-07-01"},
    ]
    sent = run(growing, "send", "--to", tmp_path / "goi.skh").json
    (result,) = [run(receiver, "receive", one).json for one in sent["files"]]
    assert result["accepted"]
    assert len(run(receiver, "list", "--kind", "family").json) == 10
    refused = run(receiver, "merger", "79.200", "--forget")
    assert refused.json["error"]["code"] == "merger_used"


def test_a_register_is_handed_over_sealed_and_taken_without_a_password(
    files, tmp_path: Path
) -> None:
    growing, _backup, _receiver = files
    former = tmp_path / "commune-79.200.db"
    card = run(growing, "hand-over", "card", "--to", tmp_path / "phieu.skh").json
    write = ("hand-over", "write", tmp_path / "phieu.skh", "--to", tmp_path / "so.skhbg")
    refused = run(former, *write, "--fingerprint", "AAAA-BBBB-CCCC-DDDD")
    assert refused.json["error"]["code"] == "fingerprint_differs"
    handed = run(former, *write, "--fingerprint", card["fingerprint"]).json
    assert handed["to"] == {"code": "79.123", "name": "Xã Bình Hòa"}
    seen = run(growing, "take-over", handed["file"], "--preview").json
    assert seen["families"] == 6
    assert seen["signed"] == {"fingerprint": handed["fingerprint"], "vouched": False}
    assert run(growing, "take-over", handed["file"]).json["villages"] == 2
    told = call("take-over", handed["file"], "--preview", "--data", growing, password=PASSWORD).out
    assert "hãy so với xã cũ" in told


def test_a_file_that_is_not_another_communes_is_refused(files, tmp_path: Path) -> None:
    growing, _backup, _receiver = files
    own = run(growing, "backup", "--to", tmp_path / "own.skhbak").json["file"]
    refused = run(growing, "take-over", own)
    assert (refused.code, refused.json["error"]["code"]) == (3, "takeover_unfit")
