"""Commands of checklists, decisions and papers."""

from pathlib import Path
from typing import Any

from desktop.cli.commands import loading
from desktop.cli.parser import Adder, day, group


def add(commands: Any) -> None:
    """From the checklist to the certificate."""
    Adder(
        commands, "qualify", (loading.titling, "qualify"), "ai đủ điều kiện, ai chưa và vì sao"
    ).kind().year()
    Adder(
        commands, "decide", (loading.titling, "decide"), "ra quyết định cho người đủ điều kiện"
    ).kind().year().need("--number", metavar="SỐ", help="số quyết định, ví dụ 128/QĐ-UBND").need(
        "--date", metavar="NGÀY", type=day, help="ngày ký, ví dụ 20/11/2026"
    ).need("--signer", metavar="TÊN", help="người ký").may(
        "--title", metavar="CHỨC", default="Chủ tịch", help="chức vụ người ký (Chủ tịch)"
    )
    Adder(
        commands, "certificates", (loading.titling, "certificates"), "in giấy công nhận ra PDF"
    ).year().kind().may("--decision", metavar="SỐ", help="chỉ quyết định này").to("tệp .pdf")
    Adder(
        commands,
        "check-certificate",
        (loading.titling, "check"),
        "kiểm tra mã QR của giấy công nhận",
    ).need("text", metavar="CHỮ", help="nội dung mã QR")
    Adder(commands, "report", (loading.titling, "report"), "báo cáo năm").year().to("tệp .pdf")
    Adder(commands, "statistics", (loading.titling, "statistics"), "số liệu của báo cáo năm").year()
    checklist = group(commands, "checklist", "bộ tiêu chí dạng tệp, không cần tệp dữ liệu")
    Adder(
        checklist, "check", (loading.checklists, "check"), "kiểm tra một bộ tiêu chí", opens=False
    ).file("file", "tệp bộ tiêu chí")
    Adder(
        checklist, "score", (loading.checklists, "score_sheet"), "chấm thử một phiếu", opens=False
    ).file("file", "tệp bộ tiêu chí").need(
        "--points", metavar="TỆP", type=Path, help="tệp JSON: mã tiêu chí và điểm, hoặc true/false"
    ).may("--zone", choices=["general", "difficult"], default="general", help="vùng (general)")
