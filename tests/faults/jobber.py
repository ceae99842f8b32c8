"""A program that does one long job on a data file until it is killed; it says when the job begins.

Each line `JOB<TAB>FILE` on its input forks a child that opens the data file and does the job.
"""

import os
import sys
from pathlib import Path

from desktop.services.register.families import FamilyQuery
from desktop.services.workplace import Workplace
from tests.builders import OFFICER, PASSWORD, YEAR, an_entrance


def do(job: str, office: Workplace, file: Path) -> None:
    """One of the long jobs."""
    match job:
        case "import":
            preview = office.importing.preview(file)
            os.write(1, b"begun\n")
            office.importing.commit(preview)
        case "register":
            os.write(1, b"begun\n")
            office.register.register_for_year(FamilyQuery(), YEAR)
        case "receive":
            os.write(1, b"begun\n")
            office.reception.receive([file])
        case "backup":
            os.write(1, b"begun\n")
            office.backups.make(file)


def main() -> None:
    data_file = Path(sys.argv[1])
    while line := sys.stdin.readline():
        job, _tab, file = line.rstrip("\n").partition("\t")
        child = os.fork()
        if not child:
            do(job, an_entrance(data_file).open(OFFICER, PASSWORD), Path(file))
            os.write(1, b"done\n")
            os._exit(0)
        os.write(1, b"child %d\n" % child)
        sys.stdin.readline()  # until then the child's number is nobody else's
        os.waitpid(child, 0)
        os.write(1, b"over\n")


if __name__ == "__main__":
    main()
