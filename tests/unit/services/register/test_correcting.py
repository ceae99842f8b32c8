"""Wrong entries are put right with a reason, which stands beside the edit."""

import pytest

from desktop.domain.subjects import SubjectKind
from desktop.services.failures import WrongRole
from desktop.services.register.failures import NothingToCorrect, ReasonMissing, ValueUnfit
from tests.builders import a_family, a_receiver, a_second_pc, a_subject, enrolled, joined

pytestmark = pytest.mark.engines
WHY, PAPER = "Ghi nhầm dấu khi nhập", "Giấy khai sinh số 12"


def said(workplace, subject):
    """What the history says of each change: entity, action and fields."""
    return [(one.entity, one.action, one.fields) for one in workplace.history.of(subject)[1:]]


def test_a_correction_edits_and_says_why(commune):
    family = a_family(commune, "Phạm Văn Binh")
    commune.correcting.correct(family, WHY, PAPER, head_name="Phạm Văn Bình")
    assert commune.register.family(family).head_name == "Phạm Văn Bình"
    edit, reason = said(commune, family)
    assert edit == ("family", "correction.edit", {"head_name": "Phạm Văn Bình"})
    assert reason[:2] == ("correction", "correction.edit")
    assert (reason[2]["field"], reason[2]["reason"], reason[2]["basis"]) == (
        "head_name", WHY, PAPER,
    )  # fmt: skip


def test_several_entries_are_put_right_at_once_each_with_its_reason(commune):
    citizen = a_subject(commune, SubjectKind.CITIZEN, "Trần Thị Mai", birth="1980")
    commune.correcting.correct(citizen, WHY, name="Trần Thị May", birth="1/2/1981")
    fields = commune.citizens.get(citizen).fields
    assert (fields.name, fields.birth) == ("Trần Thị May", "1981-02-01")
    reasons = [one for one in said(commune, citizen) if one[0] == "correction"]
    assert {one[2]["field"] for one in reasons} == {"name", "birth"}


def test_without_a_reason_or_a_difference_nothing_is_corrected(commune):
    family = a_family(commune)
    with pytest.raises(ReasonMissing):
        commune.correcting.correct(family, "  ", head_name="Phạm Thị Lan")
    with pytest.raises(NothingToCorrect):
        commune.correcting.correct(family, WHY, head_name=commune.register.family(family).head_name)
    citizen = a_subject(commune, SubjectKind.CITIZEN)
    with pytest.raises(ValueUnfit):
        commune.correcting.correct(citizen, WHY, sex="không rõ")
    assert said(commune, family) == said(commune, citizen) == []


def test_undoing_takes_the_entry_and_the_reason_back(commune):
    family = a_family(commune, "Phạm Văn Binh")
    commune.correcting.correct(family, WHY, head_name="Phạm Văn Bình")
    commune.undoing.undo(commune.undoing.done[0])
    assert commune.register.family(family).head_name == "Phạm Văn Binh"
    assert ("correction", "undo", {"gone": True}) in said(commune, family)
    commune.undoing.redo(commune.undoing.undone[0])
    assert commune.register.family(family).head_name == "Phạm Văn Bình"


def test_the_reason_reaches_the_other_pcs_and_stays_in_the_commune(commune, tmp_path, opened):
    receiver = opened(a_receiver(tmp_path / "receiver"))
    enrolled(commune, receiver, tmp_path)
    second = opened(a_second_pc(commune, tmp_path))
    joined(second, commune, tmp_path)
    family = a_family(commune, "Phạm Văn Binh")
    commune.correcting.correct(family, WHY, PAPER, head_name="Phạm Văn Bình")
    folder = tmp_path / "shared"
    folder.mkdir()
    for pc in (commune, second, commune):
        pc.sharing.sync(folder)
    receiver.reception.receive(commune.exchange.send(tmp_path).files)
    assert said(second, family) == said(commune, family)
    _edit, reason = said(receiver, family)
    assert reason[2]["field"] == "head_name"
    assert "reason" not in reason[2]
    with pytest.raises(WrongRole):
        receiver.correcting.correct(family, WHY, head_name="Phạm Văn Bính")
