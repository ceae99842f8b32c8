"""`demo`: a commune's whole year on invented people, in one folder."""

from argparse import Namespace
from pathlib import Path

from desktop.bootstrap import library
from desktop.cli import shapes
from desktop.cli.console import Console, Meter, table
from desktop.clock import system_clock
from desktop.paths import Paths
from desktop.services.demo.plan import PASSWORD, DemoPlan, DemoYear
from desktop.services.demo.year import Demo

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
    "second_pc": "Máy thứ hai của xã",
    "conflict": "Hai máy ghi khác nhau, và quyết định",
    "second_commune": "Xã thứ hai",
    "status": "So hai bên",
}
COUNTS = {
    "families": "Hộ trong sổ",
    "refused_rows": "Dòng bảng tính bị từ chối",
    "registered": "Hộ đăng ký",
    "scored": "Hộ chấm xong",
    "recognised": "Hộ được công nhận",
    "certificates": "Giấy công nhận",
    "decided": "Mâu thuẫn đã quyết định",
}


def demo(arguments: Namespace, console: Console) -> int:
    """Play the year into a folder."""
    year = arguments.year or system_clock().astimezone().year
    plan = DemoPlan(
        year, arguments.households, arguments.villages, arguments.seed, arguments.neighbours
    )
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
            **{office: shapes.standing(one) for office, one in made.standing.items()},
        },
        *_lines(made),
    )


def _lines(made: DemoYear) -> list[str]:
    seconds = [
        (STEPS[step], f"{taken:.2f}".replace(".", ",")) for step, taken in made.seconds.items()
    ]
    commune, receiver = (made.standing[role] for role in ("commune", "receiver"))
    lines = [f"Dữ liệu hai bên {_same(commune.digest, receiver.digest)}."]
    if "second_pc" in made.standing:  # the receiving office holds the second commune's work too
        second = made.standing["second_pc"]
        held = {one: receiver.vector.get(one) for one in commune.vector}
        lines = [
            f"Dữ liệu hai máy của xã {_same(commune.digest, second.digest)}.",
            f"Cấp tiếp nhận giữ việc của hai xã; phần của xã này {_same(held, commune.vector)}.",
        ]
    return [
        *table(("Việc", "Giây"), seconds),
        "",
        *table(("Kết quả", "Số"), [(COUNTS[name], count) for name, count in made.counts.items()]),
        "",
        *table(("Tệp", "Ở đâu"), [(path.name, str(path)) for path in made.files.values()]),
        "",
        *lines,
        f"Mật khẩu của mọi tệp dữ liệu: {PASSWORD}",
    ]


def _same(one: object, other: object) -> str:
    return "giống nhau" if one == other else "KHÁC NHAU"
