"""Commands that change a register, a year or an exchange."""

import datetime as dt
import shutil
from contextlib import closing
from pathlib import Path

import openpyxl
import pytest

from desktop.services.register.families import FamilyQuery
from tests.books import save
from tests.builders import PASSWORD, a_commune_in_november, an_entrance
from tests.e2e.program import Played, Ran
from tests.unit.cli.calling import call, status

DECIDE = (
    "decide", "--year", "2026", "--number", "128/QĐ-UBND", "--date", "20/11/2026",
    "--signer", "Lê Văn Tám",
)  # fmt: skip


def a_book(path: Path, *rows: tuple[object, ...]) -> Path:
    book = openpyxl.Workbook()
    assert book.active
    for row in (("Mã hộ", "Họ và tên chủ hộ", "Thôn", "Địa chỉ", "Số khẩu"), *rows):
        book.active.append(row)
    book.save(path)
    return path


@pytest.fixture
def commune(tmp_path: Path) -> Path:
    """A commune in November: twelve families, some of them scored."""
    with closing(a_commune_in_november(tmp_path)) as office:
        return office.data_file


def test_a_second_import_of_a_mended_book_updates(commune: Path, tmp_path: Path) -> None:
    first = a_book(tmp_path / "a.xlsx", ("M1", "Đỗ Thị Mai", "Thôn Mới", "Số 3", 4))
    mended = a_book(
        tmp_path / "b.xlsx",
        ("M1", "Đỗ Thị Mai", "Thôn Mới", "Số 5", 5),
        ("M2", "", "Thôn Mới", "Số 6", 2),
    )
    took = call("import", first, "--data", commune, "--json", password=PASSWORD).json
    assert (took["created"], [one["code"] for one in took["warnings"]]) == (1, ["new_village"])
    again = call("import", mended, "--data", commune, "--json", password=PASSWORD).json
    assert (again["created"], again["updated"], again["warnings"]) == (0, 1, [])
    assert [(one["row"], one["code"]) for one in again["refused"]] == [(3, "name_missing")]
    found = call("list", "--search", "m1", "--data", commune, "--json", password=PASSWORD).json
    assert [(one["name"], one["address"], one["members"]) for one in found] == [
        ("Đỗ Thị Mai", "Số 5", 5)
    ]


def test_a_household_is_erased_when_its_name_is_typed_again(commune: Path) -> None:
    def erase(name: str) -> Ran:
        return call(
            "erase", "HK0001", "--name", name, "--data", commune, "--json", password=PASSWORD
        )

    found = call("list", "--search", "HK0001", "--data", commune, "--json", password=PASSWORD).json
    refused = erase("Ai Đó")
    assert (refused.code, refused.json["error"]["code"]) == (3, "name_differs")
    assert erase(found[0]["name"].lower()).json == {
        "erased": found[0]["id"],
        "along": [],
        "still_heads": [],
    }
    assert erase(found[0]["name"]).code == 3
    audit = call("audit", "verify", "--data", commune, "--json", password=PASSWORD)
    assert audit.code == 0


def test_an_exported_list_comes_back_without_a_change(commune: Path, tmp_path: Path) -> None:
    to = tmp_path / "danh sách.xlsx"
    wrote = call("export", "--to", to, "--data", commune, "--json", password=PASSWORD).json
    assert wrote == {"file": str(to), "rows": 12}
    again = call("import", to, "--data", commune, "--json", password=PASSWORD).json
    assert (again["read"], again["unchanged"], again["refused"]) == (12, 12, [])
    few = call(
        "export", "--village", "thon dong", "--to", to, "--data", commune, "--json",
        password=PASSWORD,
    ).json  # fmt: skip
    assert few["rows"] == 6


def test_a_dry_run_and_refused_villages_change_nothing(commune: Path, tmp_path: Path) -> None:
    book = a_book(tmp_path / "a.xlsx", ("M1", "Đỗ Thị Mai", "Thôn Mới", "Số 3", 4))
    before = status(commune, PASSWORD)
    looked = call("import", book, "--dry-run", "--data", commune, "--json", password=PASSWORD).json
    assert (looked["created"], looked["batch"]) == (1, None)
    refused = call(
        "import", book, "--no-new-villages", "--data", commune, "--json", password=PASSWORD
    )
    assert (refused.code, refused.error) == (3, "village_unknown")
    assert "Thôn Mới" in refused.err
    assert status(commune, PASSWORD) == before | {"writer": status(commune, PASSWORD)["writer"]}


def test_refused_rows_are_told_to_people_row_by_row(commune: Path, tmp_path: Path) -> None:
    book = a_book(tmp_path / "a.xlsx", *((f"M{n}", "", "Thôn Mới", "", 1) for n in range(30)))
    problems = tmp_path / "loi.xlsx"
    ran = call("import", book, "--problems", problems, "--data", commune, password=PASSWORD)
    assert "Dòng 2, Họ và tên chủ hộ: Thiếu tên." in ran.out
    assert "10 lỗi nữa" in ran.out
    assert problems.exists()


def test_a_text_file_named_as_a_workbook_is_refused(commune: Path, tmp_path: Path) -> None:
    book = tmp_path / "ho.xlsx"
    book.write_text("Họ tên, thôn\nNguyễn Văn Mẫu, Thôn Hạ\n", encoding="utf-8")
    ran = call("import", book, "--data", commune, "--json", password=PASSWORD)
    assert (ran.code, ran.error) == (3, "not_a_workbook")
    gone = call("import", tmp_path / "none", "--data", commune, "--json", password=PASSWORD)
    assert (gone.code, gone.error) == (3, "workbook_unreadable")


def test_an_unknown_village_is_named(commune: Path) -> None:
    ran = call("list", "--village", "Nơi Khác", "--data", commune, "--json", password=PASSWORD)
    assert (ran.code, ran.error) == (3, "village_unknown")
    assert "Nơi Khác" in ran.err


def test_those_who_qualify_are_recognised_and_get_certificates(
    commune: Path, tmp_path: Path
) -> None:
    before = call("qualify", "--year", "2026", "--data", commune, "--json", password=PASSWORD).json
    assert len(before["qualified"]) == 12
    assert {"id", "name", "total", "rating", "streak"} <= set(before["qualified"][0])
    decision = call(*DECIDE, "--data", commune, "--json", password=PASSWORD).json
    assert (decision["recognised"], decision["date"]) == (12, "2026-11-20")
    assert decision["illustrative"] is True
    again = call(*DECIDE, "--data", commune, "--json", password=PASSWORD)
    assert (again.code, again.error) == (3, "nobody_qualifies")
    wrote = call(
        "certificates", "--year", "2026", "--decision", "128/QĐ-UBND", "--to",
        tmp_path / "giay.pdf", "--data", commune, "--json", password=PASSWORD,
    ).json  # fmt: skip
    assert (wrote["certificates"], wrote["decisions"]) == (12, ["128/QĐ-UBND"])


def test_papers_go_where_they_can(commune: Path, tmp_path: Path) -> None:
    word = call(
        "report", "--to", tmp_path / "a.doc", "--data", commune, "--json", password=PASSWORD
    )
    assert (word.code, word.error) == (3, "ending_unknown")
    nowhere = tmp_path / "none" / "a.pdf"
    ran = call("report", "--to", nowhere, "--data", commune, "--json", password=PASSWORD)
    assert (ran.code, ran.error) == (3, "folder_missing")
    nothing = call(
        "certificates", "--to", tmp_path / "a.pdf", "--data", commune, "--json", password=PASSWORD
    )
    assert (nothing.code, nothing.error) == (3, "nothing_decided")


def test_a_commune_on_its_own_has_nobody_to_send_to(commune: Path, tmp_path: Path) -> None:
    ran = call("send", "--to", tmp_path, "--data", commune, "--json", password=PASSWORD)
    assert (ran.code, ran.error) == (3, "no_receiver")
    invited = call(
        "invite", "--to", tmp_path / "a.skh", "--data", commune, "--json", password=PASSWORD
    )
    assert (invited.code, invited.error) == (3, "wrong_role")


def test_a_preview_changes_nothing(copy: Played, tmp_path: Path) -> None:
    text = tmp_path / "text.skh"
    text.write_text("xin chào", encoding="utf-8")
    before = status(copy.receiver)
    ran = call(
        "receive", copy.file("package"), text, "--preview", "--data", copy.receiver, "--json"
    )
    known, refused = ran.lines
    assert (known["accepted"], known["applied"], known["already"]) == (True, 0, known["changes"])
    assert (refused["accepted"], refused["reason"]) == (False, "not_a_package")
    assert ran.code == 3
    assert status(copy.receiver) == before


def test_people_read_why_a_file_was_not_taken(copy: Played, tmp_path: Path) -> None:
    text = tmp_path / "text.skh"
    text.write_text("xin chào", encoding="utf-8")
    ran = call("receive", copy.file("package"), text, "--data", copy.receiver)
    good, bad = ran.out.splitlines()
    assert "Gói này đã nhận" in good
    assert bad.startswith("text.skh: Tệp này không phải gói dữ liệu")
    assert bad.endswith("[not_a_package]")


def rename(data_file: Path, name: str) -> None:
    """Give the first family of a register another name."""
    with closing(an_entrance(data_file).open("Nguyễn Thị Hạnh", "demo")) as office:
        first = office.register.page(FamilyQuery(), limit=1)[0]
        office.register.edit_family(first.id, head_name=name)


@pytest.fixture
def torn(copy: Played, tmp_path: Path) -> Path:
    """A receiver to whom two PCs of one commune sent different names of one family."""
    second = tmp_path / "second"
    shutil.copytree(copy.folder, second)
    for folder, name in ((copy.folder, "Trần Thị Đào"), (second, "Trần Thị Đảo")):
        data_file = folder / copy.commune.name
        assert call("fingerprint", "--data", data_file).code == 0
        assert call("send", "--everything", "--to", folder, "--data", data_file).code == 0
        rename(data_file, name)
        package = folder / "ten.skh"
        assert call("send", "--to", package, "--data", data_file).code == 0
        took = call("receive", package, "--data", copy.receiver, "--json")
        assert took.code == 0, took.out
    return copy.receiver


def test_two_names_of_one_family_wait_for_a_person(torn: Path) -> None:
    found = call("conflicts", "--data", torn, "--json").json
    assert [(one["entity"], one["field"]) for one in found] == [("family", "head_name")]
    sides = {side["value"]: side for side in found[0]["sides"]}
    assert set(sides) == {"Trần Thị Đào", "Trần Thị Đảo"}
    assert status(torn)["conflicts"] == 1
    assert "Trần Thị Đảo" in call("conflicts", "--data", torn).out

    unclear = call("resolve", found[0]["id"], "--take", "there", "--data", torn, "--json")
    assert (unclear.code, unclear.error) == (2, "side_unclear")
    taken = call(
        "resolve", found[0]["id"], "--take", "value=Trần Thị Đào", "--data", torn, "--json"
    ).json
    assert taken == {"id": found[0]["id"], "value": "Trần Thị Đào"}
    assert call("conflicts", "--data", torn, "--json").json == []
    again = call("resolve", found[0]["id"], "--take", "here", "--data", torn, "--json")
    assert (again.code, again.error) == (3, "conflict_unknown")


def test_a_conflict_says_what_stood_before_and_who_wrote_what_where_and_when(torn: Path) -> None:
    (found,) = call("conflicts", "--data", torn, "--json").json
    assert found["before"]["value"] not in {"Trần Thị Đào", "Trần Thị Đảo", None}
    assert found["here"] is None
    assert found["there"]["value"] in {"Trần Thị Đào", "Trần Thị Đảo"}
    assert found["weight"] in {"certificate", "register"}
    for side in (found["before"], *found["sides"]):
        assert side["officer"]
        assert side["office"]
        assert side["pc"]
        assert dt.datetime.fromisoformat(side["at"]).tzinfo
    assert "trước đó" in call("conflicts", "--data", torn).out


def test_a_decision_is_taken_back_by_the_name_of_its_conflict(torn: Path) -> None:
    (found,) = call("conflicts", "--data", torn, "--json").json
    resolve = ("resolve", found["id"], "--data", torn, "--json")
    neither = call(*resolve)
    assert (neither.code, neither.error) == (2, "take_or_undo")
    early = call(*resolve, "--undo")
    assert (early.code, early.error) == (3, "conflict_unknown")
    assert call(*resolve, "--take", "value=Trần Thị Đạo").code == 0
    (decided,) = call("conflicts", "--decided", "--data", torn, "--json").json
    assert (decided["id"], decided["standing"], decided["here"]) == (found["id"], True, True)
    assert decided["officer"] in call("conflicts", "--decided", "--data", torn).out
    undone = call(*resolve, "--undo").json
    (again,) = call("conflicts", "--data", torn, "--json").json
    assert undone == {"id": found["id"], "reopened": again["id"]}
    assert again["sides"] == found["sides"]
    late = call(*resolve, "--undo")
    assert (late.code, late.error) == (3, "decision_overtaken")


def test_a_strange_book_is_explained_by_arguments_and_taken_back(
    commune: Path, tmp_path: Path
) -> None:
    rows = [["Người đứng tên", "Liên lạc"], ["Lê Văn An", "0912345678"], ["Lê Văn Ba", ""]]
    book = save(tmp_path / "lạ.xlsx", rows)
    asked = ("import", book, "--data", commune, "--json", "--village", "Thôn Xa")
    assert call(*asked, password=PASSWORD).code == 3
    said = ("--column", "A=head_name", "--column", "B=phone")
    assert call(*asked, "--column", "A=chief", password=PASSWORD).code == 3
    taken = call(*asked, *said, password=PASSWORD).json
    assert taken["created"] == 2
    assert call(*asked, password=PASSWORD).json["unchanged"] == 2  # it is remembered
    undone = call("undo-import", "--data", commune, "--json", password=PASSWORD).json
    assert undone == {
        "batch": taken["batch"],
        "removed": 2,
        "restored": 0,
        "kept": 0,
        "villages": 1,
        "people": 0,
    }
    assert call("undo-import", "--data", commune, "--json", password=PASSWORD).code == 3
