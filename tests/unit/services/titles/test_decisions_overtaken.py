"""Decisions and certificates: what is judged is what is decided, and what was signed stays genuine."""

import datetime as dt

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from desktop.db.tables.bookkeeping import Sibling
from desktop.db.tables.schema import Decision
from desktop.domain.subjects import SubjectKind
from desktop.services.settling.failures import ConflictUnknown
from desktop.services.titles.failures import CertificateBlocked, NobodyQualifies
from desktop.services.titles.recognition import DecisionDraft
from tests.builders import YEAR, decided
from tests.rawdata import key_of, raw


def test_nobody_can_write_between_judging_and_deciding(qualified, monkeypatch):
    commune, _families = qualified
    qualify, refused = commune.recognition.qualify, []

    def judge(*which):
        found = qualify(*which)
        with raw(commune.data_file, key_of(commune)) as other:
            other.execute("PRAGMA busy_timeout = 0")
            try:
                other.execute("BEGIN IMMEDIATE")
            except sqlcipher.OperationalError:
                refused.append(True)
        return found

    monkeypatch.setattr(commune.recognition, "qualify", judge)
    decided(commune)
    assert refused == [True]


def test_a_family_decided_meanwhile_is_refused_and_nothing_else_decided(qualified):
    commune, families = qualified
    decided(commune)
    draft = DecisionDraft(SubjectKind.FAMILY, YEAR, "129/QĐ", dt.date(YEAR, 11, 21), "Lê Văn Tám")
    with pytest.raises(NobodyQualifies):
        commune.recognition.decide(draft, families[:1])
    assert len(commune.recognition.decisions()) == 1


def a_conflict(commune, entity, entity_id, field, dots_):
    """Sides of a conflict as another PC's changes would leave them."""
    with commune._core.database.bookkeeping() as session:
        for dot in dots_:
            session.merge(
                Sibling(
                    entity=entity, entity_id=entity_id, field=field, dot=dot, subject=entity_id,
                    hlc=1, value='"1"', blocking=True,
                )
            )  # fmt: skip


def test_a_conflict_about_a_decision_blocks_its_certificates(qualified):
    commune, _families = qualified
    decision = decided(commune)
    assert len(commune.certificates.batch(decision)) == 4
    a_conflict(commune, Decision.__tablename__, decision, "number", ("w:1", "v:1"))
    with pytest.raises(CertificateBlocked):
        commune.certificates.batch(decision)


def test_a_side_that_arrived_after_the_person_looked_is_not_decided_unseen(qualified):
    commune, families = qualified
    a_conflict(commune, "family", families[0], "head_name", ("w:1", "v:1"))
    (looked_at,) = commune.conflicts.open()
    a_conflict(commune, "family", families[0], "head_name", ("x:1",))
    with pytest.raises(ConflictUnknown):
        commune.conflicts.resolve(looked_at.id, "Lê Thị Ánh")
    (open_,) = commune.conflicts.open()
    assert len(open_.sides) == 3
