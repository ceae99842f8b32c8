"""`send` in its ways, and `acknowledge`."""

from contextlib import closing
from pathlib import Path

import pytest

from desktop.services.exchange import drives
from desktop.services.exchange.drives import Drive
from desktop.services.exchange.mail import attached
from tests.builders import PASSWORD, a_receiver, an_office, enrolled, registered, with_families
from tests.unit.cli.calling import call, status


@pytest.fixture
def offices(tmp_path: Path) -> tuple[Path, Path]:
    """The data files of a commune with 150 registered families and of its receiving office."""
    with closing(an_office(tmp_path)) as commune, closing(a_receiver(tmp_path)) as receiver:
        enrolled(commune, receiver, tmp_path)
        with_families(commune, 150)
        registered(commune)
        return commune.data_file, receiver.data_file


def test_a_limit_cuts_and_the_parts_are_received_backwards(
    offices: tuple[Path, Path], tmp_path: Path
) -> None:
    commune, receiver = offices
    (tmp_path / "out").mkdir()
    sent = call(
        "send", "--to", tmp_path / "out", "--limit", "0,01", "--data", commune, "--json",
        password=PASSWORD,
    ).json  # fmt: skip
    assert len(sent["files"]) > 1
    assert all(Path(file).stat().st_size <= 10_000 for file in sent["files"])
    took = call(
        "receive", *reversed(sent["files"]), "--data", receiver, "--json", password=PASSWORD
    )
    assert took.code == 0
    assert all(line["accepted"] for line in took.lines)
    assert took.lines[0]["waiting"]
    assert took.lines[-1]["code"] == sent["code"]
    assert status(receiver, PASSWORD)["digest"] == status(commune, PASSWORD)["digest"]


@pytest.mark.parametrize("limit", ["0", "1000", "nan", "inf", "vài"])
def test_a_limit_that_is_none_is_wrong_usage(
    offices: tuple[Path, Path], tmp_path: Path, limit: str
) -> None:
    commune, _receiver = offices
    called = call("send", "--to", tmp_path, "--limit", limit, "--data", commune, password=PASSWORD)
    assert called.code == 2
    assert "số MB" in called.err


def test_a_letter_is_written_for_the_address_that_was_given_once(
    offices: tuple[Path, Path], tmp_path: Path
) -> None:
    commune, _receiver = offices
    for name, options in (("a", ["--mail-to", "kh@dongthap.example.vn"]), ("b", [])):
        path = tmp_path / f"{name}.eml"
        call("send", "--to", path, *options, "--data", commune, password=PASSWORD)
        assert b"To: kh@dongthap.example.vn" in path.read_bytes()
        assert list(attached(path.read_bytes())) == [f"{name}.skh"]


def test_it_says_when_the_stick_may_be_pulled_out(
    offices: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commune, _receiver = offices
    words = "an toàn để rút USB"
    assert words not in call("send", "--to", tmp_path, "--data", commune, password=PASSWORD).out
    monkeypatch.setattr(drives, "removable", lambda: [Drive("USB", tmp_path, 10**9)])
    assert words in call("send", "--to", tmp_path, "--data", commune, password=PASSWORD).out


def test_a_code_read_over_the_phone_confirms_and_a_wrong_one_does_not(
    offices: tuple[Path, Path], tmp_path: Path
) -> None:
    commune, receiver = offices
    package = tmp_path / "p.skh"
    call("send", "--to", package, "--data", commune, password=PASSWORD)
    told = call("receive", package, "--data", receiver, password=PASSWORD).out
    code = told.rpartition("mã biên nhận ")[2].strip()
    wrong = call("acknowledge", "2345-6789", "--data", commune, "--json", password=PASSWORD)
    assert (wrong.code, wrong.json["error"]["code"]) == (3, "receipt_code_unknown")
    short = call("acknowledge", code[:5], "--data", commune, "--json", password=PASSWORD)
    assert (short.code, short.json["error"]["code"]) == (3, "receipt_code_incomplete")
    open_ = status(commune, PASSWORD)["unsent"]
    done = call("acknowledge", code.lower(), "--data", commune, "--json", password=PASSWORD)
    assert done.json == {"code": code, "changes": open_, "signed": False}
    assert status(commune, PASSWORD)["unsent"] == 0
    again = call("acknowledge", code, "--data", commune, password=PASSWORD)
    assert "từ trước" in again.out


def test_what_is_unsent_is_told_by_kind_and_action(
    offices: tuple[Path, Path], tmp_path: Path
) -> None:
    commune, _receiver = offices
    found = call("unsent", "--data", commune, "--json", password=PASSWORD).json
    assert found["changes"] == status(commune, PASSWORD)["unsent"]
    assert {"entity": "family", "action": "family.add", "number": 150} in found["edited"]
    assert (found["written"], found["last_sent"], found["last_receipt"]) == (0, None, None)
    call("send", "--to", tmp_path, "--data", commune, password=PASSWORD)
    again = call("unsent", "--data", commune, "--json", password=PASSWORD).json
    assert again["written"] == found["changes"]
    said = call("unsent", "--data", commune, password=PASSWORD).out
    assert "150 hộ mới, 150 đăng ký danh hiệu, 2 thôn, 2 mục khác" in said
