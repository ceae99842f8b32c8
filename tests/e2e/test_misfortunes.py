"""What can go wrong between two offices, row by row of the design's table, by commands alone."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from desktop.bootstrap import library
from desktop.services.entrance import Entrance
from desktop.sync import container, manifest
from desktop.sync.manifest import READS
from desktop.sync.signing import SigningKey
from tests.builders import copy_of
from tests.e2e.program import PASSWORD, Played, Ran
from tests.unit.cli.calling import call, status


class Offices:
    """A commune and its receiving office; whatever is done is a command."""

    def __init__(self, played: Played) -> None:
        self.folder = played.folder
        self.commune, self.receiver = played.commune, played.receiver
        self.number = 0

    def work(self, name: str, data: Path | None = None) -> None:
        """A family moves in."""
        book = self.folder / "book.csv"
        book.write_text(f"Họ và tên chủ hộ,Thôn\n{name},Thôn Mới\n", encoding="utf-8")
        took = call("import", book, "--data", data or self.commune, "--json")
        assert (took.code, took.json["created"]) == (0, 1), took.out

    def send(self, data: Path | None = None) -> Path:
        self.number += 1
        path = self.folder / f"goi-{self.number}.skh"
        sent = call("send", "--to", path, "--data", data or self.commune, "--json")
        assert sent.code == 0, sent.err
        return path

    def receive(self, *packages: Path) -> list[dict[str, Any]]:
        ran = call("receive", *packages, "--receipts-to", self.folder / "out", "--data", self.receiver, "--json")  # fmt: skip
        return ran.lines

    def answer(self, line: dict[str, Any]) -> None:
        taken = call("receive", line["receipt"], "--data", self.commune, "--json")
        assert taken.code == 0, taken.out

    def said(self, *packages: Path) -> Ran:
        return call("receive", *packages, "--data", self.receiver)

    def agree(self) -> None:
        """Both sides hold the same."""
        here, there = status(self.commune), status(self.receiver)
        assert here["counts"] == there["counts"]
        assert here["digest"] == there["digest"]
        assert here["vector"].items() <= there["vector"].items()

    def altered(self, package: Path, **fields: Any) -> Path:
        """The same package by a program that says something else of it, rightly signed."""
        entrance = Entrance(self.commune, library=library())
        with_key = entrance.open(entrance.officers()[0], PASSWORD)
        key = SigningKey(with_key._core.writer.secret or b"")
        with_key.close()
        parts = container.read(package)
        content = structs.replace(manifest.read(parts.manifest), **fields)
        text = manifest.encode(content)
        to = package.with_stem(f"{package.stem}-altered")
        container.write(
            to, container.Container(text, key.sign(text), parts.enrolment, parts.payload)
        )
        return to


@pytest.fixture
def offices(copy: Played, monkeypatch: pytest.MonkeyPatch) -> Iterator[Offices]:
    """The demonstration's offices, each at home on this PC."""
    monkeypatch.setenv("SOKHUYENHOC_HOME", str(copy.folder / "home"))
    made = Offices(copy)
    made.work("Bùi Thị Mở Đầu")  # the copies of the demonstration have names of their own now
    (line,) = made.receive(made.send())
    made.answer(line)
    return made


def test_a_package_that_is_lost_heals_with_the_next(offices: Offices) -> None:
    offices.work("Lê Thị Ánh")
    offices.send().unlink()
    assert status(offices.commune)["unsent"] > 0
    offices.work("Lê Thị Bé")
    (line,) = offices.receive(offices.send())
    assert (line["accepted"], line["waiting"]) == (True, False)
    offices.answer(line)
    assert status(offices.commune)["unsent"] == 0
    offices.agree()


def test_a_package_that_comes_again_changes_nothing(offices: Offices) -> None:
    offices.work("Lê Thị Ánh")
    package = offices.send()
    offices.receive(package)
    before = status(offices.receiver)
    said = offices.said(package)
    assert said.code == 0
    assert "đã nhận ngày" in said.out
    assert status(offices.receiver) == before


def test_a_package_ahead_of_another_waits_for_it(offices: Offices) -> None:
    kept = offices.receiver.read_bytes()
    offices.work("Lê Thị Ánh")
    first = offices.send()
    (line,) = offices.receive(first)
    offices.answer(line)
    offices.receiver.write_bytes(kept)  # the receiving office is back before the first
    offices.work("Lê Thị Bé")
    second = offices.send()
    said = offices.said(second)
    assert said.code == 0
    assert "còn thiếu gói ngay trước nó" in said.out
    assert status(offices.receiver)["waiting"] == 1
    lines = offices.receive(first)
    assert [one["reason"] for one in lines] == [None, None]
    assert status(offices.receiver)["waiting"] == 0
    offices.agree()


@pytest.mark.parametrize("damage", ["altered", "cut"])
def test_a_package_that_is_altered_or_cut_is_refused_and_asked_for_again(
    offices: Offices, damage: str
) -> None:
    offices.work("Lê Thị Ánh")
    package = offices.send()
    whole = package.read_bytes()
    middle = len(whole) // 2
    changed = bytes([whole[middle] ^ 1]) + whole[middle + 1 :] if damage == "altered" else b""
    package.write_bytes(whole[:middle] + changed)
    before = status(offices.receiver)["digest"]
    said = offices.said(package)
    assert said.code == 3
    assert "[not_canonical]" in said.out
    assert "Đề nghị nơi gửi" in said.out
    assert status(offices.receiver)["digest"] == before
    package.write_bytes(whole)
    assert offices.receive(package)[0]["accepted"]
    offices.agree()


def test_a_backup_brought_back_goes_on_under_a_name_of_its_own(offices: Offices) -> None:
    backup = offices.folder / "backup.db"
    assert call("backup", "--to", backup, "--data", offices.commune).code == 0
    before = status(offices.commune)["writer"]
    offices.work("Lê Thị Gửi Rồi")
    offices.receive(offices.send())
    restored = call("restore", backup, "--data", offices.commune)
    assert restored.code == 0, restored.err
    offices.work("Lê Thị Sau Đó")
    assert status(offices.commune)["writer"] != before
    (line,) = offices.receive(offices.send())
    assert (line["accepted"], line["reason"]) == (True, None)
    names = {one["name"] for one in call("list", "--kind", "family", "--data", offices.receiver, "--json").json}  # fmt: skip
    assert {"Lê Thị Gửi Rồi", "Lê Thị Sau Đó"} <= names


def test_a_copy_on_another_pc_goes_on_under_a_name_of_its_own(
    offices: Offices, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = offices.folder / "elsewhere"
    copy_of(offices.commune, elsewhere)
    offices.work("Lê Thị Ở Đây")
    packages = [offices.send()]
    monkeypatch.setenv("SOKHUYENHOC_HOME", str(elsewhere / "home"))
    offices.work("Lê Thị Ở Kia", elsewhere / offices.commune.name)
    packages.append(offices.send(elsewhere / offices.commune.name))
    writers = {status(one)["writer"] for one in (offices.commune, elsewhere / offices.commune.name)}
    assert len(writers) == 2
    lines = offices.receive(*packages)
    assert [(one["accepted"], one["reason"]) for one in lines] == [(True, None)] * 2


def as_an_image(offices: Offices, act: Callable[[], Path]) -> bytes:
    """What a disk image of the whole PC hands over, its marks beside the data file copied too."""
    kept = {
        path: path.read_bytes()
        for path in offices.folder.rglob("*")
        if path.is_file() and not path.name.startswith(offices.receiver.name)
    }
    made = act().read_bytes()
    for path, data in kept.items():
        path.write_bytes(data)
    return made


def test_a_copy_nobody_noticed_is_kept_beside_the_original_and_both_take_new_names(
    offices: Offices,
) -> None:
    def on_the_clone() -> Path:
        offices.work("Lê Thị Ở Kia")
        return offices.send()

    former = status(offices.commune)["writer"]
    theirs = offices.folder / "kia.skh"
    data = as_an_image(offices, on_the_clone)
    theirs.write_bytes(data)
    offices.work("Lê Thị Ở Đây")
    assert offices.receive(offices.send())[0]["reason"] is None
    said = call("receive", theirs, "--receipts-to", offices.folder / "out", "--data", offices.receiver)  # fmt: skip
    assert said.code == 0
    assert "Hai máy của nơi gửi đang dùng chung một định danh." in said.out
    listed = call("list", "--kind", "family", "--data", offices.receiver, "--json").json
    assert {"Lê Thị Ở Đây", "Lê Thị Ở Kia"} <= {one["name"] for one in listed}
    radar = call("radar", "--data", offices.receiver)
    assert "hai máy dùng chung một định danh" in radar.out
    assert f"định danh {former} do hai máy cùng dùng" in radar.out

    answers = sorted((offices.folder / "out").glob("*.skh"), key=lambda one: one.stat().st_mtime_ns)
    taken = call("receive", answers[-1], "--data", offices.commune)
    assert taken.code == 0, taken.out
    assert "Máy này đã lấy định danh mới; không mất thay đổi nào." in taken.out
    assert status(offices.commune)["writer"] != former
    assert status(offices.commune)["unsent"] == 0
    offices.work("Lê Thị Sau Đó")
    (line,) = offices.receive(offices.send())
    assert (line["accepted"], line["reason"]) == (True, None)
    assert call("doctor", "--data", offices.receiver).code == 0


def test_a_newer_format_asks_for_a_newer_program(offices: Offices) -> None:
    offices.work("Lê Thị Ánh")
    package = offices.altered(offices.send(), format=READS + 1, minimum_reader=READS + 1)
    said = offices.said(package)
    assert said.code == 3
    assert "Hãy cập nhật chương trình trước" in said.out


def test_totals_that_differ_ask_for_everything_and_everything_mends_it(offices: Offices) -> None:
    offices.work("Lê Thị Ánh")
    package = offices.send()
    totals = manifest.read(container.read(package).manifest).totals
    other = [structs.replace(one, counts={**one.counts, "registered": 7}) for one in totals]
    before = status(offices.receiver)["digest"]
    said = offices.said(offices.altered(package, totals=tuple(other)))
    assert said.code == 3
    assert "Số liệu hai bên chưa khớp." in said.out
    assert "Gửi lại toàn bộ" in said.out
    assert status(offices.receiver)["digest"] == before
    whole = offices.folder / "all.skh"
    assert call("send", "--everything", "--to", whole, "--data", offices.commune).code == 0
    assert offices.receive(whole)[0]["accepted"]
    offices.agree()


def test_a_lost_key_is_replaced_by_enrolling_again(offices: Offices) -> None:
    """The PC is gone with its key: another one asks, is compared by phone, and goes on."""
    new = offices.folder / "new.db"
    office = status(offices.commune)["office"]
    assert call("invite", "--to", offices.folder / "moi.skh", "--data", offices.receiver).code == 0
    made = call(
        "create", "--role", "commune", "--office-code", office["code"],
        "--office-name", office["name"], "--officer", "Đỗ Thị Mai",
        "--invitation", offices.folder / "moi.skh", "--data", new, "--json",
    )  # fmt: skip
    assert made.code == 0, made.err
    asked = call("enrol", "request", "--to", offices.folder / "xin.skh", "--data", new, "--json")
    granted = call(
        "enrol", "grant", offices.folder / "xin.skh", "--to", offices.folder / "cap.skh",
        "--fingerprint", asked.json["fingerprint"], "--data", offices.receiver,
    )  # fmt: skip
    assert granted.code == 0, granted.err
    assert call("enrol", "accept", offices.folder / "cap.skh", "--data", new).code == 0
    offices.work("Lê Thị Máy Mới", new)
    (line,) = offices.receive(offices.send(new))
    assert (line["accepted"], line["reason"]) == (True, None)
