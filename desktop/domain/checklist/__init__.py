"""Checklists (bộ tiêu chí), the answers an officer gives, and the score that follows from them."""

from desktop.domain.checklist.answers import Answer, accept, parse_answer, validated
from desktop.domain.checklist.checking import Fault, Problem, check
from desktop.domain.checklist.scoring import Failure, Score, Why, score, shortfalls
from desktop.domain.checklist.values import (
    AnswerKind,
    Band,
    Checklist,
    Completeness,
    Group,
    Item,
    Level,
    Measure,
    Scoring,
    Source,
    TextStatus,
)

__all__ = [
    "Answer",
    "AnswerKind",
    "Band",
    "Checklist",
    "Completeness",
    "Failure",
    "Fault",
    "Group",
    "Item",
    "Level",
    "Measure",
    "Problem",
    "Score",
    "Scoring",
    "Source",
    "TextStatus",
    "Why",
    "accept",
    "check",
    "parse_answer",
    "score",
    "shortfalls",
    "validated",
]
