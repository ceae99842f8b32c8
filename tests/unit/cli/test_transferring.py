"""A household moves to another commune on the command line, from the leaving to the answer heard."""

from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.builders import (
    OFFICER,
    PASSWORD,
    YEAR,
    a_family,
    a_receiver,
    an_entrance,
    an_office,
    decided,
    enrolled,
    registered,
    scored,
)
from tests.unit.cli.calling import call


@pytest.fixture
def offices(tmp_path: Path) -> SimpleNamespace:
    """A receiving office and two communes, enrolled; the first has a household with a title."""
    with closing(a_receiver(tmp_path)) as above:
        files = {"above": above.data_file}
        for name, code, commune in (
            ("old", "79.001", "Xã Bình Hòa"),
            ("new", "79.002", "Xã Đông Hà"),
        ):
            with closing(an_office(tmp_path, code=code, name=commune)) as office:
                enrolled(office, above, tmp_path)
                family = a_family(
                    office, "Phạm Văn Bình" if name == "old" else "Lê Thị Mai", code="HK01"
                )
                if name == "old":
                    registered(office, YEAR - 1)
                    scored(office, [family], year=YEAR - 1)
                    decided(office, "7/QĐ", YEAR - 1)
                files[name] = office.data_file
    (tmp_path / "receipts").mkdir()
    return SimpleNamespace(**files, folder=tmp_path)


def run(data: Path, *arguments: str | Path, code: int = 0):
    ran = call(*arguments, "--data", data, "--json", password=PASSWORD)
    assert ran.code == code, ran.err
    return ran.json


def deliver(offices: SimpleNamespace, data: Path) -> None:
    """Send, merge, and take every receipt that is due."""
    package = offices.folder / "goi.skh"
    run(data, "send", "--to", package, "--everything")
    run(offices.above, "receive", package)
    package.unlink()
    answer(offices)


def answer(offices: SimpleNamespace) -> None:
    for one in run(offices.above, "receipts", "--to", offices.folder / "receipts"):
        run(offices.old if one["office"] == "79.001" else offices.new, "receive", one["file"])


def passed_on(offices: SimpleNamespace, place: str = "Xã Đông Hà") -> str:
    run(offices.old, "move", "HK01", "--away", place, "--date", "5/10/2026")
    deliver(offices, offices.old)
    deliver(offices, offices.new)
    (line,) = run(offices.above, "transfers")
    assert (line["state"], line["proposed"]) == ("open", "79.002")
    assert run(offices.above, "transfers", "pass", line["move"])["state"] == "passed"
    answer(offices)
    return str(line["move"])


def test_a_household_leaves_is_passed_on_taken_over_and_heard_of(offices: SimpleNamespace) -> None:
    move = passed_on(offices)
    (coming,) = run(offices.new, "arrivals")
    assert (coming["state"], coming["name"], coming["from"]) == (
        "waiting", "Phạm Văn Bình", "Xã Bình Hòa",
    )  # fmt: skip
    assert coming["titles"] == [{"year": YEAR - 1, "number": "7/QĐ"}]
    taken = run(offices.new, "arrivals", "accept", move, "--village", "Thôn Đông")
    assert (taken["state"], taken["village"]) == ("accepted", "Thôn Đông")
    assert taken["family"] in {one["id"] for one in run(offices.new, "list")}
    deliver(offices, offices.new)
    (line,) = run(offices.above, "transfers")
    assert (line["state"], line["accepted_by"]) == ("accepted", ["Xã Đông Hà"])
    (left,) = run(offices.old, "moves")
    assert left["transfer"] == {"state": "accepted", "office": "Xã Đông Hà", "reason": ""}
    text = call("moves", "--data", offices.old, password=PASSWORD).out
    assert "xã mới đã nhận: Xã Đông Hà" in text


def test_a_refusal_comes_back_with_its_reason_and_is_undone(offices: SimpleNamespace) -> None:
    move = passed_on(offices)
    run(offices.new, "arrivals", "refuse", move, "--reason", "Hộ ở phường")
    deliver(offices, offices.new)
    (line,) = run(offices.above, "transfers")
    assert (line["state"], line["reason"]) == ("refused", "Hộ ở phường")
    (left,) = run(offices.old, "moves")
    assert left["transfer"]["reason"] == "Hộ ở phường"
    assert run(offices.new, "arrivals", "undo", move) == {"move": move}
    assert run(offices.new, "arrivals")[0]["state"] == "waiting"
    (twin,) = run(offices.new, "list")
    assert run(offices.new, "arrivals", "accept", move, "--same", "HK01")["family"] == twin["id"]


def test_the_receiving_office_corrects_where_a_household_went(offices: SimpleNamespace) -> None:
    move = passed_on(offices)
    assert run(offices.above, "transfers", "undo", move)["state"] == "open"
    assert run(offices.above, "transfers", "pass") == {"passed": 1}
    assert run(offices.above, "transfers", "outside", move)["state"] == "outside"
    assert run(offices.above, "transfers", "pass", move, "--to", "79.002")["state"] == "passed"


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("accept", "HK01", "--village", "Thôn Đông"), 3, "Không có hộ nào chuyển đi như vậy"),
        (("accept", "HK01"), 2, "--village hoặc --same"),
        (("refuse", "HK01"), 2, "Thiếu"),
    ],
)
def test_what_cannot_be_is_refused_in_words(tmp_path: Path, arguments, code, words) -> None:
    with closing(an_office(tmp_path)) as office:
        office.register.add_village("Thôn Đông")
        data = office.data_file
    ran = call("arrivals", *arguments, "--data", data, password=PASSWORD)
    assert ran.code == code
    assert words in ran.err


def test_nobody_arrives_where_nobody_was_passed_on(tmp_path: Path) -> None:
    with closing(an_office(tmp_path)) as office:
        data = office.data_file
    assert "Không có." in call("arrivals", "--data", data, password=PASSWORD).out
    with closing(an_entrance(data).open(OFFICER, PASSWORD)) as office:
        assert office.arriving.waiting() == 0
