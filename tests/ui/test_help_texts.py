"""Every page has its help: short, Vietnamese, and nothing in it that Qt would not draw."""

import re
from pathlib import Path

import pytest

from desktop.paths import assets
from desktop.ui.registry import PAGES

HELP = assets() / "help"
FOR_TECHNICIANS = {"kiem-tra-goi", "may-chu"}
TOPICS = sorted(path.stem for path in HELP.glob("*.md") if path.stem not in FOR_TECHNICIANS)
OTHERS = {"import", "login", "first-run", "glossary"}
LINES = 50


def read(topic: str) -> str:
    return (HELP / f"{topic}.md").read_text("utf-8")


def test_every_page_has_a_topic_and_every_topic_a_place() -> None:
    assert {page.key for page in PAGES} | OTHERS == set(TOPICS)


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_is_short_and_begins_with_its_name(topic: str) -> None:
    lines = read(topic).splitlines()
    assert lines[0].startswith("# ")
    assert len(lines) <= LINES


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_has_no_table_no_picture_and_no_markup_of_the_web(topic: str) -> None:
    assert not re.search(r"<[a-z/]|!\[|^\|", read(topic), re.MULTILINE)


def test_the_glossary_explains_no_word_twice() -> None:
    words = re.findall(r"\*\*([^*]+)\*\*", read("glossary"))
    assert len(words) == len({word.lower() for word in words})


def test_a_page_that_is_opened_shows_its_help(qtbot, window) -> None:
    window.help.toggle()
    shown = window.help.text.toPlainText()
    assert Path(HELP / "overview.md").exists()
    assert "Việc cần làm" in shown
