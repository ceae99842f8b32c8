"""A province receives every commune's year in one run: linear in changes, flat in memory.

`COMMUNES=168 make bench` measures a whole province; without it a part of one, which shows the same
lines. Each commune's package is made by a program of its own and taken by one that takes them all.
"""

import os
import resource
import statistics
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from random import Random

import pytest

from desktop.db.datafile.server import Server
from desktop.domain.year import Stage
from desktop.services.relocating import move
from desktop.services.status import status_of
from desktop.services.trust.compared import Way
from tests.bench.communes import a_large_commune, one_scored_year
from tests.bench.shipped import without_numpy
from tests.bench.timing import table
from tests.builders import OFFICER, PASSWORD, a_receiver, an_entrance, copy_of
from tests.databases import AT_END, DATABASES

pytestmark = pytest.mark.bench

COMMUNES = int(os.environ.get("COMMUNES", "24"))
FAMILIES = 8_000
PROGRAM = get_context("spawn")
BEGAN, WEEKS, BY_HAND = 1_790_000_000_000, 6, 0.05
MOST_MEMORY = 300_000_000


def moment(number: int, chance: Random) -> int:
    """When a family came into the register: most with its commune's book, some by hand since.

    Each commune takes its own day for its book; by hand all of them work through the same weeks.
    """
    by_hand = chance.random() < BY_HAND
    day = chance.random() * WEEKS * 7 if by_hand else number % (WEEKS * 7) + number / 1000
    return BEGAN + int(day * 86_400_000)


def made(folder: Path, number: int) -> tuple[Path, Path]:
    """A commune that asks to be enrolled: its data file and its request."""
    commune, families = a_large_commune(
        folder, FAMILIES, code=f"87.{number:03d}", moments=partial(moment, number)
    )
    one_scored_year(commune, families, (Stage.SELF, Stage.VILLAGE, Stage.COMMUNE))
    commune.trust.invitations.take(folder.parent / "moi.skh", Way.PHONE)
    request = folder / "xin.skh"
    told = commune.trust.request(request)
    commune.close()
    return commune.data_file, request, told


def sent(data_file: Path, grant: Path) -> tuple[Path, int]:
    """The package of a commune that was enrolled."""
    commune = an_entrance(data_file).open(OFFICER, PASSWORD)
    commune.trust.accept(grant)
    found = commune.exchange.send(data_file.parent)
    commune.close()
    for end in ("", ".keys"):
        data_file.with_name(data_file.name + end).unlink()
    return found.files[0], found.changes


def taken(
    data_file: Path, packages: list[Path], url: str = ""
) -> tuple[list[float], list[int], dict[str, int]]:
    """Seconds and memory after each package, and the vector in the end; on a server by its URL."""
    if url:
        DATABASES[data_file] = Server.parse(url)
    receiver = an_entrance(data_file).open(OFFICER, PASSWORD)
    seconds, memory = [], []
    for package in packages:
        start = time.perf_counter()
        (result,) = receiver.reception.receive([package])
        seconds.append(time.perf_counter() - start)
        assert result.applied, result.reason
        memory.append(resident())
    vector = dict(status_of(receiver).vector)
    receiver.close()
    return seconds, memory, vector


def moved(data_file: Path, card: Path) -> str:
    """The same office, before its first package, in a database of a durable server; gives its URL."""
    copy = copy_of(data_file, card.parent, "copy.db")
    from tests.servers import Cluster  # noqa: PLC0415 - the process that measures files does without

    cluster = Cluster(durable=True)
    AT_END.callback(cluster.remove)
    url = cluster.url(cluster.database())
    move(an_entrance(copy).open(OFFICER, PASSWORD), Server.parse(url), card)
    return url


def resident() -> int:
    """The program's memory in bytes, as the system counts it now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize()


def test_a_province_is_merged_in_linear_time_and_flat_memory(tmp_path):
    receiver = a_receiver(tmp_path)
    receiver.trust.invite(tmp_path / "moi.skh")
    folders = [tmp_path / f"{number:03d}" for number in range(COMMUNES)]
    for folder in folders:
        folder.mkdir()
    with ProcessPoolExecutor(2, mp_context=PROGRAM) as programs:
        asked = list(programs.map(made, folders, range(COMMUNES)))
        for _data_file, request, told in asked:
            receiver.trust.grant(request, request.with_name("cap.skh"), told)
        receiver.close()
        packages = list(
            programs.map(
                sent, *zip(*((a, b.with_name("cap.skh")) for a, b, _ in asked), strict=True)
            )
        )
    card = tmp_path / "server" / "card.db"
    url, files = moved(receiver.data_file, card), [package for package, _changes in packages]
    with ProcessPoolExecutor(1, mp_context=PROGRAM, initializer=without_numpy) as program:
        seconds, memory, vector = program.submit(taken, receiver.data_file, files).result()
    with ProcessPoolExecutor(1, mp_context=PROGRAM, initializer=without_numpy) as program:
        there, there_memory, there_vector = program.submit(taken, card, files, url).result()
    assert there_vector == vector
    changes = sum(count for _package, count in packages)
    quarter = max(1, COMMUNES // 4)
    first, last = statistics.median(seconds[:quarter]), statistics.median(seconds[-quarter:])
    table(
        f"{COMMUNES} communes × {FAMILIES:,} families into one receiving office",
        {
            "a package at first": first,
            "a package at last": last,
            "the same at first, PostgreSQL": statistics.median(there[:quarter]),
            "the same at last, PostgreSQL": statistics.median(there[-quarter:]),
        },
        **{"a package at last": f"{changes / sum(seconds):,.0f} changes/s over {changes:,}; "
                                f"{memory[0] / 1e6:.0f} MB after the first, {max(memory) / 1e6:.0f} at most",
            "the same at last, PostgreSQL": f"{changes / sum(there):,.0f} changes/s; "
                                f"{max(there_memory) / 1e6:.0f} MB at most"},
    )  # fmt: skip
    assert last <= 1.3 * first
    assert max(memory) <= MOST_MEMORY
