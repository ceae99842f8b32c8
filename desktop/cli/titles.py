"""Titles: who qualifies, decisions, certificates, the annual report."""

from argparse import Namespace
from typing import Any

from desktop.cli.console import Console, Meter, pairs, table
from desktop.cli.failures import Exit, Refused
from desktop.cli.opening import opened
from desktop.documents.failures import CertificateTextUnreadable
from desktop.domain.recognition import Reason
from desktop.domain.subjects import SubjectKind
from desktop.services.titles.failures import NothingDecided
from desktop.services.titles.overview import KindCounts, Year
from desktop.services.titles.recognition import Candidate, DecisionDraft

REASONS = {
    Reason.NOT_REGISTERED: "chưa đăng ký",
    Reason.WITHDRAWN: "đã rút đăng ký",
    Reason.ALREADY_DECIDED: "đã được công nhận",
    Reason.DRAFT_CHECKLIST: "bộ tiêu chí còn là bản nháp",
    Reason.UNCONFIRMED_CHECKLIST: "bộ tiêu chí chưa được đối chiếu với văn bản",
    Reason.CONFLICT: "còn chỗ hai bên ghi khác nhau",
    Reason.NOT_SCORED: "chưa chấm",
    Reason.INCOMPLETE: "phiếu chưa chấm xong",
    Reason.BELOW_THRESHOLD: "chưa đủ điểm",
}


def _rating(one: Candidate) -> str:
    waits = f"{one.rating} (phiếu đạt {one.reached}, chưa đủ thời gian)"
    return waits if one.reached else one.rating


def qualify(arguments: Namespace, console: Console) -> int:
    """Who qualifies, who does not and why."""
    with opened(arguments, alone=False) as workplace:
        year = arguments.year or workplace.year
        found = workplace.recognition.qualify(SubjectKind(arguments.kind), year)
    console.result(
        {
            "qualified": [
                {
                    **_person(one),
                    "total": one.total,
                    "rating": one.rating,
                    "reached": one.reached or None,
                    "streak": one.streak,
                }
                for one in found.qualified
            ],
            "not": [
                {**_person(one), "reasons": [reason.value for reason in one.reasons]}
                for one in found.not_qualified
            ],
        },
        f"Đủ điều kiện: {len(found.qualified)}",
        *table(
            ("Tên", "Thôn", "Điểm", "Xếp loại", "Năm liên tục"),
            [
                (one.name, one.village, one.total, _rating(one), one.streak)
                for one in found.qualified
            ],
        ),
        "",
        f"Chưa đủ điều kiện: {len(found.not_qualified)}",
        *table(
            ("Tên", "Thôn", "Vì sao"),
            [
                (one.name, one.village, ", ".join(REASONS[reason] for reason in one.reasons))
                for one in found.not_qualified
            ],
        ),
    )
    return Exit.DONE


def _person(one: Candidate) -> dict[str, Any]:
    return {"id": str(one.subject_id), "name": one.name, "village": one.village}


def decide(arguments: Namespace, console: Console) -> int:
    """Issue a decision over everybody who qualifies."""
    with opened(arguments) as workplace:
        draft = DecisionDraft(
            SubjectKind(arguments.kind), arguments.year or workplace.year, arguments.number,
            arguments.date, arguments.signer, arguments.title,
        )  # fmt: skip
        row = workplace.recognition.decide(draft)
    console.result(
        {
            "id": str(row.id),
            "kind": row.kind,
            "year": row.year,
            "number": row.number,
            "date": row.signed_on,
            "signer": row.signer,
            "illustrative": row.illustrative,
            "recognised": row.recognised,
        },
        f"Quyết định {row.number}: công nhận {row.recognised}, năm {row.year}.",
        *(["Theo bộ tiêu chí minh họa, không chính thức."] if row.illustrative else []),
    )
    return Exit.DONE


def certificates(arguments: Namespace, console: Console) -> int:
    """Write the certificates of a year's decisions into one PDF."""
    with opened(arguments) as workplace:
        decisions = [
            row
            for row in workplace.recognition.decisions(arguments.year or workplace.year)
            if row.kind == arguments.kind and arguments.decision in {None, row.number}
        ]
        if not decisions:
            raise NothingDecided
        ids = [row.id for row in reversed(decisions)]
        number = workplace.certificates.write(ids, arguments.to, Meter("In giấy công nhận"))
    console.result(
        {
            "file": str(arguments.to),
            "certificates": number,
            "decisions": [row.number for row in reversed(decisions)],
        },
        f"Đã ghi {number} giấy công nhận vào {arguments.to}.",
    )
    return Exit.DONE


def check(arguments: Namespace, console: Console) -> int:
    """Check the text of a certificate's QR against this office's key."""
    with opened(arguments, alone=False) as workplace:
        record = workplace.certificates.check(arguments.text)
    if record is None:
        raise Refused(
            CertificateTextUnreadable.code,
            "Mã QR này không do đơn vị ký.",
            "So giấy với sổ của đơn vị đã cấp.",
        )
    console.result(
        {
            "genuine": True,
            "office": record.office,
            "kind": record.kind,
            "year": record.year,
            "years": record.years,
            "name": record.name,
            "decision": record.decision,
            "date": record.decided.isoformat(),
            "register": record.register,
            "illustrative": record.illustrative,
        },
        "Chữ ký đúng.",
        *pairs(
            {
                "Danh hiệu": SubjectKind(record.kind).title,
                "Tên": record.name,
                "Năm": record.year,
                "Quyết định": f"{record.decision} ngày {record.decided:%d/%m/%Y}",
                "Số vào sổ": record.register,
            }
        ),
    )
    return Exit.DONE


def report(arguments: Namespace, console: Console) -> int:
    """Write the annual report."""
    if arguments.to.suffix.lower() != ".pdf":
        raise Refused("ending_unknown", "Báo cáo ghi ra tệp .pdf.", "Đặt tên tệp có đuôi .pdf.")
    with opened(arguments, alone=False) as workplace:
        year = arguments.year or workplace.year
        workplace.papers.report(year, arguments.to)
    console.result(
        {"file": str(arguments.to), "year": year}, f"Đã ghi báo cáo năm {year}: {arguments.to}"
    )
    return Exit.DONE


def statistics(arguments: Namespace, console: Console) -> int:
    """The figures behind the report."""
    with opened(arguments, alone=False) as workplace:
        year = arguments.year or workplace.year
        found = workplace.overview.year(year)
    kinds = {kind: counts for kind, counts in found.counts.items() if counts.subjects}
    console.result(
        _figures(found, kinds),
        *table(
            ("Danh hiệu", "Trong sổ", "Đăng ký", "Chấm xong", "Đạt", "Công nhận"),
            [
                (kind.title, one.subjects, one.registered, one.scored, one.passed, one.recognised)
                for kind, one in kinds.items()
            ],
        ),
        "",
        *table(
            ("Thôn", "Hộ", "Đăng ký", "Thôn chấm", "Công nhận"),
            [
                (one.name, one.families, one.registered, one.village_scored, one.recognised)
                for one in found.villages
            ],
        ),
    )
    return Exit.DONE


def _figures(found: Year, kinds: dict[SubjectKind, KindCounts]) -> dict[str, Any]:
    return {
        "year": found.year,
        "kinds": {kind.value: one._asdict() for kind, one in kinds.items()},
        "last_year": {kind.value: found.last_year[kind]._asdict() for kind in kinds},
        "villages": [
            {
                "id": str(one.village_id),
                "name": one.name,
                "families": one.families,
                "registered": one.registered,
                "village_scored": one.village_scored,
                "recognised": one.recognised,
            }
            for one in found.villages
        ],
    }
