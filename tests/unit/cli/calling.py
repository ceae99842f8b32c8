"""Calls commands inside the test's own process: the same as the program, only faster."""

import contextlib
import io
import os
from pathlib import Path
from typing import Any

from desktop.cli import main
from tests.e2e.program import PASSWORD, Ran


def call(*arguments: str | Path, password: str | None = PASSWORD) -> Ran:
    """Run one command to its end."""
    out, err = io.StringIO(), io.StringIO()
    before = os.environ.pop("SOKHUYENHOC_PASSWORD", None)
    if password is not None:
        os.environ["SOKHUYENHOC_PASSWORD"] = password
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main([str(argument) for argument in arguments])
    finally:
        os.environ.pop("SOKHUYENHOC_PASSWORD", None)
        if before is not None:
            os.environ["SOKHUYENHOC_PASSWORD"] = before
    return Ran(code, out.getvalue(), err.getvalue())


def status(data: Path, password: str = PASSWORD) -> Any:
    """The status of a data file."""
    return call("status", "--json", "--data", data, password=password).json
