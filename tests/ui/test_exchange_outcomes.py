"""What became of files, in words: those that are taken and all the same ask for something."""

import pytest

from desktop.services.reception import Received
from desktop.sync.reasons import Reason
from desktop.ui.pages.exchange_outcomes import previewed, received
from desktop.ui.pages.exchange_words import Offices
from tests.builders import a_family, a_receiver, an_office, enrolled
from tests.sync.meeting import copied


@pytest.fixture
def pair(tmp_path, opened):
    """A commune and its clone, each of which wrote something, and the receiving office."""
    receiver, commune = opened(a_receiver(tmp_path)), opened(an_office(tmp_path))
    enrolled(commune, receiver, tmp_path)
    a_family(commune)
    clone = opened(copied(commune, tmp_path / "clone", noticed=False))
    for pc, name in ((commune, "Lê Thị Ánh"), (clone, "Lê Thị Bé")):
        a_family(pc, name)
    receiver.reception.receive(commune.exchange.send(tmp_path / "1.skh").files)
    return clone, receiver, clone.exchange.send(tmp_path / "2.skh").files[0]


def offices_of(workplace):
    return Offices(workplace)


def test_the_receiving_office_reads_of_the_fork_and_of_what_came(pair, tmp_path):
    _clone, receiver, file = pair
    looked = previewed(receiver.reception.preview([file])[0], offices_of(receiver))
    (result,) = receiver.reception.receive([file], tmp_path)
    taken = received(result, offices_of(receiver), {})
    for outcome in (looked, taken):
        assert outcome.tone == "warning"
        assert outcome.happened == "Hai máy của nơi gửi đang dùng chung một định danh."
        assert "Đã giữ thay đổi của cả hai máy." in outcome.advice
    assert "1 thay đổi mới sẽ vào sổ" in looked.advice
    assert "Đã nhận 1 thay đổi" in taken.advice


def test_the_clone_reads_that_it_has_a_name_of_its_own_now(pair, tmp_path):
    clone, receiver, file = pair
    (result,) = receiver.reception.receive([file], tmp_path)
    (answer,) = clone.reception.receive([result.receipt])
    outcome = received(answer, offices_of(clone), {})
    assert outcome.happened.startswith("Hai máy dùng chung một định danh: máy này và một bản sao")
    assert "Máy này đã lấy định danh mới" in outcome.advice


def test_a_revoked_key_is_told_as_a_danger(tmp_path, pair):
    clone, _receiver, _file = pair
    told = Received(tmp_path / "bao.skh", accepted=True, reason=Reason.KEY_REVOKED)
    told.facts["own"] = True
    outcome = received(told, offices_of(clone), {})
    assert (outcome.tone, outcome.happened) == (
        "danger", "Cấp tiếp nhận báo: khóa của máy này đã bị thu hồi.",
    )  # fmt: skip
