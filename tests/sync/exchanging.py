"""Packages sent and taken by real offices, and what those hold afterwards."""

import pytest

from tests.builders import (
    enrolled,
    registered,
    scored,
    with_families,
)
from tests.rawdata import key_of, raw, tables

KEPT = ("parcel", "held", "setting", "peer", "writer")  # what is remembered of packages themselves


def send(commune, tmp_path, name="p", **how):
    path = tmp_path / f"{name}.skh"
    commune.exchange.send(path, **how)
    return path


def receive(receiver, *paths, to=None):
    return receiver.reception.receive(paths, to)


def data(workplace):
    """What the file holds, packages and peers apart."""
    found = tables(workplace.data_file, key_of(workplace))
    return {name: rows for name, rows in found.items() if name not in KEPT}


def rows(workplace, table, *, without=("dots",)):
    """The rows of one table as the office sees them."""
    with raw(workplace.data_file, key_of(workplace)) as connection:
        cursor = connection.execute(f"SELECT * FROM {table} ORDER BY id")
        names = [column[0] for column in cursor.description]
        return [
            {name: value for name, value in zip(names, row, strict=True) if name not in without}
            for row in cursor
        ]


@pytest.fixture
def offices(tmp_path, commune, receiver):
    """A commune with four scored families, enrolled at its receiving office."""
    enrolled(commune, receiver, tmp_path)
    families = with_families(commune, 4)
    registered(commune)
    scored(commune, families)
    return commune, receiver
