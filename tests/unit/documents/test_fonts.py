import shutil
from pathlib import Path

import pytest
from reportlab import __file__ as reportlab

from desktop.documents import fonts
from desktop.documents.failures import FontMissing

VERA = Path(reportlab).parent / "fonts"
GOOD = fonts.typeface().files
FEW_LETTERS = fonts.FontFiles(*(VERA / f"Vera{s}.ttf" for s in ("", "Bd", "It", "BI")))


def test_vietnamese_has_134_letters_beyond_ascii():
    assert len({letter for letter in fonts.VIETNAMESE if ord(letter) > 127}) == 134


def test_every_face_in_use_has_every_letter():
    for path in GOOD.faces().values():
        assert fonts.missing_letters(path) == frozenset()


def test_a_family_that_lacks_letters_is_passed_over():
    assert "ậ" in fonts.missing_letters(FEW_LETTERS.regular)
    assert fonts.find_fonts([FEW_LETTERS, GOOD]) == GOOD


def test_a_family_with_a_missing_or_broken_face_is_passed_over(tmp_path):
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(b"not a typeface")
    for bold in (tmp_path / "absent.ttf", broken):
        family = fonts.FontFiles(GOOD.regular, bold, GOOD.italic, GOOD.bold_italic)
        assert fonts.find_fonts([family, GOOD]) == GOOD


def test_without_any_family_the_places_looked_in_are_told():
    with pytest.raises(FontMissing) as caught:
        fonts.find_fonts([FEW_LETTERS])
    assert caught.value.facts["looked_in"] == [str(VERA)]


def test_times_new_roman_of_a_windows_pc_is_known(tmp_path, monkeypatch):
    folder = tmp_path / "Fonts"
    folder.mkdir()
    for source, name in zip(
        GOOD.faces().values(),
        ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"),
        strict=True,
    ):
        shutil.copy(source, folder / name)
    monkeypatch.setenv("WINDIR", str(tmp_path))
    windows = [family for family in fonts.candidates() if family.regular.parent == folder]
    assert fonts.find_fonts(windows).bold_italic.name == "timesbi.ttf"


def test_a_face_measures_as_the_font_does():
    face = fonts.typeface()[fonts.Style.BOLD]
    assert face.width("Hường", 20) == pytest.approx(face.font.stringWidth("Hường", 20))
    assert face.width("", 20) == 0
