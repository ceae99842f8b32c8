"""New data files, and the papers of trust between offices."""

from argparse import Namespace
from contextlib import closing
from typing import Any

from desktop.cli.console import Console
from desktop.cli.failures import Exit
from desktop.cli.opening import opened, password, way_in
from desktop.services.trust.code_claims import Matter
from desktop.services.trust.compared import Compared, Way
from desktop.services.trust.desk import Asked
from desktop.services.trust.keys import KeyStanding
from desktop.services.trust.new_office import NewOffice, Role
from desktop.sync.signing import fingerprint as fingerprint_of
from desktop.wording import explain

FIRST_OFFICER = "Cán bộ"
CLAIMS = {
    Matter.ENROLLED: "mã ghi danh này là của",
    Matter.CODE: "mã này là, hoặc từng là, của",
    Matter.NAME: "tên này là, hoặc từng là, của",
}


def create(arguments: Namespace, console: Console) -> int:
    """Make a data file with its first officer; the recovery key is shown this once."""
    office = NewOffice(
        Role(arguments.role), arguments.office_code, arguments.office_name,
        arguments.province, arguments.district, arguments.invitation, Way.PHONE,
    )  # fmt: skip
    officer = arguments.officer or FIRST_OFFICER
    before = way_in(arguments)
    made = before.create(office, officer, password(arguments, new=True))
    with closing(made.workplace) as workplace:
        mark = workplace.trust.fingerprint()
        writer, founded = workplace.writer, workplace.office
    place = before.server or before.data_file
    console.result(
        {
            "data": str(place),
            "office": {"code": founded.code, "name": founded.name, "role": founded.role},
            "officer": officer,
            "writer": writer,
            "fingerprint": mark,
            "recovery_key": made.recovery_key,
        },
        f"Đã lập {place} cho {founded.name}, cán bộ {officer}.",
        f"Dấu vân tay khóa: {mark}",
        "Khóa khôi phục, chỉ hiện một lần, hãy in ra và cất riêng:",
        made.recovery_key,
    )
    return Exit.DONE


def fingerprint(arguments: Namespace, console: Console) -> int:
    """Print this office's own fingerprint."""
    with opened(arguments, alone=False) as workplace:
        mark = workplace.trust.fingerprint()
    console.result({"fingerprint": mark}, mark)
    return Exit.DONE


def opening_key(arguments: Namespace, console: Console) -> int:
    """Write the secret key that opens packages without this program."""
    with opened(arguments, alone=False) as workplace:
        workplace.trust.export_identity(arguments.to)
    console.result(
        {"file": str(arguments.to)},
        f"Đã ghi khóa giải mã vào {arguments.to.name}. Ai có tệp này đọc được mọi gói gửi đến cơ quan: "
        "dùng xong hãy xóa.",
    )
    return Exit.DONE


def invite(arguments: Namespace, console: Console) -> int:
    """Write the invitation that communes begin with."""
    with opened(arguments, alone=False) as workplace:
        workplace.trust.invite(arguments.to)
        mark = workplace.trust.fingerprint()
    console.result(
        {"file": str(arguments.to), "fingerprint": mark},
        f"Đã viết thư mời {arguments.to}.",
        f"Dấu vân tay khóa để các xã so: {mark}",
    )
    return Exit.DONE


def request(arguments: Namespace, console: Console) -> int:
    """Write the request for enrolment."""
    with opened(arguments) as workplace:
        mark = workplace.trust.request(arguments.to)
    console.result(
        {"file": str(arguments.to), "fingerprint": mark},
        f"Đã viết đề nghị ghi danh {arguments.to}.",
        f"Đọc dấu vân tay này cho cấp tiếp nhận qua điện thoại: {mark}",
    )
    return Exit.DONE


def grant(arguments: Namespace, console: Console) -> int:
    """Enrol the office of a request whose fingerprint was compared, or whose old key signed."""
    with opened(arguments) as workplace:
        desk = workplace.trust.desk
        asked = desk.lay(arguments.request)
        if arguments.fingerprint:
            desk.compare(asked.key, arguments.fingerprint)
        if asked.claimed and arguments.as_:
            desk.settle(asked.key, same=arguments.as_ == "same")
        peer = desk.grant(asked.key, arguments.to)
    console.result(
        {
            "file": str(arguments.to),
            "office": {"code": peer.office_code, "name": peer.office_name},
            "writer": peer.writer,
        },
        f"Đã ghi danh {peer.office_name} ({peer.office_code}), giấy ghi danh: {arguments.to}",
    )
    return Exit.DONE


def show_desk(arguments: Namespace, console: Console) -> int:
    """What waits on the desk, after requests in files or folders were laid on it, and who is enrolled."""
    with opened(arguments, alone=bool(arguments.requests)) as workplace:
        laid = workplace.trust.desk.lay_all(arguments.requests) if arguments.requests else None
        waiting = workplace.trust.desk.waiting()
        known = workplace.trust.standings()
    refused = laid.refused if laid else ()
    console.result(
        {
            "waiting": [_asked_shape(one) for one in waiting],
            "enrolled": [
                {
                    "office": {"code": one.peer.office_code, "name": one.peer.office_name},
                    "writer": one.peer.writer,
                    "role": one.peer.role,
                    "state": one.peer.state,
                    "fingerprint": fingerprint_of(one.peer.signing_key),
                    "number": one.peer.list_number,
                    "last_seq": one.last_seq,
                    "up_to": one.up_to,
                    "compared": _compared_shape(Compared.read(one.peer.compared)),
                }
                for one in known
            ],
            "refused": [
                {"file": str(path), "reason": failure.reason.value} for path, failure in refused
            ],
        },
        *(_asked_line(one) for one in waiting),
        *(
            f"{one.peer.office_code} {one.peer.office_name}: máy {one.peer.writer}, "
            f"{fingerprint_of(one.peer.signing_key)}, {_state(one)}, đã nhận đến {one.last_seq}"
            for one in known
        ),
        *(f"{path.name}: {explain(failure).happened}" for path, failure in refused),
    )
    return Exit.REFUSED if refused else Exit.DONE


def _asked_shape(one: Asked) -> dict[str, Any]:
    return {
        "office": {"code": one.office.code, "name": one.office.name},
        "writer": one.writer,
        "fingerprint": one.fingerprint,
        "compared": _compared_shape(one.compared),
        "succeeds": one.succeeds or None,
        "others": list(one.others),
        "claims": [
            {
                "matter": claim.matter.value,
                "code": claim.code,
                "official_code": claim.now.code,
                "name": claim.now.name,
            }
            for claim in one.claims
        ],
        "settled": one.settled,
    }


def _asked_line(one: Asked) -> str:
    text = f"Chờ: {one.office.code} {one.office.name}, máy {one.writer}, {one.fingerprint}"
    if one.succeeds:
        text += f"; đổi khóa, khóa cũ của máy {one.succeeds} đã ký"
    if one.others and not one.succeeds:
        text += f"; mã này đã ghi danh với khóa khác: {', '.join(one.others)}"
    for claim in one.claims:
        text += f"; {CLAIMS[claim.matter]} {claim.now.name} (mã {claim.now.code})"
    return text


def _state(one: KeyStanding) -> str:
    return f"đã thu hồi sau {one.up_to}" if one.up_to is not None else "đang dùng"


def _compared_shape(one: Compared | None) -> dict[str, str] | None:
    return {"way": one.way.value, "at": one.at, "by": one.by} if one else None


def compare(arguments: Namespace, console: Console) -> int:
    """Believe the invitation that is held, its fingerprint having been compared."""
    with opened(arguments) as workplace:
        peer = workplace.trust.invitations.compare(arguments.fingerprint, Way(arguments.way))
    console.result(
        {"office": {"code": peer.office_code, "name": peer.office_name}},
        f"Đã tin khóa của {peer.office_name} ({peer.office_code}).",
    )
    return Exit.DONE


def revoke(arguments: Namespace, console: Console) -> int:
    """Let a PC's key count up to one change and no further."""
    with opened(arguments) as workplace:
        row = workplace.trust.revoking.revoke(arguments.writer, arguments.up_to, arguments.reason)
    console.result(
        {"writer": arguments.writer, "up_to": row.up_to, "number": row.number},
        f"Đã thu hồi khóa của máy {arguments.writer} sau thay đổi số {row.up_to}, "
        f"danh sách thu hồi số {row.number}.",
        "Danh sách đi cùng biên nhận, giấy ghi danh và gói công bố tới các xã.",
    )
    return Exit.DONE


def rotate(arguments: Namespace, console: Console) -> int:
    """Take a new key that the one in use signs for."""
    with opened(arguments) as workplace:
        mark = workplace.trust.succession.rotate(arguments.to)
        receiver = workplace.office.role == Role.RECEIVER
    todo = (
        "Đưa thư mời mới này cho mọi xã: khóa cũ đã ký, các xã nhận là dùng được."
        if receiver
        else "Gửi tệp này cho cấp tiếp nhận; khóa mới dùng từ khi nhận giấy ghi danh trả lời."
    )
    console.result({"file": str(arguments.to), "fingerprint": mark}, f"Khóa mới: {mark}", todo)
    return Exit.DONE


def accept(arguments: Namespace, console: Console) -> int:
    """Take the grant that answers our request."""
    with opened(arguments) as workplace:
        peer = workplace.trust.accept(arguments.grant)
    console.result(
        {"office": {"code": peer.office_code, "name": peer.office_name}},
        f"{peer.office_name} đã ghi danh máy này. Từ nay có thể gửi dữ liệu.",
    )
    return Exit.DONE
