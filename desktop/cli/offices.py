"""New data files, and the papers of trust between offices."""

from argparse import Namespace
from contextlib import closing

from desktop.cli.console import Console
from desktop.cli.failures import Exit
from desktop.cli.opening import data_file, opened, password, way_in
from desktop.services.entrance import NewOffice, Role

FIRST_OFFICER = "Cán bộ"


def create(arguments: Namespace, console: Console) -> int:
    """Make a data file with its first officer; the recovery key is shown this once."""
    office = NewOffice(
        Role(arguments.role), arguments.office_code, arguments.office_name,
        arguments.province, arguments.district, arguments.invitation,
    )  # fmt: skip
    officer = arguments.officer or FIRST_OFFICER
    made = way_in(arguments).create(office, officer, password(arguments, new=True))
    with closing(made.workplace) as workplace:
        mark = workplace.trust.fingerprint()
        writer, founded = workplace.writer, workplace.office
    place = data_file(arguments)
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
    """Enrol the office of a request whose fingerprint was compared."""
    with opened(arguments) as workplace:
        peer = workplace.trust.grant(arguments.request, arguments.to, arguments.fingerprint)
    console.result(
        {
            "file": str(arguments.to),
            "office": {"code": peer.office_code, "name": peer.office_name},
            "writer": peer.writer,
        },
        f"Đã ghi danh {peer.office_name} ({peer.office_code}), giấy ghi danh: {arguments.to}",
    )
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
