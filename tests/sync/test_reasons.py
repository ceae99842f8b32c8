"""Every reason for refusing a package has words that a person can act on."""

from string import Formatter

import pytest

from desktop.sync.failures import PackageRefused
from desktop.sync.reasons import Reason
from desktop.wording.packages import PACKAGE_WORDS

FACTS = {"key", "offices", "date", "number", "awaited", "removed", "changed", "held", "noun"}


def test_every_reason_has_words_and_no_words_are_left_over():
    assert set(PACKAGE_WORDS) == set(Reason)


@pytest.mark.parametrize("reason", Reason)
def test_words_say_what_happened_and_what_to_do(reason):
    for sentence in PACKAGE_WORDS[reason]:
        assert sentence.endswith(".")
        names = {name for _text, name, _form, _how in Formatter().parse(sentence) if name}
        assert names <= FACTS


def test_no_two_reasons_read_the_same():
    assert len({happened for happened, _todo in PACKAGE_WORDS.values()}) == len(Reason)


def test_a_refusal_carries_its_reason_and_facts():
    refused = PackageRefused(Reason.WAITING, number=42, awaited=41)
    assert refused.reason is Reason.WAITING
    assert refused.facts == {"reason": Reason.WAITING, "number": 42, "awaited": 41}
    assert refused.code == "package_refused"
