"""Which cells of a workbook stand in fonts of old letters (TCVN3, VNI)."""

import re
import zipfile
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from desktop.domain.old_letters import Letters, letters_of_font
from desktop.sheets.parts import part_tree

Looks = Sequence[Letters | None]
"""The letters of each cell format of a workbook, by its number."""

_STYLES = "xl/styles.xml"
_ODS_STYLE = re.compile(
    rb"<style:style ([^>]*style:family=\"table-cell\"[^>]*)>(.*?)</style:style>", re.DOTALL
)
_ODS_NAME = re.compile(rb"style:name=\"([^\"]*)\"")
_ODS_FONT = re.compile(rb"(?:style:font-name|fo:font-family)=\"(?:&apos;|')?([^\"'&]*)")


def looks_of_xlsx(archive: zipfile.ZipFile) -> Looks:
    """Give the letters of every cell format; nothing when all are of Unicode."""
    if _STYLES not in archive.namelist():
        return ()
    fonts: list[Letters | None] = []
    looks: list[Letters | None] = []
    for part in part_tree(archive, _STYLES):
        kind = part.tag.rpartition("}")[2]
        if kind == "fonts":
            fonts = [letters_of_font(_name(font)) for font in part]
        elif kind == "cellXfs":
            numbers = [int(xf.get("fontId") or 0) for xf in part]
            looks = [fonts[number] if number < len(fonts) else None for number in numbers]
    return looks if any(looks) else ()


def _name(font: Element) -> str:
    return next((one.get("val", "") for one in font if one.tag.endswith("}name")), "")


def looks_of_ods(content: bytes) -> dict[bytes, Letters]:
    """Give the letters of the cell styles of a document that are not of Unicode."""
    looks = {}
    for attributes, inside in _ODS_STYLE.findall(content):
        name, font = _ODS_NAME.search(attributes), _ODS_FONT.search(inside)
        letters = letters_of_font(font[1].decode(errors="replace")) if font else None
        if name and letters:
            looks[name[1]] = letters
    return looks
