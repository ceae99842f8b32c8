"""`demo`: a commune's whole year on invented people, in one folder."""

from argparse import Namespace
from pathlib import Path

from desktop.bootstrap import library
from desktop.cli import shapes
from desktop.cli.console import Console, Meter, table
from desktop.clock import system_clock
from desktop.paths import Paths
from desktop.services.demo import Demo
from desktop.services.demo_plan import PASSWORD, DemoPlan, DemoYear

STEPS = {
    "create": "Lập hai tệp dữ liệu",
    "enrol": "Thư mời, đề nghị, ghi danh",
    "villages": "Thêm thôn",
    "workbook": "Viết bảng tính hộ",
    "import": "Nhập bảng tính",
    "last_year": "Năm trước: đăng ký, chấm, công nhận",
    "register": "Đăng ký phấn đấu",
    "score": "Chấm điểm ba cấp",
    "meetings": "Họp bình xét",
    "decide": "Quyết định công nhận",
    "print": "Giấy công nhận, quyết định, biên bản, báo cáo",
    "send": "Gói gửi cấp tiếp nhận",
    "receive": "Cấp tiếp nhận kiểm tra và nhận",
    "receipt": "Nhận biên nhận",
    "status": "So hai bên",
}
COUNTS = {
    "families": "Hộ trong sổ",
    "refused_rows": "Dòng bảng tính bị từ chối",
    "registered": "Hộ đăng ký",
    "scored": "Hộ chấm xong",
    "recognised": "Hộ được công nhận",
    "certificates": "Giấy công nhận",
}


def demo(arguments: Namespace, console: Console) -> int:
    """Play the year into a folder."""
    year = arguments.year or system_clock().astimezone().year
    plan = DemoPlan(year, arguments.households, arguments.villages, arguments.seed)
    play(arguments.to, plan, console)
    return 0


def play(folder: Path, plan: DemoPlan, console: Console) -> None:
    """Play a year and tell what came of it."""
    meter = Meter("Tiến độ")
    watch = None if meter.shown else lambda step: console.say(STEPS[step] + "…")
    made = Demo(folder, plan, library(), system_clock, watch, meter, Paths.default().state).play()
    console.result(
        {
            "files": {name: str(path) for name, path in made.files.items()},
            "counts": made.counts,
            "seconds": made.seconds,
            "commune": shapes.standing(made.standing["commune"]),
            "receiver": shapes.standing(made.standing["receiver"]),
        },
        *_lines(made),
    )


def _lines(made: DemoYear) -> list[str]:
    seconds = [
        (STEPS[step], f"{taken:.2f}".replace(".", ",")) for step, taken in made.seconds.items()
    ]
    commune, receiver = (made.standing[role] for role in ("commune", "receiver"))
    same = "giống nhau" if commune.digest == receiver.digest else "KHÁC NHAU"
    return [
        *table(("Việc", "Giây"), seconds),
        "",
        *table(("Kết quả", "Số"), [(COUNTS[name], count) for name, count in made.counts.items()]),
        "",
        *table(("Tệp", "Ở đâu"), [(path.name, str(path)) for path in made.files.values()]),
        "",
        f"Dữ liệu hai bên {same} ({commune.digest[:16]}…).",
        f"Mật khẩu của cả hai tệp dữ liệu: {PASSWORD}",
    ]
