"""What columns are called, and where the header is."""

import pytest

from desktop.domain.subjects import SubjectKind
from desktop.sheets.columns import meaning
from desktop.sheets.forms import FORMS
from desktop.sheets.header import find_header
from desktop.sheets.rows import Field, PersonField
from desktop.sheets.spellings import ORDINAL

FAMILIES = FORMS[SubjectKind.FAMILY]

SPELLINGS = {
    Field.HEAD: "Họ và tên chủ hộ|Chủ hộ|CHỦ HỘ|Ho ten chu ho|Tên chủ hộ|Họ tên|Họ và tên|Ho ten|"
    "Họ và tên chủ hộ (viết hoa)|HỌ VÀ TÊN CHỦ HỘ *|Đại diện hộ|head|Head name",
    Field.CODE: "Mã hộ|Số hộ|Mã số hộ|Số sổ hộ khẩu|code|Ma ho",
    Field.VILLAGE: "Thôn|Ấp|Khu phố|Tổ dân phố|Địa bàn|Tên thôn|Thôn/ấp|Thôn (ấp, khu phố)|TDP|"
    "Khu dân cư|Xóm|Bản|Buôn|Khóm|Thôn, bản|Thôn hoặc ấp|hamlet|Village|Thôn, xóm",
    Field.ADDRESS: "Địa chỉ|Nơi ở|Chỗ ở hiện nay|Địa chỉ thường trú|Số nhà|address",
    Field.PHONE: "Điện thoại|SĐT|Số ĐT|Số điện thoại chủ hộ|Điện thoại liên hệ (nếu có)|phone",
    Field.IDENTITY: "CCCD|Số CCCD|Số định danh|Số định danh cá nhân|CMND|CCCD/CMND|CCCD chủ hộ|"
    "Căn cước công dân|Số căn cước của chủ hộ|Số CCCD/Số định danh|cccd",
    Field.BIRTH: "Năm sinh|Ngày sinh|Ngày, tháng, năm sinh|Ngày tháng năm sinh của chủ hộ|birth",
    Field.SEX: "Giới tính|Nam/Nữ|Phái|sex",
    Field.MEMBERS: "Số khẩu|Số nhân khẩu|Nhân khẩu|Số nhân khẩu trong hộ|Số người trong hộ|members",
    Field.POOR: "Hộ nghèo|Thuộc hộ nghèo|Hộ nghèo (x)|Hộ nghèo, cận nghèo|poor",
    Field.ZONE: "Vùng|Vùng khó khăn|zone",
    Field.NOTE: "Ghi chú|GHI CHÚ:|note",
    PersonField.RELATION: "Quan hệ với chủ hộ|QH với chủ hộ|Mối quan hệ|Quan hệ chủ hộ",
    PersonField.PERSON: "Họ và tên thành viên|Thành viên",
    ORDINAL: "STT|TT|Số TT|Số thứ tự",
}


@pytest.mark.parametrize("field", SPELLINGS)
def test_titles_are_understood_in_their_many_spellings(field):
    titles = SPELLINGS[field].split("|")
    found = {title: (meaning(title, FAMILIES) or [None])[0] for title in titles}
    assert found == dict.fromkeys(titles, field)


@pytest.mark.parametrize(
    "title",
    [
        "Ngày cấp CCCD", "Nơi cấp", "Email", "Họ tên vợ/chồng", "Dân tộc",
        "Mã thôn", "Chữ ký", "Nghề nghiệp", "Năm", "Điểm", "", "1",
        "Danh sách các chủ hộ đăng ký phấn đấu đạt danh hiệu gia đình học tập năm 2026 của xã ta",
    ],
)  # fmt: skip
def test_titles_of_something_else_are_left_alone(title):
    assert meaning(title, FAMILIES) is None


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_the_titles_we_write_are_titles_we_read(form):
    assert {field: meaning(column.title, form)[0] for field, column in form.columns.items()} == {
        field: field for field in form.columns
    }


def test_the_surer_of_two_columns_wins():
    header = find_header([["Họ và tên", "Chủ hộ", "Thôn"]], FAMILIES)
    assert header.fields[Field.HEAD] == 1


def test_the_left_of_two_equal_columns_wins():
    header = find_header([["Chủ hộ", "Khu phố", "Tổ dân phố"]], FAMILIES)
    assert header.fields[Field.VILLAGE] == 1
    assert [c.title for c in header.layout("", 0).ignored] == ["Tổ dân phố"]


def test_a_title_above_does_not_count_as_header():
    rows = [["DANH SÁCH HỘ GIA ĐÌNH"], ["Thôn: Hạ"], ["Chủ hộ", "Thôn"], ["Lê Văn An", "Hạ"]]
    assert find_header(rows, FAMILIES).rows == (2,)


def test_a_group_title_completes_the_titles_below_it():
    rows = [["Chủ hộ", "", "Thôn"], ["Tên", "Năm sinh", ""], ["Lê Văn An", 1970, "Hạ"]]
    header = find_header(rows, FAMILIES)
    assert header.rows == (0, 1)
    assert header.fields == {Field.HEAD: 0, Field.BIRTH: 1, Field.VILLAGE: 2}


def test_a_row_that_numbers_the_columns_is_stepped_over():
    assert (
        find_header([["Chủ hộ", "Thôn"], ["(1)", "(2)"], ["Lê Văn An", "Hạ"]], FAMILIES).body == 2
    )
    assert find_header([["Chủ hộ", "Thôn"], [1.0, 2.0], ["Lê Văn An", "Hạ"]], FAMILIES).body == 2


def test_missing_columns_are_known():
    assert find_header([["Chủ hộ", "Địa chỉ"]], FAMILIES).missing == (Field.VILLAGE,)


@pytest.mark.parametrize("rows", [[], [[]], [["Tháng", "Thu"]], [["Ghi chú", "Điện thoại"]]])
def test_no_header_is_invented(rows):
    assert find_header(rows, FAMILIES) is None
