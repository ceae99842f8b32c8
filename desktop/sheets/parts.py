"""Which part of an .xlsx archive holds which sheet."""

import posixpath
import zipfile
import zlib
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from desktop.sheets.failures import NotAWorkbook

_LARGEST = 10_000_000


def sheet_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """Map the name of a part to the name of the sheet in it."""
    targets = {
        relation.get("Id", ""): posixpath.normpath(
            posixpath.join("/xl", relation.get("Target", ""))
        ).lstrip("/")
        for relation in part_tree(archive, "xl/_rels/workbook.xml.rels")
    }
    parts = {}
    for sheet in part_tree(archive, "xl/workbook.xml").iter():
        if sheet.tag.rpartition("}")[2] == "sheet":
            relation = next((v for k, v in sheet.items() if k.rpartition("}")[2] == "id"), "")
            parts[targets.get(relation, "")] = sheet.get("name", "")
    return parts


def part_tree(archive: zipfile.ZipFile, name: str) -> Element:
    """Parse one small part."""
    try:
        if archive.getinfo(name).file_size > _LARGEST:
            raise NotAWorkbook(found="damaged")
        return fromstring(archive.read(name))
    except (
        KeyError, ParseError, zlib.error, DefusedXmlException, zipfile.BadZipFile, EOFError, ValueError,
        NotImplementedError,
    ):  # fmt: skip
        raise NotAWorkbook(found="damaged") from None
