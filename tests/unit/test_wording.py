"""Every foreseen failure has words of its own, and no word waits for a fact that never comes."""

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import desktop
from desktop import wording
from desktop.db.exchange.outgoing import Edited
from desktop.domain.failures import PointsOutOfRange
from desktop.errors import AppError
from desktop.services.failures import NameMissing
from desktop.sheets.failures import ColumnsMissing
from desktop.sync.failures import PackageRefused
from desktop.sync.reasons import Reason
from desktop.wording.base import Words, names_in
from desktop.wording.edits import explain_edits
from desktop.wording.packages import PACKAGE_WORDS, UNNAMED_WORDS

SOURCE = Path(desktop.__file__).parent
ENTRY = "desktop.__main__"  # starts the program when imported
ENVIRONMENT = "desktop.db.migrations.env"  # runs inside Alembic only


def kinds(of: type[AppError] = AppError) -> Iterator[type[AppError]]:
    for kind in of.__subclasses__():
        yield kind
        yield from kinds(kind)


def ours() -> list[type[AppError]]:
    """Every kind of failure that any module of the program defines."""
    for module in pkgutil.walk_packages(desktop.__path__, "desktop."):
        if module.name not in {ENTRY, ENVIRONMENT}:
            importlib.import_module(module.name)
    found = {kind for kind in kinds() if kind.__module__.startswith("desktop.")}
    return sorted(found, key=lambda kind: kind.__name__)


KINDS = ours()
BY_NAME = {kind.__name__: kind for kind in KINDS}


class Facts(ast.NodeVisitor):
    """Collects, of each kind of failure, the facts it is made with wherever it is made."""

    def __init__(self) -> None:
        self.made: dict[str, list[set[str]]] = {}
        self.refused: dict[str, list[set[str]]] = {}

    def visit_Call(self, call: ast.Call) -> None:
        names = [call.func.id] if isinstance(call.func, ast.Name) else []
        facts = {word.arg for word in call.keywords if word.arg}
        for name in names:
            if name in BY_NAME:
                self.made.setdefault(name, []).append(facts)
            for argument in call.args if name == "PackageRefused" else ():
                for reason in reasons_in(argument):
                    self.refused.setdefault(reason, []).append(facts)
        self.generic_visit(call)

    def visit_Raise(self, node: ast.Raise) -> None:
        if isinstance(node.exc, ast.Name) and node.exc.id in BY_NAME:
            self.made.setdefault(node.exc.id, []).append(set())
        self.generic_visit(node)


def reasons_in(argument: ast.expr) -> list[str]:
    """Names of the reasons an argument may stand for."""
    return [
        node.attr
        for node in ast.walk(argument)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "Reason"
    ]


@pytest.fixture(scope="module")
def facts() -> Facts:
    found = Facts()
    for path in SOURCE.rglob("*.py"):
        found.visit(ast.parse(path.read_text("utf-8")))
    return found


def all_words() -> Iterator[tuple[str, Words]]:
    yield from wording.WORDS.items()
    for reason, words in (*PACKAGE_WORDS.items(), *UNNAMED_WORDS.items()):
        yield reason, Words(*words)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_kind_of_failure_has_words_of_its_own(kind: type[AppError]) -> None:
    assert wording.has_words(kind)


def test_no_two_kinds_share_a_code() -> None:
    codes = [kind.code for kind in KINDS]
    assert len(set(codes)) == len(codes)


def test_no_words_are_left_over() -> None:
    codes = {kind.code for kind in KINDS}
    assert {code.partition(".")[0] for code in wording.WORDS} <= codes


def test_every_reason_for_refusing_a_package_has_words() -> None:
    assert set(PACKAGE_WORDS) == set(Reason)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_words_mention_only_facts_that_are_always_given(kind: type[AppError], facts: Facts) -> None:
    made = facts.made.get(kind.__name__, [set()])
    always = set.intersection(*made)
    for key, words in wording.WORDS.items():
        if key == kind.code:
            assert words.facts <= always
        elif key.partition(".")[0] == kind.code:
            assert any(words.facts <= given for given in made)


@pytest.mark.parametrize("reason", Reason)
def test_words_of_a_refusal_mention_facts_given_or_can_do_without(
    reason: Reason, facts: Facts
) -> None:
    named = Words(*PACKAGE_WORDS[reason]).facts
    made = facts.refused.get(reason.name, [set()])
    assert reason in UNNAMED_WORDS or all(named <= given for given in made)
    assert not Words(*UNNAMED_WORDS.get(reason, ("", ""))).facts


@pytest.mark.parametrize(("code", "words"), list(all_words()))
def test_words_are_whole_sentences_without_the_programs_inside(code: str, words: Words) -> None:
    for sentence in (words.happened, words.advice):
        assert sentence.endswith(".")
        assert sentence[0].isupper() or sentence[0] in "{“"
        assert "_" not in sentence.translate({ord(sign): None for sign in "{}"}), code
    assert words.happened != words.advice


def test_no_two_failures_read_the_same() -> None:
    read = [(words.happened, words.advice) for _code, words in all_words()]
    assert len(set(read)) == len(read)


def test_an_exact_sentence_is_preferred_to_the_general_one() -> None:
    general = wording.explain(NameMissing(field="something else"))
    exact = wording.explain(NameMissing(field="head_name"))
    assert general.happened == "Còn thiếu tên."
    assert exact.happened == "Còn thiếu họ tên chủ hộ."


def test_figures_are_written_as_on_vietnamese_paper() -> None:
    half, whole = (PointsOutOfRange(item="1.1", maximum=points) for points in (7.5, 10.0))
    assert wording.explain(half).happened == "Điểm mục 1.1 phải từ 0 đến 7,5."
    assert wording.explain(whole).happened == "Điểm mục 1.1 phải từ 0 đến 10."


def test_a_refused_package_reads_as_its_reason() -> None:
    words = wording.explain(PackageRefused(Reason.OTHER_RECIPIENT, offices="Xã Tân Phú"))
    assert words.happened == "Gói này gửi cho nơi khác: Xã Tân Phú."
    assert words.safe


def test_a_refusal_whose_facts_are_not_known_reads_well_too() -> None:
    words = wording.explain_refusal(Reason.OTHER_RECIPIENT, {})
    assert words.happened == "Gói này gửi cho nơi khác."


def test_a_kind_without_words_of_its_own_reads_as_the_kind_it_belongs_to() -> None:
    class OddColumns(ColumnsMissing):
        code = "odd_columns"

    assert wording.explain(OddColumns()) == wording.explain(ColumnsMissing())


def test_a_bug_reads_as_a_bug_and_a_persons_text_is_not_taken_for_a_place() -> None:
    assert wording.explain(ValueError("x")) == wording.UNFORESEEN
    assert names_in("{name} và {{ngoặc}}") == {"name"}


def test_sentences_are_translated_before_the_facts_are_filled_in() -> None:
    asked: list[str] = []

    def translate(sentence: str) -> str:
        asked.append(sentence)
        return "Points of {item}."

    words = wording.explain(PointsOutOfRange(item="1.1", maximum=10.0), translate)
    assert words.happened == "Points of 1.1."
    assert "{item}" in asked[0]


def test_what_was_edited_is_said_with_the_most_first_and_the_nameless_last():
    edits = [
        Edited("village", "village.rename", 1),
        Edited("comet", "comet.seen", 5_000),
        Edited("sheet", "sheet.score", 1_204),
        Edited("sheet", "sheet.undo", 2),
        Edited("family", "family.edit", 3),
        Edited("officer", "officer.add", 1),
    ]
    assert explain_edits(edits) == "1.206 phiếu chấm, 3 hộ sửa, 1 thôn, 5.001 mục khác"
    assert explain_edits([]) == ""


def test_an_import_says_how_many_families_came_and_how_many_villages():
    edits = [Edited("family", "family.import", 2), Edited("village", "family.import", 6)]
    assert explain_edits(edits) == "6 thôn nhập từ bảng tính, 2 hộ nhập từ bảng tính"
