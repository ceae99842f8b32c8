"""A commune's package: 30,000 families with one scored year, made and received.

The peer writes the same rows as JSON Lines, packs them with zstd, unpacks and inserts them: no
chain, no signature, no encryption, no merge, nothing that could tell whether they are whole.
"""

import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import msgspec
import pytest
import zstandard

from desktop.domain.year import Stage
from tests.bench.communes import FAMILIES, a_large_commune, one_scored_year
from tests.bench.timing import table
from tests.builders import a_receiver, copy_of, enrolled, entered

pytestmark = pytest.mark.bench

LARGEST = 3_000_000
LARGEST_YEAR = 2_000_000
RATE = 40_000
TABLES = ("family", "registration", "sheet")


def bare(commune, folder):
    """JSON Lines, zstd, INSERT; returns the seconds to make and to receive."""
    driver = commune._core.database.engine.raw_connection().driver_connection
    start = time.perf_counter()
    lines = []
    for name in TABLES:
        lines.extend(
            msgspec.json.encode([name, *(c.hex() if type(c) is bytes else c for c in row)])
            for row in driver.execute(f"SELECT * FROM {name}")
        )
    packed = zstandard.ZstdCompressor(level=3).compress(b"\n".join(lines))
    made = time.perf_counter() - start
    return made, elsewhere(bare_received, folder, packed), len(packed)


def bare_received(folder, packed):
    receiver = a_receiver(folder)
    driver = receiver._core.database.engine.raw_connection().driver_connection
    start = time.perf_counter()
    rows: dict[str, list[list[object]]] = {name: [] for name in TABLES}
    for line in zstandard.ZstdDecompressor().decompress(packed).split(b"\n"):
        name, *values = msgspec.json.decode(line)
        rows[name].append(values)
    driver.execute("BEGIN IMMEDIATE")
    for name, found in rows.items():
        marks = ", ".join("?" * len(found[0]))
        driver.executemany(f"INSERT INTO {name} VALUES ({marks})", found)
    driver.execute("COMMIT")
    received = time.perf_counter() - start
    receiver.close()
    return received


def package_received(data_file, folder, sent):
    """Seconds to take a package over in the receiving office as it was before anything came."""
    receiver = entered(copy_of(data_file, folder))
    start = time.perf_counter()
    (result,) = receiver.reception.receive(sent.files)
    received = time.perf_counter() - start
    assert result.applied == sent.changes
    receiver.close()
    return received


def elsewhere(work, *given):
    """Do it in a program of its own: the receiving office is another PC."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as program:
        return program.submit(work, *given).result()


def test_a_years_package_is_small_and_travels_fast(tmp_path):
    for name in ("ours", "bare"):
        (tmp_path / name).mkdir()
    commune, families = a_large_commune(tmp_path / "ours")
    receiver = a_receiver(tmp_path / "ours")
    enrolled(commune, receiver, tmp_path / "ours")
    receiver.close()
    one_scored_year(commune, families, (Stage.SELF, Stage.VILLAGE, Stage.COMMUNE))
    made, received, sizes = [], [], []
    for turn in range(3):
        folder = tmp_path / f"turn{turn}"
        folder.mkdir()
        start = time.perf_counter()
        sent = commune.exchange.send(folder, everything=True)
        made.append(time.perf_counter() - start)
        sizes.append(sent.bytes)
        received.append(elsewhere(package_received, receiver.data_file, folder, sent))
    bare_made, bare_received, bare_size = bare(commune, tmp_path / "bare")
    commune.close()
    made_in, received_in = sorted(made)[1], sorted(received)[1]
    table("Making the package", {"JSON, zstd": bare_made, "package": made_in},
          package=f"{sent.changes / made_in:,.0f} changes/s, {sizes[0] / 1e6:.2f} MB "
                  f"(bare {bare_size / 1e6:.2f} MB)")  # fmt: skip
    table("Receiving it", {"JSON, zstd, INSERT": bare_received, "package": received_in},
          package=f"{sent.changes / received_in:,.0f} changes/s")  # fmt: skip
    assert len(families) == FAMILIES
    assert max(sizes) <= LARGEST
    assert sent.changes / made_in >= RATE
    assert sent.changes / received_in >= RATE


def test_a_year_alone_is_smaller_than_the_register_it_is_about(tmp_path):
    """The register was confirmed before: registrations and three scored stages travel."""
    commune, families = a_large_commune(tmp_path)
    receiver = a_receiver(tmp_path)
    enrolled(commune, receiver, tmp_path)
    (result,) = receiver.reception.receive(commune.exchange.send(tmp_path).files, tmp_path)
    commune.reception.receive([result.receipt])
    stages = (Stage.SELF, Stage.VILLAGE, Stage.COMMUNE)
    one_scored_year(commune, families, stages)
    start = time.perf_counter()
    unsent = commune.exchange.unsent()
    counted = time.perf_counter() - start
    start = time.perf_counter()
    sent = commune.exchange.send(tmp_path)
    made = time.perf_counter() - start
    start = time.perf_counter()
    (result,) = receiver.reception.receive(sent.files)
    received = time.perf_counter() - start
    commune.close()
    receiver.close()
    table("The year alone", {"say what is unsent": counted, "make": made, "receive": received},
          make=f"{sent.changes:,} changes, {sent.bytes / 1e6:.2f} MB, "
               f"{sent.bytes / len(families):.0f} bytes a family")  # fmt: skip
    assert result.applied == sent.changes == unsent.changes
    assert sent.changes == (1 + len(stages)) * len(families)
    assert sent.bytes <= LARGEST_YEAR
