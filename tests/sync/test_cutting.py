"""More than one package can carry: cut into packages that follow each other, each whole in itself."""

from itertools import pairwise

import pytest

from desktop.progress import Cancelled, Silent
from desktop.services.exchange import cutting, packaging
from desktop.services.register.families import FamilyQuery
from desktop.sync import container, manifest
from desktop.sync.reasons import Reason
from tests.builders import a_family, enrolled, registered, scored, with_families
from tests.sync.exchanging import receive, rows
from tests.sync.meeting import copied

pytestmark = pytest.mark.engines

SMALL = 9_000


@pytest.fixture
def large(tmp_path, commune, receiver):
    """A commune with more than a small package can carry."""
    enrolled(commune, receiver, tmp_path)
    families = with_families(commune, 120)
    registered(commune)
    scored(commune, families)
    return commune, receiver


def contents(path):
    return manifest.read(container.read(path).manifest)


def test_what_is_larger_than_the_limit_goes_in_packages_none_of_which_is(large, tmp_path):
    commune, receiver = large
    whole = commune.exchange.send(tmp_path / "whole.skh")
    (tmp_path / "parts").mkdir()
    sent = commune.exchange.send(tmp_path / "parts", limit=SMALL)
    assert len(sent.files) >= 3
    assert all(path.stat().st_size <= SMALL for path in sent.files)
    assert (sent.changes, sent.code, sent.ranges) == (whole.changes, whole.code, whole.ranges)
    spans = [contents(path).ranges[0] for path in sent.files]
    assert spans[0].from_seq == 1
    assert spans[-1].to_seq == whole.changes
    assert all(a.to_seq + 1 == b.from_seq for a, b in pairwise(spans))
    number = len(sent.files)
    assert [path.stem.partition("-phan-")[2] for path in sent.files] == [
        f"{turn}-tren-{number}" for turn in range(1, number + 1)
    ]
    assert all(receiver.reception.verify(path).accepted for path in sent.files)
    assert sorted(p.file_name for p in commune.exchange.parcels() if "phan" in p.file_name) == [
        path.name for path in sent.files
    ]


def test_a_preview_of_all_parts_together_knows_that_one_rests_on_another(large, tmp_path):
    commune, receiver = large
    sent = commune.exchange.send(tmp_path, limit=SMALL)
    previews = receiver.reception.preview(sent.files[::-1])
    assert [one.verdict.reason for one in previews] == [None] * len(sent.files)
    assert sum(one.applied for one in previews) == sent.changes
    assert receiver.register.count(FamilyQuery()) == 0
    first, *_rest, last = receiver.reception.preview([sent.files[0], *sent.files[2:]])
    assert first.verdict.accepted
    assert last.verdict.reason is Reason.WAITING


@pytest.mark.parametrize("order", ["forwards", "backwards", "middle first"])
def test_the_parts_are_taken_in_any_order(large, tmp_path, order):
    commune, receiver = large
    files = list(commune.exchange.send(tmp_path, limit=SMALL).files)
    turned = {
        "forwards": files,
        "backwards": files[::-1],
        "middle first": [*files[1:], files[0]],
    }[order]
    results = [result for path in turned for result in receive(receiver, path)]
    assert all(one.accepted for one in results)
    assert results[0].waiting == (order != "forwards")
    for table in ("family", "registration", "sheet"):
        assert len(rows(receiver, table)) == len(rows(commune, table)) == 120
    assert rows(receiver, "sheet") == rows(commune, "sheet")
    assert not list(receiver.data_file.with_name("waiting").glob("*"))
    assert receiver.history.verify().ok


def test_a_lost_part_heals_with_the_next_sending(large, tmp_path):
    commune, receiver = large
    files = commune.exchange.send(tmp_path, limit=SMALL).files
    receive(receiver, files[0], *files[2:])
    assert {parcel.state for parcel in receiver.exchange.parcels()} == {"applied", "waiting"}
    a_family(commune, "Lê Thị Ánh")
    results = receive(receiver, commune.exchange.send(tmp_path / "next.skh").files[0], to=tmp_path)
    assert results[0].accepted
    assert receiver.register.count(FamilyQuery()) == 121
    assert not list(receiver.data_file.with_name("waiting").glob("*"))
    receive(commune, results[0].receipt)
    assert commune.exchange.unsent().changes == 0
    assert {p.state for p in commune.exchange.parcels() if p.direction == "sent"} == {"confirmed"}


def test_a_receipt_for_some_parts_confirms_those(large, tmp_path):
    commune, receiver = large
    sent = commune.exchange.send(tmp_path, limit=SMALL)
    (result,) = receive(receiver, sent.files[0], to=tmp_path)
    receive(commune, result.receipt)
    states = [p.state for p in commune.exchange.parcels() if p.direction == "sent"]
    assert states == ["written"] * (len(sent.files) - 1) + ["confirmed"]
    again = commune.exchange.send(tmp_path / "rest.skh")
    assert contents(again.files[0]).ranges[0].from_seq == result.changes + 1


def test_the_limit_the_office_chose_holds_for_every_sending(large, tmp_path):
    commune, _receiver = large
    assert commune.exchange.limit() == 17_000_000
    commune.exchange.keep_limit(1)
    assert commune.exchange.limit() == 100_000
    commune.exchange.keep_limit(20_000_000)
    assert commune.exchange.limit() == 20_000_000
    assert len(commune.exchange.send(tmp_path).files) == 1


def test_a_change_that_is_larger_than_the_limit_goes_by_itself(offices, tmp_path, monkeypatch):
    commune, receiver = offices
    monkeypatch.setattr(packaging, "LEAST_PAYLOAD", 1)
    sent = commune.exchange.send(tmp_path, limit=1)
    assert len(sent.files) == sent.changes > 10
    results = receive(receiver, *sent.files)
    assert all(one.accepted for one in results)
    assert rows(receiver, "sheet") == rows(commune, "sheet")


def test_parts_rest_on_those_before_when_two_pcs_wrote_by_turns(large, tmp_path, opened):
    """A restored file goes on under a new name: two writers, one of which builds on the other."""
    commune, receiver = large
    other = opened(copied(commune, tmp_path / "copy"))
    assert other.writer != commune.writer
    scored(other, [row.id for row in other.register.page(FamilyQuery(), None, 200)], less=1.0)
    for number in range(20):
        a_family(other, f"Đỗ Thị Mai {number}")
    sent = other.exchange.send(tmp_path, limit=SMALL)
    heads = [{span.writer for span in contents(path).ranges} for path in sent.files]
    assert {commune.writer, other.writer} == set().union(*heads)
    results = receive(receiver, *sent.files)
    assert all(one.accepted and not one.waiting for one in results)
    assert rows(receiver, "sheet") == rows(other, "sheet")
    assert receiver.history.verify().ok


def test_slices_follow_the_clock_over_all_writers_and_lose_nothing(monkeypatch):
    """With windows of three changes, merged by what the clocks said."""
    journal = {"a": [1, 2, 3, 10, 11, 12, 13], "b": [4, 5, 6, 7, 8, 9, 14]}

    class Entry:
        def __init__(self, writer, seq):
            self.writer, self.seq, self.hlc = writer, seq, journal[writer][seq - 1]

    def read_told(_session, writer, first, last):
        return [Entry(writer, seq) for seq in range(first, last + 1)]

    monkeypatch.setattr(cutting, "WINDOW", 3)
    monkeypatch.setattr(cutting.branches, "read_told", read_told)
    found = [
        {writer: [entry.hlc for entry in run] for writer, run in part.items()}
        for part in cutting.slices(None, {"a": (1, 7, b""), "b": (1, 7, b"")})
    ]
    for writer, readings in journal.items():
        assert [one for part in found for one in part.get(writer, [])] == readings
    tops = [max(max(run) for run in part.values()) for part in found]
    bottoms = [min(min(run) for run in part.values()) for part in found]
    assert all(top < bottom for top, bottom in zip(tops[:-1], bottoms[1:], strict=True))


def test_stopping_between_two_parts_leaves_no_file(large, tmp_path):
    commune, _receiver = large
    steps = []

    class StopLate(Silent):
        def step(self, done, total):
            steps.append(done)
            if done > total // 2:
                raise Cancelled

    (tmp_path / "usb").mkdir()
    with pytest.raises(Cancelled):
        commune.exchange.send(tmp_path / "usb", StopLate(), limit=SMALL)
    assert len(steps) > 1
    assert list((tmp_path / "usb").iterdir()) == []
    assert commune.exchange.parcels() == []


def test_a_part_that_came_twice_is_known(large, tmp_path):
    commune, receiver = large
    files = commune.exchange.send(tmp_path, limit=SMALL).files
    receive(receiver, *files)
    again = receive(receiver, files[1])
    assert [(one.accepted, one.reason) for one in again] == [(True, Reason.ALREADY_RECEIVED)]
