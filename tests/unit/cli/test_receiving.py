"""What a receiving office does on the command line."""

from pathlib import Path

import openpyxl

from tests.e2e.program import Played
from tests.unit.cli.calling import call


def test_the_radar_shows_the_commune_of_the_demonstration(copy: Played) -> None:
    shown = call("radar", "--year", "2026", "--data", copy.receiver, "--json").json
    (one,) = shown["communes"]
    counts = copy.said["counts"]
    assert (one["enrolled"], one["gaps"], one["refused"]) == (True, [], 0)
    assert (one["families"], one["recognised"]) == (counts["families"], counts["recognised"])
    assert shown["deadline"] == "2026-12-10"
    assert one["name"] in call("radar", "--data", copy.receiver).out
    book = copy.folder / "tong-hop.xlsx"
    assert call("radar", "--year", "2026", "--to", book, "--data", copy.receiver).code == 0
    assert openpyxl.load_workbook(book).active.cell(2, 3).value == counts["families"]


def test_communes_to_wait_for_are_named_by_a_list(copy: Played, tmp_path: Path) -> None:
    book = tmp_path / "xa.csv"
    book.write_text("Mã;Tên\n79.050;Xã Mới Lập\n", encoding="utf-8")
    ran = call("radar", "--expect", book, "--data", copy.receiver, "--json")
    assert "Danh sách chờ có 1 xã." in ran.err
    assert [one["needs"] for one in ran.json["communes"] if one["code"] == "79.050"] == [
        ["not_enrolled"]
    ]


def test_a_commune_has_no_radar(copy: Played) -> None:
    ran = call("radar", "--data", copy.commune, "--json")
    assert (ran.code, ran.error) == (3, "wrong_role")


def test_a_batch_of_receipts_answers_each_commune_once(copy: Played, tmp_path: Path) -> None:
    assert call("receipts", "--to", tmp_path / "a", "--data", copy.receiver, "--json").json == []
    bad = tmp_path / "hong.skh"
    bad.write_bytes(copy.file("package").read_bytes()[:-9])
    assert call("receive", bad, "--data", copy.receiver).code == 3
    (held,) = call("held", "--data", copy.receiver, "--json").json
    assert (held["file"], held["reason"], held["state"]) == ("hong.skh", "not_canonical", "refused")
    again = call("held", "--retry", held["id"][:8], "--data", copy.receiver, "--json")
    assert (again.code, again.lines[0]["reason"]) == (3, "not_canonical")
    assert call("held", "--dismiss", held["id"], "--data", copy.receiver, "--json").json == []
    unknown = call("held", "--retry", "zz", "--data", copy.receiver, "--json")
    assert (unknown.code, unknown.error) == (3, "held_unknown")


def test_a_merge_is_undone_and_the_commune_is_asked_to_send_all(
    copy: Played, tmp_path: Path
) -> None:
    none = call("undo-merge", "--data", copy.receiver, "--json")
    assert (none.code, none.error) == (3, "nothing_to_undo")
    assert call("send", "--everything", "--to", tmp_path, "--data", copy.commune).code == 0
    (package,) = tmp_path.glob("*.skh")
    looked = call("receive", "--preview", package, "--data", copy.receiver, "--json").lines[0]
    assert looked["effects"]["mass_change"] is False
    assert call("receive", package, "--data", copy.receiver).code == 0
    cost = call("undo-merge", "--preview", "--data", copy.receiver, "--json").json
    assert cost["aside"] is None
    undone = call("undo-merge", "--data", copy.receiver, "--json").json
    assert Path(undone["aside"]).exists()
    assert call("radar", "--data", copy.receiver).code == 0
