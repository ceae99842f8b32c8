"""What a file really is, by its first bytes; its name only decides between kinds of text."""

import io
import re
import zipfile
import zlib
from enum import StrEnum

from desktop.sheets.compound import SIGNATURE, Compound
from desktop.sheets.failures import NotAWorkbook, WorkbookEmpty, WorkbookLocked


class Kind(StrEnum):
    """The kinds of workbook we read."""

    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"
    CSV = "csv"
    WEB = "web"


_SIGNATURES = (
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"BM", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"%PDF", "pdf"),
    (b"{\\rtf", "word"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"\x1f\x8b", "archive"),
)
_TEXT_NAMES = frozenset({".csv", ".tsv", ".txt", ".xls"})
"""Excel opens delimited text under these names, and other programs save it so."""

_TABLE_ROW = re.compile(rb"<tr[\s>]", re.IGNORECASE)
_ODS_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"


def kind_of(content: bytes, suffix: str) -> Kind:
    """Tell the kind of a workbook from its content.

    Raises:
        WorkbookFailure: it is empty, locked, or no workbook.
    """
    if not content.strip(b"\x00\r\n\t "):
        raise WorkbookEmpty
    if content.startswith(b"PK\x03\x04"):
        return _kind_of_archive(content)
    if content.startswith(SIGNATURE):
        return _kind_of_compound(Compound(content))
    for signature, found in _SIGNATURES:
        if content.startswith(signature):
            raise NotAWorkbook(found=found)
    start = content[:4096].lstrip(b"\xef\xbb\xbf\r\n\t ").lower()
    if start.startswith((b"<!doctype", b"<html", b"<?xml", b"<table", b"<meta", b"<head")):
        if not _TABLE_ROW.search(content):
            raise NotAWorkbook(found="web")
        return Kind.WEB
    if not _is_text(content):
        raise NotAWorkbook(found="unknown")
    if suffix.lower() not in _TEXT_NAMES:
        raise NotAWorkbook(found="text")
    return Kind.CSV


def _kind_of_archive(content: bytes) -> Kind:
    """Tell the workbooks among ZIP files, by the parts they must have."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = {info.filename: info for info in archive.infolist()}
            if "mimetype" in names and names["mimetype"].file_size < 200:
                if archive.read("mimetype").strip() == _ODS_TYPE:
                    return Kind.ODS
                raise NotAWorkbook(found="word")
    except (
        zipfile.BadZipFile,
        NotImplementedError,
        RuntimeError,
        EOFError,
        ValueError,
        zlib.error,
    ):
        raise NotAWorkbook(found="damaged") from None
    if "xl/workbook.xml" in names:
        return Kind.XLSX
    if "xl/workbook.bin" in names:
        raise NotAWorkbook(found="binary")
    if any(name.startswith("word/") for name in names):
        raise NotAWorkbook(found="word")
    if any(name.startswith("ppt/") for name in names):
        raise NotAWorkbook(found="slides")
    raise NotAWorkbook(found="archive")


def _kind_of_compound(compound: Compound) -> Kind:
    """Tell apart what Office keeps in compound files: old workbooks, locked new ones, others."""
    if "Workbook" in compound or "Book" in compound:
        return Kind.XLS
    if "EncryptedPackage" in compound:
        raise WorkbookLocked
    if "WordDocument" in compound:
        raise NotAWorkbook(found="word")
    if "PowerPoint Document" in compound:
        raise NotAWorkbook(found="slides")
    raise NotAWorkbook(found="damaged")


def _is_text(content: bytes) -> bool:
    """Say whether the start of the file reads as text in one of the encodings we know."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    start = content[:4096]
    if b"\x00" in start:
        start = start[: len(start) & ~1].decode(wide_encoding(content), "replace").encode()
        return b"\x00" not in start and not _strange(start)
    return not _strange(start)


def wide_encoding(content: bytes) -> str:
    """Tell which UTF-16 it is without its mark: plain letters have their zero last, or first."""
    start = content[:4096]
    return "utf-16-le" if start[1::2].count(0) >= start[0::2].count(0) else "utf-16-be"


def _strange(start: bytes) -> bool:
    """Say whether there are bytes no text has."""
    return any(byte < 32 and byte not in b"\t\n\r\f\x1a\x1b" for byte in start)
