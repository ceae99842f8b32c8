"""A year of every kind: scored at three stages, judged, decided, printed and counted."""

import pytest

from desktop.db.failures import NotFound
from desktop.db.tables.bookkeeping import Sibling
from desktop.domain.recognition import Reason
from desktop.domain.subjects import SubjectKind
from desktop.domain.year import Stage
from desktop.services.titles.corrections import Matter
from desktop.services.titles.failures import NotRegistered
from desktop.services.titles.scoring import Filled
from tests.builders import (
    NAMED,
    YEAR,
    a_subject,
    decided,
    enrolled,
    full_marks,
    key,
    recognised,
    scored,
)

every_kind = pytest.mark.parametrize("kind", NAMED)


def qualify(workplace, kind):
    found = workplace.recognition.qualify(kind, YEAR)
    return [one.name for one in found.qualified], {
        one.name: one.reasons for one in found.not_qualified
    }


@every_kind
def test_a_subject_is_scored_with_the_checklist_of_its_kind_at_three_stages(commune, kind):
    subject = a_subject(commune, kind)
    with pytest.raises(NotRegistered):
        commune.scoring.save(key(subject, kind=kind), full_marks(commune, kind=kind))
    commune.registering.register(kind, [subject], YEAR)
    for stage in Stage:
        at = key(subject, stage, kind=kind)
        commune.scoring.save(at, full_marks(commune, kind=kind), f"chấm {stage}")
        shown = commune.scoring.sheet(at)
        assert (shown.checklist.kind, shown.name, shown.score.passed) == (kind, NAMED[kind], True)
        (line,) = commune.scoring.progress(kind, YEAR, stage)
        assert (line.subject_id, line.name, line.state) == (subject, NAMED[kind], "passed")
    assert {one.state for one in commune.scoring.progress(kind, YEAR, Stage.SELF)} == {"passed"}
    assert set(shown.others) == {Stage.SELF, Stage.VILLAGE}
    assert commune.scoring.undo() == at


@every_kind
def test_a_sheet_names_a_subject_of_its_own_kind(commune, kind):
    subject = a_subject(commune, kind)
    other = SubjectKind.UNIT if kind is not SubjectKind.UNIT else SubjectKind.CLAN
    with pytest.raises(NotFound):
        commune.scoring.sheet(key(subject, kind=other))
    with pytest.raises(NotFound):
        commune.scoring.enter(key(subject, kind=other), "1.1", 1.0)


@every_kind
def test_who_qualifies_is_decided_and_printed_and_those_who_do_not_learn_why(commune, kind):
    subject, behind = a_subject(commune, kind), a_subject(commune, kind, "Văn Thụ")
    commune.registering.register(kind, [subject, behind], YEAR)
    scored(commune, [subject], kind=kind)
    assert qualify(commune, kind) == ([NAMED[kind]], {"Văn Thụ": (Reason.NOT_SCORED,)})
    decision = decided(commune, kind=kind)
    (certificate,) = commune.certificates.batch(decision)
    assert (certificate.title, certificate.recipient) == (kind.title, NAMED[kind])
    assert certificate.address
    record = commune.certificates.check(certificate.qr_text)
    assert (record.kind, record.name) == (kind, NAMED[kind])
    counts = commune.overview.year(YEAR).counts[kind]
    assert counts.registered == 2
    assert (counts.commune_scored, counts.passed, counts.recognised) == (1, 1, 1)


@every_kind
def test_papers_name_every_kind(commune, kind, tmp_path):
    recognised(commune, kind)
    (row,) = commune.recognition.decisions(YEAR)
    assert commune.papers.decision(row.id, tmp_path / "quyet-dinh.pdf") == 1
    assert commune.certificates.write([row.id], tmp_path / "giay.pdf") == 1
    commune.papers.report(YEAR, tmp_path / "bao-cao.pdf")
    assert all((tmp_path / name).stat().st_size > 5_000 for name in ("giay.pdf", "bao-cao.pdf"))


def test_the_kinds_of_one_commune_are_counted_apart(commune):
    for kind in NAMED:
        recognised(commune, kind)
    counts = commune.overview.year(YEAR).counts
    assert {
        kind: (one.registered, one.recognised) for kind, one in counts.items()
    } == dict.fromkeys(NAMED, (1, 1))
    numbers = [
        row.register_number
        for decision in commune.recognition.decisions(YEAR)
        for row in commune.recognition.recognised(decision.id)
    ]
    assert len(set(numbers)) == len(NAMED)
    assert commune.corrections.lines(YEAR) == []


@every_kind
def test_another_name_after_the_decision_is_asked_of_the_approver(commune, kind):
    subject = recognised(commune, kind)
    if kind is SubjectKind.FAMILY:
        commune.register.edit_family(subject, head_name="Văn Thụ", zone="difficult")
    else:
        commune.kind(kind).edit(subject, name="Văn Thụ", zone="difficult")
    name, zone = commune.corrections.lines(YEAR)
    assert (name.matter, name.decided, name.present) == (Matter.NAME, NAMED[kind], "Văn Thụ")
    assert (zone.matter, zone.present) == (Matter.ZONE, "difficult")
    assert commune.corrections.correction(name).present.officer == commune.officer.name
    commune.corrections.accept(name)
    assert [line.matter for line in commune.corrections.lines(YEAR)] == [Matter.ZONE]


@every_kind
def test_a_conflict_holds_the_certificate_of_any_kind_back(commune, kind):
    subject = a_subject(commune, kind)
    commune.registering.register(kind, [subject], YEAR)
    scored(commune, [subject], kind=kind)
    with commune._core.database.bookkeeping() as session:
        session.add(
            Sibling(
                entity="x", entity_id=subject, field="name", dot="a:1", subject=subject, hlc=1,
                value='"A"', blocking=True,
            )
        )  # fmt: skip
    assert qualify(commune, kind) == ([], {NAMED[kind]: (Reason.CONFLICT,)})


@every_kind
def test_what_became_of_a_year_is_told_of_every_kind(commune, kind):
    subject = recognised(commune, kind)
    shown = (
        commune.register.family(subject)
        if kind is SubjectKind.FAMILY
        else commune.kind(kind).get(subject)
    )
    (line,) = shown.years
    assert (line.year, line.registered, line.recognised) == (YEAR, True, True)
    assert {one.action for one in commune.history.of(subject)} >= {
        f"{kind}.register",
        "sheet.score",
    }


def through_a_year(commune, community, year):
    """A village whose sheet reaches the second level, decided on 20 November."""
    commune.registering.register(SubjectKind.COMMUNITY, [community], year)
    scored(commune, [community], year=year, kind=SubjectKind.COMMUNITY)
    (one,) = commune.recognition.qualify(SubjectKind.COMMUNITY, year).qualified
    decision = decided(commune, f"{year}/QĐ", year, kind=SubjectKind.COMMUNITY)
    (row,) = commune.recognition.recognised(decision)
    assert row.rating == one.rating
    return one.rating, one.reached


def test_the_second_level_is_decided_twelve_months_after_the_first(commune):
    community = a_subject(commune, SubjectKind.COMMUNITY)
    assert through_a_year(commune, community, YEAR - 1) == ("Mức độ 1", "Mức độ 2")
    assert through_a_year(commune, community, YEAR) == ("Mức độ 2", "")
    assert [one.rating for one in commune.communities.get(community).years] == [
        "Mức độ 2", "Mức độ 1",
    ]  # fmt: skip


def test_a_level_that_has_to_wait_is_no_correction(commune):
    through_a_year(commune, a_subject(commune, SubjectKind.COMMUNITY), YEAR)
    assert commune.corrections.lines(YEAR) == []


def test_points_that_arrive_after_a_decision_bring_no_level_that_has_to_wait(
    commune, receiver, tmp_path
):
    kind = SubjectKind.COMMUNITY
    community = a_subject(commune, kind)
    commune.registering.register(kind, [community], YEAR)
    answers = full_marks(commune, kind=kind)
    first = {one: 95.0 if given == 100.0 else given for one, given in answers.items()}
    commune.scoring.fill(kind, YEAR, [Filled(community, Stage.COMMUNE, first)])
    enrolled(commune, receiver, tmp_path)
    receiver.reception.receive(commune.exchange.send(tmp_path).files)
    decision = decided(receiver, kind=kind)
    assert [one.rating for one in receiver.recognition.recognised(decision)] == ["Mức độ 1"]
    commune.scoring.fill(kind, YEAR, [Filled(community, Stage.COMMUNE, answers)])
    receiver.reception.receive(commune.exchange.send(tmp_path / "later.skh").files)
    assert receiver.scoring.sheet(key(community, kind=kind)).score.rating == "Mức độ 2"
    assert receiver.corrections.lines(YEAR) == []
