"""What a receiving office does on the command line."""

from pathlib import Path

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
