"""Checklists, plans and dates come from above: whole, signed, never backwards, never silently."""

import json
from pathlib import Path
from uuid import uuid4

import pytest

from desktop.bootstrap import library
from desktop.db.exchange import peers
from desktop.domain.subjects import SubjectKind
from desktop.services.failures import WrongRole
from desktop.services.standards.failures import (
    NobodyEnrolled,
    PublicationEmpty,
    PublicationFileInvalid,
    PublicationVersionUsed,
)
from desktop.services.standards.publication_files import Matter, rank
from desktop.services.standards.publications import Fate, year_plan
from desktop.sync import container, manifest, packing, payload, sealing, signing
from desktop.sync.manifest import Kind, Office
from desktop.sync.payload import Header, Published
from desktop.sync.reasons import Reason
from tests.builders import (
    OFFICER,
    PASSWORD,
    YEAR,
    a_receiver,
    an_entrance,
    an_office,
    decided,
    enrolled,
    registered,
    scored,
    with_families,
)
from tests.sync.exchanging import data, receive, send
from tests.sync.hostile import Altered, recipient_of

pytestmark = pytest.mark.engines

ASSETS = Path(__file__).parents[2] / "assets"
FAMILY = SubjectKind.FAMILY


def a_checklist(folder, version="2", **others):
    """Our illustrative checklist of families as the office above would publish it."""
    content = json.loads((ASSETS / "checklists" / "minh-hoa-gia-dinh.json").read_bytes())
    path = folder / f"bo-{version}.json"
    path.write_text(json.dumps({**content, "version": version, **others}), "utf-8")
    return Matter.CHECKLIST, path


def dates(folder, version="1", report="12-05"):
    path = folder / f"moc-{version}.json"
    plan = {
        "year": YEAR, "registration_until": f"{YEAR}-02-28", "self_scoring_until": f"{YEAR}-10-01",
        "meetings_until": f"{YEAR}-11-01", "recognition_until": f"{YEAR}-11-30",
        "report_until": f"{YEAR}-{report}",
    }  # fmt: skip
    path.write_text(
        json.dumps({"format": "sokhuyenhoc-dates/1", "version": version, "dates": plan}), "utf-8"
    )
    return Matter.DATES, path


def units(folder):
    path = folder / "ma.json"
    content = {
        "format": "sokhuyenhoc-units/1", "version": "2026", "locality": "Tỉnh Đồng Tháp",
        "units": [{"code": "79.123", "name": "Xã Bình Hòa"}],
    }  # fmt: skip
    path.write_text(json.dumps(content), "utf-8")
    return Matter.UNITS, path


PLAN = (Matter.PLAN, ASSETS / "plans" / "national-677-2022.json")


@pytest.fixture
def pair(commune, receiver, tmp_path):
    """A commune enrolled at its receiving office, nothing scored yet."""
    enrolled(commune, receiver, tmp_path)
    (tmp_path / "files").mkdir()
    return commune, receiver


def taken(office, path):
    (result,) = office.reception.receive([path])
    return result


def test_one_file_brings_all_to_every_enrolled_commune(pair, tmp_path, opened):
    commune, receiver = pair
    sister = opened(an_office(tmp_path, code="79.125"))
    enrolled(sister, receiver, tmp_path)
    files = tmp_path / "files"
    issued = receiver.publishing.publish(
        [a_checklist(files), PLAN, dates(files), units(files)], tmp_path
    )
    assert (issued.number, issued.items, issued.communes) == (1, 4, 2)
    for office in (commune, sister):
        result = taken(office, issued.file)
        assert (result.accepted, result.reason, result.applied) == (True, None, 4)
        kinds = [row.kind for row in office.publications.listed()]
        assert kinds == ["checklist", "dates", "plan", "units"]
        assert office.checklists.of(FAMILY, YEAR).version == "2"
        assert office.history.verify().ok


def test_a_preview_says_what_would_be_replaced_and_changes_nothing(pair, tmp_path):
    commune, receiver = pair
    issued = receiver.publishing.publish([a_checklist(tmp_path / "files"), PLAN], tmp_path)
    before = data(commune)
    preview = commune.reception.preview([issued.file])[0]
    checklist, plan = preview.published
    assert (checklist.fate, checklist.version) == (Fate.REPLACES, "2")
    assert checklist.former.endswith(", 1")
    assert plan.fate is Fate.NEW
    assert preview.applied == 2
    assert data(commune) == before
    assert commune.checklists.of(FAMILY, YEAR).version == "1"


def test_a_year_that_was_scored_keeps_the_checklist_it_was_scored_with(pair, tmp_path):
    commune, receiver = pair
    families = with_families(commune, 2)
    registered(commune)
    scored(commune, families)
    totals = [row.total for row in commune.recognition.qualify(FAMILY, YEAR).qualified]
    issued = receiver.publishing.publish([a_checklist(tmp_path / "files")], tmp_path)
    (effect,) = taken(commune, issued.file).published
    assert (effect.fate, commune.checklists.of(FAMILY, YEAR).version) == (Fate.SCORED, "1")
    assert [row.total for row in commune.recognition.qualify(FAMILY, YEAR).qualified] == totals
    commune.checklists.choose(FAMILY, YEAR + 1, "minh-hoa-gia-dinh@2")
    assert commune.checklists.of(FAMILY, YEAR + 1).version == "2"
    decided(commune)


def test_what_is_scored_with_a_published_checklist_is_reckoned_above_too(pair, tmp_path):
    commune, receiver = pair
    issued = receiver.publishing.publish([a_checklist(tmp_path / "files")], tmp_path)
    taken(commune, issued.file)
    families = with_families(commune, 2)
    registered(commune)
    scored(commune, families)
    (result,) = receive(receiver, send(commune, tmp_path))
    assert (result.accepted, result.reason) == (True, None)


def test_a_published_checklist_is_there_after_the_next_login(pair, tmp_path, opened):
    commune, receiver = pair
    issued = receiver.publishing.publish([a_checklist(tmp_path / "files")], tmp_path)
    taken(commune, issued.file)
    commune.close()
    again = opened(an_entrance(commune.data_file).open(OFFICER, PASSWORD))
    assert again.checklists.of(FAMILY, YEAR).version == "2"


def test_published_dates_are_the_year_s_dates(pair, tmp_path):
    commune, receiver = pair
    issued = receiver.publishing.publish([dates(tmp_path / "files")], tmp_path)
    taken(commune, issued.file)
    with commune._core.database.read() as session:
        assert year_plan(session, YEAR).report_until.isoformat() == f"{YEAR}-12-05"
        assert year_plan(session, YEAR + 1).report_until.day == 10
    assert commune.overview.year(YEAR).phases[-1].until.isoformat() == f"{YEAR}-12-05"
    assert receiver.radar.read(YEAR).deadline.isoformat() == f"{YEAR}-12-05"


def test_a_lost_publication_does_no_harm_the_next_one_is_whole(pair, tmp_path):
    commune, receiver = pair
    files = tmp_path / "files"
    receiver.publishing.publish([a_checklist(files)], tmp_path / "lost.skh")
    issued = receiver.publishing.publish([PLAN], tmp_path)
    assert taken(commune, issued.file).applied == 2


def test_an_older_publication_never_takes_the_place_of_a_newer_one(pair, tmp_path):
    commune, receiver = pair
    files = tmp_path / "files"
    old = receiver.publishing.publish([a_checklist(files, "2")], tmp_path)
    new = receiver.publishing.publish([a_checklist(files, "3")], tmp_path)
    assert taken(commune, new.file).applied == 1
    result = taken(commune, old.file)
    assert (result.accepted, result.reason) == (False, Reason.PUBLICATION_OLDER)
    assert result.facts["number"] == 2
    assert commune.checklists.of(FAMILY, YEAR).version == "3"
    again = taken(commune, new.file)
    assert (again.accepted, again.reason) == (True, Reason.ALREADY_RECEIVED)


def test_every_version_is_kept(pair, tmp_path):
    commune, receiver = pair
    for version in ("2", "10"):
        issued = receiver.publishing.publish([a_checklist(tmp_path / "files", version)], tmp_path)
        taken(commune, issued.file)
    assert [row.version for row in commune.publications.listed()] == ["10", "2"]
    assert commune.checklists.get("minh-hoa-gia-dinh@2").version == "2"


def test_the_list_of_revoked_keys_travels_along(pair, tmp_path, opened):
    commune, receiver = pair
    (tmp_path / "lost").mkdir()
    lost = opened(an_office(tmp_path / "lost", code="79.126"))
    enrolled(lost, receiver, tmp_path / "lost")
    receiver.trust.revoking.revoke(lost.writer, 3)
    issued = receiver.publishing.publish([], tmp_path)
    assert (issued.items, issued.communes) == (0, 1)
    assert taken(commune, issued.file).accepted
    ((_key, up_to, *_rest),) = commune.trust.revoked()
    assert up_to == 3
    assert taken(lost, issued.file).reason is Reason.OTHER_RECIPIENT


def test_a_draft_is_kept_and_replaces_nothing(pair, tmp_path):
    commune, receiver = pair
    draft = ASSETS / "checklists" / "gia-dinh-hoc-tap-qd242-2022.json"
    content = {**json.loads(draft.read_bytes()), "version": "2"}
    path = tmp_path / "files" / "nhap.json"
    path.write_text(json.dumps(content), "utf-8")
    issued = receiver.publishing.publish([(Matter.CHECKLIST, path)], tmp_path)
    (effect,) = taken(commune, issued.file).published
    assert effect.fate is Fate.NEW
    assert commune.checklists.of(FAMILY, YEAR).id == "minh-hoa-gia-dinh"


# what is not published


def test_a_version_stands_for_one_content(pair, tmp_path):
    _commune, receiver = pair
    files = tmp_path / "files"
    receiver.publishing.publish([a_checklist(files, "3")], tmp_path)
    for changed in (a_checklist(files, "3", name="Khác"), a_checklist(files, "2")):
        with pytest.raises(PublicationVersionUsed):
            receiver.publishing.publish([changed], tmp_path)
    assert receiver.publications.number() == 1


@pytest.mark.parametrize("matter", Matter)
@pytest.mark.parametrize("content", [b"", b"{}", b"\xff", b"[1]", b'{"format":"x/1"}'])
def test_a_file_of_another_form_is_not_published(pair, tmp_path, matter, content):
    _commune, receiver = pair
    path = tmp_path / "files" / "x.json"
    path.write_bytes(content)
    with pytest.raises(PublicationFileInvalid):
        receiver.publishing.publish([(matter, path)], tmp_path)
    with pytest.raises(PublicationFileInvalid):
        receiver.publishing.publish([(matter, tmp_path / "gone.json")], tmp_path)
    assert not list(tmp_path.glob("cong-bo-*"))


def test_dates_out_of_order_are_not_published(pair, tmp_path):
    _commune, receiver = pair
    with pytest.raises(PublicationFileInvalid):
        receiver.publishing.publish([dates(tmp_path / "files", report="01-05")], tmp_path)


def test_there_is_something_to_publish_and_somebody_to_read_it(receiver, commune, tmp_path):
    with pytest.raises(PublicationEmpty):
        receiver.publishing.publish([], tmp_path)
    with pytest.raises(NobodyEnrolled):
        receiver.publishing.publish([PLAN], tmp_path)
    with pytest.raises(WrongRole):
        commune.publishing.publish([PLAN], tmp_path)
    assert receiver.publications.listed() == []


# whom nobody should believe


def forged(office, to, lines=(), **others):
    """A publication made with an office's own key and its program changed."""
    package = uuid4()
    return Altered(office).write(
        to, package, [Header(package=package, writers=()), *lines],
        kind=Kind.PUBLICATION, **others,
    )  # fmt: skip


def test_a_commune_publishes_nothing(pair, tmp_path, opened):
    commune, receiver = pair
    sister = opened(an_office(tmp_path, code="79.125"))
    enrolled(sister, receiver, tmp_path)
    line = Published(kind="checklist", name="x", version="9", text="{}")
    package = forged(
        sister, tmp_path / "gia.skh", [line], recipient=recipient_of(commune),
        recipients=(Office(code=commune.office.code, name="x"),),
    )  # fmt: skip
    result = taken(commune, package)
    assert (result.accepted, result.reason) == (False, Reason.SENDER_OUT_OF_SCOPE)
    upwards = forged(sister, tmp_path / "gia2.skh", [line])
    assert taken(receiver, upwards).reason is Reason.SENDER_OUT_OF_SCOPE
    assert commune.publications.listed() == []


def test_an_office_nobody_compared_publishes_nothing(pair, tmp_path, opened):
    commune, _receiver = pair
    (tmp_path / "other").mkdir()
    other = opened(a_receiver(tmp_path / "other"))
    twin = opened(an_office(tmp_path / "other"))  # bears the commune's code
    enrolled(twin, other, tmp_path / "other")
    issued = other.publishing.publish([PLAN], tmp_path / "other")
    result = taken(commune, issued.file)
    assert (result.accepted, result.reason) == (False, Reason.SENDER_UNKNOWN)


def test_a_publication_sealed_to_others_is_not_opened(pair, tmp_path, opened):
    commune, receiver = pair
    commune_row = receiver.trust.peers()[0]
    with receiver._core.database.bookkeeping() as session:
        stranger = sealing.new_identity().recipient
        peers.keep(session, commune_row._replace(recipient=stranger))
    issued = receiver.publishing.publish([PLAN], tmp_path)
    result = taken(commune, issued.file)
    assert (result.accepted, result.reason) == (False, Reason.DECRYPTION_FAILED)


@pytest.mark.parametrize("cut", [1, 50, 400])
def test_a_publication_that_was_cut_is_refused(pair, tmp_path, cut):
    commune, receiver = pair
    issued = receiver.publishing.publish([PLAN], tmp_path)
    issued.file.write_bytes(issued.file.read_bytes()[:-cut])
    assert not taken(commune, issued.file).accepted
    assert commune.publications.listed() == []


def published_by_hand(receiver, commune, to, number, *lines):
    """A publication signed rightly that our program would not write."""
    core, package = receiver._core, uuid4()
    header = Header(package=package, writers=())
    sealed = sealing.seal(map(payload.encode, [header, *lines]), [recipient_of(commune)])
    content = manifest.Manifest(
        format=1, minimum_reader=1, kind=Kind.PUBLICATION, package=package, number=number,
        sender=manifest.Sender(
            office=Office(code="87", name="Tỉnh Đồng Tháp"), writer=core.writer.id,
            key=core.writer.public,
        ),
        recipients=(Office(code=commune.office.code, name="x"),), program="9",
        wall_time_informational="", payload=packing.describe(sealed),
    )  # fmt: skip
    key = signing.SigningKey(core.writer.secret)
    container.write(to, packing.pack(content, key, (), sealed))
    return to


def checklist_line(matter_and_path, version="2"):
    _matter, path = matter_and_path
    text = path.read_text("utf-8")
    return Published(kind="checklist", name="minh-hoa-gia-dinh", version=version, text=text)


def test_a_checklist_is_never_altered_under_the_same_version(pair, tmp_path):
    commune, receiver = pair
    files = tmp_path / "files"
    issued = receiver.publishing.publish([a_checklist(files, "2")], tmp_path)
    taken(commune, issued.file)
    altered = checklist_line(a_checklist(files, "2", name="Đổi ngầm"))
    ours = checklist_line(a_checklist(files, "1", name="Đổi bản kèm chương trình"), "1")
    for line in (altered, ours):
        package = published_by_hand(receiver, commune, tmp_path / "ngam.skh", 5, line)
        before = data(commune)
        assert taken(commune, package).reason is Reason.PUBLICATION_DIFFERS
        assert data(commune) == before
    assert commune.checklists.get("minh-hoa-gia-dinh@1") == library().find("minh-hoa-gia-dinh@1")


def test_a_lower_version_in_a_newer_publication_changes_nothing(pair, tmp_path):
    commune, receiver = pair
    files = tmp_path / "files"
    issued = receiver.publishing.publish([a_checklist(files, "3")], tmp_path)
    taken(commune, issued.file)
    lower = checklist_line(a_checklist(files, "2"))
    result = taken(commune, published_by_hand(receiver, commune, tmp_path / "l.skh", 5, lower))
    assert (result.accepted, [one.fate for one in result.published]) == (True, [Fate.OLDER])
    assert commune.checklists.of(FAMILY, YEAR).version == "3"


def test_what_is_no_checklist_is_refused_whole(pair, tmp_path):
    commune, receiver = pair
    good = checklist_line(a_checklist(tmp_path / "files", "2"))
    for bad in (
        Published(kind="plan", name="x", version="1", text="{}"),
        Published(kind="checklist", name="tên khác", version="2", text=good.text),
    ):
        package = published_by_hand(receiver, commune, tmp_path / "xau.skh", 5, good, bad)
        assert taken(commune, package).reason is Reason.PUBLICATION_INVALID
        assert commune.publications.listed() == []


def test_what_only_a_later_program_knows_is_passed_over(pair, tmp_path):
    commune, receiver = pair
    good = checklist_line(a_checklist(tmp_path / "files", "2"))
    later = Published(kind="song", name="x", version="1", text="la la")
    result = taken(
        commune, published_by_hand(receiver, commune, tmp_path / "moi.skh", 5, good, later)
    )
    assert (result.accepted, result.applied) == (True, 1)


def test_a_package_of_changes_brings_no_publication(pair, tmp_path):
    commune, receiver = pair
    package = uuid4()
    lines = [
        Header(package=package, writers=()),
        Published(kind="plan", name="x", version="1", text="{}"),
    ]
    to = Altered(commune).write(tmp_path / "x.skh", package, lines)
    assert taken(receiver, to).reason is Reason.BLOCK_INVALID


@pytest.mark.parametrize(
    ("lower", "higher"), [("1", "2"), ("2", "10"), ("1.9", "1.10"), ("2025", "2026-1"), ("", "1")]
)
def test_versions_are_ordered_as_people_do(lower, higher):
    assert rank(lower) < rank(higher)
