"""The same year of the same commune handed over by others: PouchDB's dump, SQLite's changeset.

Both carry less: the rows as they are now, without who wrote what when, signature or encryption.
PouchDB comes from the npm registry into `build/pouch`; a peer that is not to be had is said to be
absent, and nothing is claimed of it.
"""

import json
import shutil
import sqlite3
import subprocess
import time
from pathlib import Path

import pytest
import zstandard

from desktop.db.tables.shapes import shape
from desktop.domain.year import Stage
from tests.bench import changeset
from tests.bench.communes import a_large_commune, one_scored_year
from tests.bench.test_package import TABLES, elsewhere, package_received
from tests.bench.timing import table
from tests.builders import a_receiver, enrolled

pytestmark = pytest.mark.bench

HERE = Path(__file__).parent / "pouch"
BUILD = Path(__file__).parents[2] / "build" / "pouch"


def columns(name):
    return ("id", *shape(name).fields)


def plain_copy(commune, path):
    """The journaled columns of the commune's rows in a plain file; and how the tables are made."""
    made = {}
    with sqlite3.connect(path) as plain, commune._core.database.read() as session:
        for name in TABLES:
            made[name] = f"CREATE TABLE {name} (id PRIMARY KEY, {', '.join(columns(name)[1:])})"
            plain.execute(made[name])
            rows = session.connection().exec_driver_sql(
                f"SELECT {', '.join(columns(name))} FROM {name}"
            )
            marks = ", ".join("?" * len(columns(name)))
            plain.executemany(f"INSERT INTO {name} VALUES ({marks})", map(tuple, rows))
    plain.close()
    return made


def documents(plain, path):
    """One document for each family, its registration and sheets inside, as PouchDB's users do."""
    inside = {"registration": {}, "sheet": {}}
    with sqlite3.connect(plain) as found:
        for name, of in inside.items():
            for row in found.execute(f"SELECT * FROM {name}"):
                values = {key: _json(value) for key, value in zip(columns(name), row, strict=True)}
                of.setdefault(values.pop("subject_id"), []).append(values)
        with path.open("w", encoding="utf-8") as file:
            for row in found.execute("SELECT * FROM family"):
                doc = {key: _json(v) for key, v in zip(columns("family"), row, strict=True)}
                doc["_id"] = doc.pop("id")
                doc.update({name: of.get(doc["_id"], []) for name, of in inside.items()})
                file.write(json.dumps(doc, ensure_ascii=False, separators=(",", ":")) + "\n")
    found.close()


def _json(value):
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, str) and value.startswith("{"):
        return json.loads(value)
    return value


def pouch(docs, work):
    """What PouchDB takes, or None when it is not to be had."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        return None
    BUILD.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(HERE / "package.json", BUILD / "package.json")
    if not (BUILD / "node_modules").is_dir():
        install = ["npm", "install", "--no-audit", "--no-fund", "--silent"]
        if subprocess.run(install, cwd=BUILD, check=False).returncode:
            return None
    work.mkdir()
    ran = subprocess.run(
        ["node", HERE / "dump.mjs", docs, work, "3"], cwd=BUILD, check=True, capture_output=True
    )
    return json.loads(ran.stdout)


def test_a_year_is_handed_over_beside_pouchdb_and_sqlites_changeset(tmp_path):
    commune, families = a_large_commune(tmp_path)
    receiver = a_receiver(tmp_path)
    enrolled(commune, receiver, tmp_path)
    receiver.close()
    one_scored_year(commune, families, (Stage.SELF, Stage.VILLAGE, Stage.COMMUNE))
    (tmp_path / "sent").mkdir()
    start = time.perf_counter()
    sent = commune.exchange.send(tmp_path / "sent", everything=True)
    made = {"package": time.perf_counter() - start}
    received = {"package": elsewhere(package_received, receiver.data_file, tmp_path / "sent", sent)}
    bytes_ = {"package": sent.bytes}

    tables = plain_copy(commune, tmp_path / "plain.db")
    commune.close()
    documents(tmp_path / "plain.db", tmp_path / "docs.jsonl")
    found = pouch(tmp_path / "docs.jsonl", tmp_path / "pouch")
    if found:
        made["PouchDB, dump to gzip"] = found["made"]
        received["PouchDB, load the dump"] = found["received"]
        received["PouchDB, replicate without a file"] = found["replicated"]
        bytes_["PouchDB, dump to gzip"] = found["bytes"]
    else:
        print("\nPouchDB: absent (no node, no npm, or no registry)")
    try:
        seconds, applied, changes = changeset.made_and_applied(tmp_path / "plain.db", tables)
    except changeset.Absent:
        print("\nSQLite's changeset: absent (a library without the session extension)")
    else:
        start = time.perf_counter()
        packed = zstandard.ZstdCompressor(level=9).compress(changes)
        made["SQLite changeset, zstd"] = seconds + time.perf_counter() - start
        received["SQLite changeset, applied"] = applied
        bytes_["SQLite changeset"] = len(changes)
        bytes_["SQLite changeset, zstd"] = len(packed)

    table("Making what is handed over", made)
    table("Receiving it", received)
    table("Its size", {name: size / 1e6 for name, size in bytes_.items()}, unit="MB")
    if found:
        assert bytes_["package"] < found["bytes"]
