"""The demonstration: a commune's whole year, from the first file to the receipt."""

from pathlib import Path

import pypdf

from desktop.progress import Silent
from desktop.sheets.books import read_book
from tests.e2e.conftest import HOUSEHOLDS
from tests.e2e.program import Played, run, status

FILES = {
    "commune_data", "receiver_data", "workbook", "certificates", "decision", "minutes", "report",
    "package", "receipt", "invitation",
}  # fmt: skip


def test_it_says_every_file_count_and_step(demo: Played) -> None:
    said = demo.said
    assert set(said) == {"files", "counts", "seconds", "commune", "receiver"}
    assert set(said["files"]) >= FILES
    assert all(Path(path).stat().st_size > 0 for path in said["files"].values())
    assert set(said["counts"]) >= {
        "families", "registered", "scored", "recognised", "certificates"
    }  # fmt: skip
    assert all(seconds >= 0 for seconds in said["seconds"].values())


def test_its_counts_go_down_from_step_to_step(demo: Played) -> None:
    counts = demo.said["counts"]
    assert counts["families"] == HOUSEHOLDS
    assert counts["families"] > counts["registered"] > counts["scored"] > counts["recognised"] > 0
    assert counts["certificates"] == counts["recognised"]


def test_both_sides_hold_the_same(demo: Played) -> None:
    commune, receiver = demo.said["commune"], demo.said["receiver"]
    assert commune["digest"] == receiver["digest"]
    assert commune["counts"] == receiver["counts"]
    assert commune["counts"]["family"] == HOUSEHOLDS
    assert set(commune["counts"]) == {"family", "clan", "community", "unit", "citizen"}
    assert commune["years"] == receiver["years"]
    assert commune["vector"].items() <= receiver["vector"].items()
    assert (commune["unsent"], commune["waiting"], commune["conflicts"]) == (0, 0, 0)
    assert commune["last_receipt"]


def test_the_year_before_shows_in_streaks(demo: Played) -> None:
    years = demo.said["commune"]["years"]
    assert len(years) == 2
    earlier, now = (years[year]["family"]["recognised"] for year in sorted(years))
    assert 0 < earlier < now


def test_status_says_what_the_demonstration_said(demo: Played) -> None:
    assert status(demo.commune) == {**demo.said["commune"], "server": None}


def test_every_recognised_family_has_a_page(demo: Played) -> None:
    pages = pypdf.PdfReader(demo.file("certificates")).pages
    assert len(pages) == demo.said["counts"]["recognised"]
    assert "HỌC TẬP" in pages[0].extract_text().upper()


def test_the_workbook_has_rows_that_stay_out(demo: Played) -> None:
    book = read_book(demo.file("workbook"), Silent())
    assert len(book.entries) == HOUSEHOLDS
    assert len({problem.row for problem in book.refused()}) == demo.said["counts"]["refused_rows"]


def test_nothing_is_overwritten(demo: Played) -> None:
    before = demo.commune.stat().st_mtime_ns
    again = run("demo", "--to", demo.folder, "--households", "6", "--json")
    assert (again.code, again.error) == (3, "data_exists")
    assert demo.commune.stat().st_mtime_ns == before


def test_a_table_is_for_people_and_steps_go_to_the_messages(tmp_path: Path) -> None:
    ran = run("demo", "--to", tmp_path / "new" / "folder", "--households", "6")
    assert ran.code == 0
    assert "Giấy công nhận" in ran.out
    assert "giống nhau" in ran.out
    assert "Chấm điểm ba cấp" in ran.err


def test_impossible_sizes_are_refused(tmp_path: Path) -> None:
    ran = run("demo", "--to", tmp_path, "--households", "0", "--json")
    assert (ran.code, ran.error) == (3, "demo_refused")
    assert list(tmp_path.iterdir()) == []


def test_with_neighbours_two_pcs_decide_a_conflict_and_two_communes_send(tmp_path: Path) -> None:
    ran = run("demo", "--to", tmp_path / "demo", "--households", "12", "--neighbours", "--json")
    assert ran.code == 0, ran.err
    said = ran.json
    assert said["counts"]["decided"] == 1
    main, second, other = (said[name] for name in ("commune", "second_pc", "second_commune"))
    assert main["digest"] == second["digest"]
    assert len(main["vector"]) == 2
    assert [one["conflicts"] for one in (main, second, said["receiver"])] == [0, 0, 0]
    assert [one["unsent"] for one in (main, second, other)] == [0, 0, 0]
    assert main["vector"].items() | other["vector"].items() <= said["receiver"]["vector"].items()
    assert said["receiver"]["counts"]["family"] == 15
