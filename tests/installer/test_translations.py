from pathlib import Path

from installer.translations import Text, build, collect, differences, problems_of

FILE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="vi_VN">
<context><name>Page</name>{messages}</context>
</TS>
"""


def ts(path: Path, *texts: tuple[str, str]) -> Path:
    messages = "".join(
        f"<message><source>{source}</source>{translation}</message>"
        for source, translation in texts
    )
    path.write_text(FILE.replace("{messages}", messages), encoding="utf-8")
    return path


def test_a_finished_text_with_the_same_names_is_fine(tmp_path: Path) -> None:
    text = ("Còn {n} mục của {name}", "<translation>{name}: {n} items left</translation>")
    assert problems_of(ts(tmp_path / "a.ts", text)) == []


def test_a_text_that_lost_a_name_is_found(tmp_path: Path) -> None:
    text = ("Còn {n} mục", "<translation>Some items left</translation>")
    (problem,) = problems_of(ts(tmp_path / "a.ts", text))
    assert "Còn {n} mục" in problem


def test_unfinished_and_empty_texts_are_found(tmp_path: Path) -> None:
    texts = [
        ("Gửi", '<translation type="unfinished">Send</translation>'),
        ("Nhận", "<translation></translation>"),
    ]
    assert len(problems_of(ts(tmp_path / "a.ts", *texts))) == 2


def test_a_text_that_vanished_from_the_source_is_no_problem_inside_the_file(tmp_path: Path) -> None:
    text = ("Gửi {n}", '<translation type="vanished">Send</translation>')
    assert problems_of(ts(tmp_path / "a.ts", text)) == []


def test_missing_and_forgotten_texts_are_told_apart(tmp_path: Path) -> None:
    committed = ts(tmp_path / "a.ts", ("Cũ", "<translation>Old</translation>"))
    fresh = ts(tmp_path / "b.ts", ("Mới", '<translation type="unfinished"></translation>'))
    found = differences(committed, fresh)
    assert any("missing" in line and "Mới" in line for line in found)
    assert any("no longer used" in line and "Cũ" in line for line in found)
    assert len(found) == 2


SOURCE = """
words = T("wording", "Sai mật khẩu." " Hãy thử lại.")

class Page(QWidget):
    def say(self, n):
        return self.tr("Còn {n} mục").format(n=n)
"""


def test_sentences_are_found_with_and_without_qt_and_can_be_built(tmp_path: Path) -> None:
    module, target = tmp_path / "page.py", tmp_path / "texts.ts"
    module.write_text(SOURCE, encoding="utf-8")
    collect(target, [module])
    found = {(text.context, text.source) for text in Text.read(target)}
    assert found == {("wording", "Sai mật khẩu. Hãy thử lại."), ("Page", "Còn {n} mục")}
    build([target])
    assert target.with_suffix(".qm").stat().st_size > 0
