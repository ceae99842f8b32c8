"""Reading a finished year, and looking after its data file."""

from pathlib import Path

import pypdf
import pytest
import zxingcpp

from desktop.domain.names import sort_key
from tests.e2e.program import Played
from tests.unit.cli.calling import call, status
from tests.unit.cli.conftest import HOUSEHOLDS


def test_the_list_stands_in_the_order_of_given_names(demo: Played) -> None:
    rows = call("list", "--year", "2026", "--data", demo.commune, "--json").json
    assert len(rows) == HOUSEHOLDS
    assert [one["name"] for one in rows] == sorted((one["name"] for one in rows), key=sort_key)
    assert {"id", "code", "name", "village", "kind"} <= set(rows[0])
    assert sum(one["registered"] for one in rows) == demo.said["counts"]["registered"]


def test_the_list_is_searched_as_the_page_is(demo: Played) -> None:
    rows = call("list", "--data", demo.commune, "--json").json
    wanted = rows[3]
    found = call(
        "list", "--search", wanted["code"], "--village", wanted["village"].upper(), "--data",
        demo.commune, "--json",
    ).json  # fmt: skip
    assert found == [wanted]


def test_who_does_not_qualify_has_a_reason(demo: Played) -> None:
    found = call("qualify", "--year", "2026", "--data", demo.commune, "--json").json
    assert found["qualified"] == []
    counts = demo.said["counts"]
    reasons = [reason for one in found["not"] for reason in one["reasons"]]
    assert reasons.count("already_decided") == counts["recognised"]
    assert reasons.count("incomplete") == counts["registered"] - counts["scored"]
    assert {"already_decided", "incomplete", "below_threshold"} == set(reasons)


def test_statistics_agree_with_the_status(demo: Played) -> None:
    found = call("statistics", "--year", "2026", "--data", demo.commune, "--json").json
    figures = demo.said["commune"]["years"]["2026"]["family"]
    family = found["kinds"]["family"]
    assert {name: family[name] for name in figures} == figures
    assert sum(one["recognised"] for one in found["villages"]) == figures["recognised"]


def test_certificates_and_the_report_are_written(copy: Played, tmp_path: Path) -> None:
    book = tmp_path / "giay.pdf"
    wrote = call("certificates", "--year", "2026", "--to", book, "--data", copy.commune, "--json")
    assert wrote.json["certificates"] == len(pypdf.PdfReader(book).pages)
    other = call(
        "certificates", "--year", "2026", "--decision", "9/QĐ", "--to", book, "--data",
        copy.commune, "--json",
    )  # fmt: skip
    assert (other.code, other.error) == (3, "nothing_decided")
    report = tmp_path / "bao-cao.pdf"
    assert call("report", "--year", "2026", "--to", report, "--data", copy.commune).code == 0
    assert "2026" in pypdf.PdfReader(report).pages[0].extract_text()


def test_a_certificate_is_checked_by_its_qr(demo: Played) -> None:
    pdfium = pytest.importorskip("pypdfium2")
    page = pdfium.PdfDocument(demo.file("certificates"))[0]
    text = zxingcpp.read_barcode(page.render(scale=3).to_pil()).text
    good = call("check-certificate", text, "--data", demo.commune, "--json")
    assert good.json["genuine"] is True
    assert (good.json["kind"], good.json["year"]) == ("family", 2026)
    foreign = call("check-certificate", text, "--data", demo.receiver, "--json")
    cut = call("check-certificate", text[:-4], "--data", demo.commune, "--json")
    assert foreign.code == cut.code == 3


def test_history_tells_who_did_what_when(demo: Played) -> None:
    lines = call("history", "H00001", "--data", demo.commune, "--json").json
    assert lines[0]["action"] == "family.import"
    assert lines[-1]["action"] == "decision.issue"
    assert {line["officer"] for line in lines} == {"Nguyễn Thị Hạnh"}
    same = call("history", lines[0]["entity_id"], "--data", demo.receiver, "--json").json
    assert [line["action"] for line in same] == [line["action"] for line in lines]
    nobody = call("history", "H99999", "--data", demo.commune, "--json")
    assert (nobody.code, nobody.error) == (3, "not_found")


def test_the_chain_and_the_file_are_sound(demo: Played) -> None:
    chain = call("audit", "verify", "--data", demo.receiver, "--json").json
    assert chain["ok"] is True
    assert chain["entries"] == sum(demo.said["receiver"]["vector"].values())
    found = call("doctor", "--data", demo.commune, "--json").json
    assert [check for check in found["checks"] if not check["ok"]] == []
    assert found["ok"] is True
    assert {"file", "foreign_keys", "references", "journal", "derived", "schema", "sqlite"} <= {
        check["name"] for check in found["checks"]
    }
    assert all(check["ok"] and check["detail"] for check in found["checks"])


def test_a_backup_comes_back_and_what_was_there_is_kept(copy: Played, tmp_path: Path) -> None:
    backup = tmp_path / "sao-luu.skhbak"
    made = call("backup", "--to", backup, "--data", copy.commune, "--json").json
    assert made["bytes"] == backup.stat().st_size
    copy.commune.write_bytes(b"not a data file any more")
    broken = call("status", "--data", copy.commune, "--json")
    assert (broken.code, broken.error) == (3, "data_damaged")
    back = call("restore", backup, "--data", copy.commune, "--json", password=None).json
    assert Path(back["aside"]).read_bytes() == b"not a data file any more"
    assert status(copy.commune)["digest"] == copy.said["commune"]["digest"]
    cut = tmp_path / "cut.skhbak"
    cut.write_bytes(backup.read_bytes()[:-100])
    refused = call("restore", cut, "--data", copy.commune, "--json")
    assert (refused.code, refused.error) == (3, "backup_damaged")
    assert status(copy.commune)["digest"] == copy.said["commune"]["digest"]
