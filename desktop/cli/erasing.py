"""Erasure at somebody's request, from the command line: who goes along has to be said."""

from argparse import Namespace
from collections.abc import Collection
from uuid import UUID

from desktop.cli.console import Console
from desktop.cli.failures import Exit, Refused
from desktop.cli.opening import opened
from desktop.cli.subjects import subject_id
from desktop.domain.names import fold
from desktop.domain.subjects import SubjectKind
from desktop.services.register.erasing import Asked


def erase(arguments: Namespace, console: Console) -> int:
    """Erase everything held about somebody, here and wherever the data was sent."""
    with opened(arguments) as workplace:
        subject = subject_id(workplace, arguments.id)
        asked = workplace.erasing.asked(subject)
        if fold(arguments.name) != fold(asked.name):
            raise Refused("name_differs", "Tên không phải của mục này.", "Xem tên bằng lệnh list.")
        if arguments.names is not None:
            heir = workplace.erasing.unname(subject, keep=arguments.names == "former")
            return _told_heir(console, subject, heir)
        along = [subject_id(workplace, one) for one in arguments.along]
        _refuse_undecided(asked, along, others_stay=arguments.others_stay)
        workplace.erasing.erase(subject, along)
    console.result(
        {
            "erased": str(subject),
            "along": [str(one) for one in along],
            "still_heads": [one for _kind, one in asked.stands_for],
        },
        "Đã xóa hẳn. Bản sao lưu, tệp và giấy đã đưa ra ngoài vẫn còn; sổ giấy công nhận giữ số, "
        "không giữ tên.",
        *(f"Cùng tên ấy còn đứng đầu: {_called(*one)}." for one in asked.stands_for),
    )
    return Exit.DONE


def _called(kind: SubjectKind, name: str) -> str:
    return f"{kind.noun} {name}" if kind is SubjectKind.FAMILY else name


def _told_heir(console: Console, subject: UUID, heir: UUID) -> int:
    console.result(
        {"erased": str(subject), "heir": str(heir)},
        "Đã xóa tên người đứng đầu, cả trong lịch sử. Bản sao lưu, tệp và giấy đã đưa ra ngoài vẫn "
        "còn.",
        f"Mục này từ nay có mã {heir}.",
    )
    return Exit.DONE


def _refuse_undecided(asked: Asked, along: Collection[UUID], *, others_stay: bool) -> None:
    left = [one for one in asked.people if one.id not in along]
    if left and not others_stay:
        raise Refused(
            "people_undecided",
            f"Hộ này có công dân trong sổ: {'; '.join(f'{one.name} ({one.id})' for one in left)}.",
            "Ghi --along MÃ cho từng người cũng xóa hẳn; --others-stay để người khác ở lại trong "
            "sổ, không thuộc hộ nào.",
        )
