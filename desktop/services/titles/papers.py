"""Papers of a year: the decision with its list, minutes of meetings, the annual report."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

from desktop.db.figures import overview, radar
from desktop.db.figures.overview import KindCounts, VillageProgress
from desktop.db.figures.radar import Figures
from desktop.db.register import recognitions, villages
from desktop.db.register.recognitions import DecisionRow
from desktop.documents.decision import Decision, Recognised, write_decision
from desktop.documents.decree30 import Letterhead, Signer
from desktop.documents.minutes import Attendant, Minutes, Voted, write_minutes
from desktop.documents.report import Places, Report, Section, Statistic, write_report
from desktop.domain import meeting as rules
from desktop.domain.names import place_key
from desktop.domain.offices import place_name
from desktop.domain.subjects import COMMUNE_TITLES, ERASED, SubjectKind
from desktop.progress import Progress, Silent
from desktop.services.core import Core
from desktop.services.reception.radar import Radar
from desktop.services.register.readings import Readings, Way
from desktop.services.titles.failures import NothingDecided
from desktop.services.titles.meetings import MeetingRow, Meetings
from desktop.services.titles.recognition import Recognition
from desktop.services.writing import written

BALLOTS = {
    rules.Ballot.SECRET: "bỏ phiếu kín",
    rules.Ballot.SHOW_OF_HANDS: "giơ tay biểu quyết",
}


class Papers:
    """Writes papers; every figure in them is computed."""

    def __init__(
        self, core: Core, recognition: Recognition, meetings: Meetings, readings: Readings
    ) -> None:
        self._core, self._readings = core, readings
        self._recognition = recognition
        self._meetings = meetings

    def decision(self, decision_id: UUID, to: Path, progress: Progress | None = None) -> int:
        """Write a decision with its list; returns how many it recognises.

        Raises:
            NothingDecided: there is no such decision.
            DiskFull, FolderMissing, DataReadOnly: the file cannot be written.
        """
        row = next((one for one in self._recognition.decisions() if one.id == decision_id), None)
        if row is None:
            raise NothingDecided
        recognised = self._recognition.book(decision_id)
        kind = SubjectKind(row.kind)
        office = self._core.called(row.signed_on)
        with self._core.database.read() as session:
            village_of = recognitions.villages_of(session, kind, decision_id)
        paper = Decision(
            letterhead=self._letterhead(row.number, dt.date.fromisoformat(row.signed_on)),
            authority=f"Chủ tịch Ủy ban nhân dân {_in_sentence(office.name)}",
            title=kind.title,
            noun="gia đình" if kind is SubjectKind.FAMILY else kind.noun,
            year=row.year,
            grounds=(),
            proposal=f"Xét đề nghị của Hội Khuyến học {_in_sentence(office.name)}",
            executors="Văn phòng Hội đồng nhân dân và Ủy ban nhân dân, Hội Khuyến học "
            f"{_in_sentence(office.name)} và các đơn vị, cá nhân có tên",
            recognised=[
                Recognised(
                    ERASED if one.erased else one.name,
                    village_of.get(one.subject_id, ""),
                    one.total,
                    one.streak,
                )
                for one in recognised
            ],
            signer=_signer(row),
            recipients=("Như Điều 3", "Lưu: VT"),
            illustrative=row.illustrative,
        )
        with written(to) as file:
            write_decision(paper, file, progress or Silent())
        self._readings.saw([decision_id], Way.DECISION)
        return len(recognised)

    def minutes(self, meeting: MeetingRow, to: Path, progress: Progress | None = None) -> None:
        """Write the minutes (biên bản) of one village meeting."""
        subjects, kind = [UUID(one) for one in meeting.votes], SubjectKind(meeting.kind)
        with self._core.database.read() as session:
            village = villages.get(session, meeting.village_id)
            facts = recognitions.village_sheets(session, kind, subjects, meeting.year)
            official = recognitions.is_official(session, meeting.year)
        held_on, office = dt.date.fromisoformat(meeting.held_on), self._core.called(meeting.held_on)
        kept = rules.Meeting(
            village.name, meeting.year, held_on, meeting.place, meeting.chair, meeting.secretary,
            meeting.invited, meeting.present, rules.Ballot(meeting.ballot),
        )  # fmt: skip
        votes = [
            Voted(one.name, one.total, *_outcome(kept, meeting.votes[one.subject_id.hex]))
            for one in facts
        ]
        paper = Minutes(
            letterhead=Letterhead(
                body=village.name,
                parent_body=f"Ủy ban nhân dân {office.name}",
                place=place_name(office.name),
                date=held_on,
            ),
            title=kind.title,
            year=meeting.year,
            village=village.name,
            place=meeting.place,
            opened=_began(meeting),
            closed=None,
            chair=Attendant(meeting.chair),
            secretary=Attendant(meeting.secretary),
            invited=meeting.invited,
            present=meeting.present,
            quorum=kept.rules.quorum_percent,
            majority=kept.rules.approval_percent,
            ballot=BALLOTS[kept.ballot],
            votes=votes,
            dissent=(meeting.remarks,) if meeting.remarks else (),
            posted_from=held_on + dt.timedelta(days=1),
            posted_days=kept.rules.posting_days,
            illustrative=not official,
        )
        with written(to) as file:
            write_minutes(paper, file, progress or Silent())
        self._readings.saw([meeting.id], Way.MINUTES)

    def report(self, year: int, to: Path, progress: Progress | None = None) -> None:
        """Write the annual report (báo cáo) with its statistics."""
        with self._core.database.read() as session:
            counts = overview.counts(session, year)
            before = overview.counts(session, year - 1)
            official = recognitions.is_official(session, year)
        decisions = [] if self._receives() else self._recognition.decisions(year)
        office = self._core.office
        paper = Report(
            letterhead=self._letterhead("", self._core.today()),
            subject=f"Kết quả xây dựng các mô hình học tập năm {year}",
            statistics=[
                _statistic(kind, counts[kind], before[kind])
                for kind in COMMUNE_TITLES
                if counts[kind].subjects
            ],
            **self._places(year),
            places_title=SubjectKind.FAMILY.title,
            opening=f"Ủy ban nhân dân {_in_sentence(office.name)} báo cáo kết quả xây dựng các mô "
            f"hình học tập năm {year} như sau:",
            signer=_signer(decisions[0]) if decisions else Signer(("TM. ỦY BAN NHÂN DÂN",), ""),
            recipients=("Cấp trên trực tiếp", "Lưu: VT"),
            illustrative=not official,
        )
        with written(to) as file:
            write_report(paper, file, progress or Silent())

    def _receives(self) -> bool:
        return self._core.office.role == "receiver"

    def _places(self, year: int) -> dict[str, Any]:
        """The villages of a commune; the communes of a receiving office, and who has not sent."""
        if not self._receives():
            with self._core.database.read() as session:
                rows = overview.villages(session, year)
            return {"places": [Statistic(one.name, *_families(one)) for one in rows]}
        communes = sorted(
            Radar(self._core).read(year).communes, key=lambda one: (place_key(one.name), one.code)
        )
        with self._core.database.read() as session:
            before = radar.figures(session, self._core.office.code, year - 1)
        places = [
            Statistic(
                one.name_in(year),
                *_families(one.figures),
                before=before.get(one.code, Figures()).recognised or None,
            )
            for one in communes
            if one.last is not None
        ]
        silent = ", ".join(one.name for one in communes if one.last is None)
        missing = Section("Chưa có số liệu", (f"Chưa nhận được gói nào của: {silent}.",))
        return {
            "places": places,
            "places_are": Places.COMMUNES,
            "after": (missing,) if silent else (),
        }

    def _letterhead(self, number: str, date: dt.date) -> Letterhead:
        office = self._core.called(date.isoformat())
        return Letterhead(
            body=f"Ủy ban nhân dân {office.name}",
            parent_body="" if self._receives() else office.province,
            number=number,
            place=place_name(office.name),
            date=date,
        )


def _began(meeting: MeetingRow) -> dt.datetime | dt.date:
    """When a meeting began, as far as it was written down."""
    day = dt.date.fromisoformat(meeting.held_on)
    return dt.datetime.combine(day, dt.time.fromisoformat(meeting.began)) if meeting.began else day


def _outcome(kept: rules.Meeting, vote: Sequence[int]) -> tuple[int, bool]:
    agree, disagree = vote
    outcome = kept.outcome(rules.Vote(agree, disagree))
    return agree, outcome is rules.Outcome.PROPOSED


def _families(one: VillageProgress | Figures) -> tuple[int, int, int]:
    return one.families, one.registered, one.recognised


def _statistic(kind: SubjectKind, now: KindCounts, before: KindCounts) -> Statistic:
    known = before.recognised if before.registered else None
    return Statistic(kind.title, now.subjects, now.registered, now.recognised, before=known)


def _signer(row: DecisionRow) -> Signer:
    return Signer((row.signer_title.upper(),), row.signer)


def _in_sentence(office_name: str) -> str:
    """An office's name inside a sentence: "xã Bình Hòa"."""
    return office_name[:1].lower() + office_name[1:]
