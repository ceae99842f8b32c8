"""What is held about somebody, as a paper or a workbook."""

from argparse import Namespace

from desktop.cli.console import Console
from desktop.cli.failures import Exit
from desktop.cli.opening import opened
from desktop.cli.subjects import subject_id
from desktop.ui.pages.data_sheet_words import in_words


def data_sheet(arguments: Namespace, console: Console) -> int:
    """Write the data sheet of a subject of any kind."""
    with opened(arguments, alone=False) as workplace:
        subject = subject_id(workplace, arguments.id)
        told = in_words(workplace, subject)
        workplace.data_sheets.write(subject, told, arguments.to)
    console.result(
        {
            "file": str(arguments.to),
            "facts": {one.field: one.text for one in told.facts if one.text},
            "changes": len(told.changes),
            "readings": [
                {"when": one.when, "who": one.who, "what": one.what} for one in told.readings
            ],
        },
        f"Đã ghi phiếu dữ liệu vào {arguments.to}",
    )
    return Exit.DONE
