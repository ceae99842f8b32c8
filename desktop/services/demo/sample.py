"""The sample data (dữ liệu mẫu): a demonstration that is kept, to be tried out in the window."""

import shutil
from pathlib import Path

from desktop.clock import Clock
from desktop.progress import Progress
from desktop.services.demo.plan import COMMUNE_FILE, OFFICER, PASSWORD, DemoPlan
from desktop.services.demo.year import Demo
from desktop.services.entrance import Entrance
from desktop.services.standards.checklists import Library
from desktop.services.workplace import Workplace


def open_sample(
    folder: Path,
    library: Library,
    clock: Clock,
    progress: Progress | None = None,
    state: Path | None = None,
) -> Workplace:
    """Open the sample data, made the first time; its officer is logged in at once.

    Raises:
        DataInUse, DataReadOnly, DiskFull: it cannot be opened or made there.
        Cancelled: the person stopped the making; nothing of it is left.
    """
    data_file = folder / COMMUNE_FILE
    if not data_file.exists():
        unfinished = folder.with_name(folder.name + ".new")
        shutil.rmtree(unfinished, ignore_errors=True)
        try:
            plan = DemoPlan(clock().astimezone().year)
            Demo(unfinished, plan, library, clock, progress=progress, state=state).play()
            shutil.rmtree(folder, ignore_errors=True)
            unfinished.replace(folder)
        finally:
            shutil.rmtree(unfinished, ignore_errors=True)
    return Entrance(data_file, library=library, clock=clock, state=state).open(OFFICER, PASSWORD)
