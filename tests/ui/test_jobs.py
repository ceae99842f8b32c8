"""Long work runs beside the window, tells how far it is, and stops when asked."""

import threading

import pytest
from PySide6.QtCore import QObject, Qt, QThread
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.progress import Cancelled
from desktop.ui.changes import Changes
from desktop.ui.jobs import Job, Jobs
from desktop.ui.widgets.job_bar import JobBar, JobDialog, grouped
from desktop.ui.widgets.job_slot import hold


class Listener(QObject):
    """Notes on which thread it heard something."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[object, bool]] = []

    def hear(self, what: object = None) -> None:
        self.heard.append((what, QThread.currentThread() is self.thread()))


def test_a_job_returns_what_its_work_returned_on_the_windows_thread(qtbot, jobs: Jobs) -> None:
    listener, loose = Listener(), []
    job = jobs.run(lambda _progress: threading.current_thread().name)
    job.succeeded.connect(listener.hear)
    job.succeeded.connect(lambda _name: loose.append(QThread.currentThread() is listener.thread()))
    with qtbot.waitSignal(job.ended):
        pass
    (name, at_home), = listener.heard  # fmt: skip
    assert name != threading.main_thread().name
    assert at_home
    assert loose == [True]
    assert not jobs.busy


def test_the_keyboard_comes_back_to_what_began_the_job(qtbot, jobs: Jobs) -> None:
    window = QWidget()
    part = QPushButton("Nhận", window)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    part.setFocus()
    job = jobs.run(lambda _progress: None)
    hold(window, job)
    assert not part.hasFocus()
    with qtbot.waitSignal(job.ended):
        pass
    assert part.hasFocus()


def test_progress_is_told_now_and_then_and_always_at_the_end(qtbot, jobs: Jobs) -> None:
    steps = []

    def work(progress) -> None:
        for done in range(1, 20_001):
            progress.step(done, 20_000)

    job = jobs.run(work)
    job.progressed.connect(lambda done, total: steps.append((done, total)))
    with qtbot.waitSignal(job.ended):
        pass
    assert steps[-1] == (20_000, 20_000)
    assert len(steps) < 2000


def test_a_failure_is_handed_over_whole(qtbot, jobs: Jobs) -> None:
    def work(_progress) -> None:
        raise ValueError("within")

    job = jobs.run(work)
    with qtbot.waitSignal(job.failed) as failed:
        pass
    assert isinstance(failed.args[0], ValueError)


def test_jobs_run_one_after_the_other(qtbot, jobs: Jobs) -> None:
    order: list[str] = []
    gate = threading.Event()
    first = jobs.run(lambda _p: (gate.wait(5), order.append("first")))
    second = jobs.run(lambda _p: order.append("second"))
    assert first is not second
    with qtbot.waitSignal(second.ended):
        gate.set()
    assert order == ["first", "second"]


def patient(started: threading.Event):
    """Work that goes on until it is stopped."""

    def work(progress) -> None:
        done = 0
        while True:
            progress.step(done % 100, 100)
            started.set()
            done += 1

    return work


def test_escape_stops_a_job_and_waits_until_it_has(qtbot, jobs: Jobs) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    started = threading.Event()
    job = jobs.run(patient(started), title="Đang nhập")
    dialog = JobDialog(job, "Đang nhập", parent)
    assert dialog.isVisible()
    started.wait(5)
    with qtbot.waitSignal(job.cancelled):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible()
        assert not dialog.bar.stop.isEnabled()
    qtbot.waitUntil(lambda: not parent.findChildren(JobDialog))


def test_a_bar_is_determinate_and_says_it_in_words(qtbot, jobs: Jobs) -> None:
    job = Job(lambda _progress: None)
    bar = JobBar(job, "Đang đọc bảng tính")
    qtbot.addWidget(bar)
    bar.show_progress(340, 8016)
    assert (bar.bar.value(), bar.bar.maximum()) == (340, 8016)
    assert bar.count.text() == "340 / 8.016"
    assert bar.bar.accessibleName() == "Đang đọc bảng tính"
    assert bar.bar.accessibleDescription() == "340 / 8.016"


def test_leaving_stops_what_runs(qtbot) -> None:
    jobs, started, ends = Jobs(), threading.Event(), []
    job = jobs.run(patient(started))
    job.cancelled.connect(lambda: ends.append("cancelled"))
    started.wait(5)
    jobs.stop()
    qtbot.waitUntil(lambda: ends == ["cancelled"])


def test_a_cancelled_step_raises_in_the_work() -> None:
    job = Job(lambda _progress: None)
    job.cancel()
    with pytest.raises(Cancelled):
        job.step(1, 2)


def test_a_commit_on_the_worker_is_heard_on_the_windows_thread(qtbot, jobs: Jobs) -> None:
    changes, listener = Changes(), Listener()
    changes.changed.connect(listener.hear)
    with qtbot.waitSignal(changes.changed):
        jobs.run(lambda _progress: changes.notice(frozenset({"family"})))
    qtbot.waitUntil(lambda: listener.heard == [(frozenset({"family"}), True)])


def test_a_commit_that_touched_nothing_is_not_told(qtbot) -> None:
    changes = Changes()
    with qtbot.assertNotEmitted(changes.changed):
        changes.notice(frozenset())


@pytest.mark.parametrize(("number", "words"), [(0, "0"), (999, "999"), (8016, "8.016")])
def test_thousands_are_parted_as_on_vietnamese_paper(number: int, words: str) -> None:
    assert grouped(number) == words
