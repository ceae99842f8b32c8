"""What communes call the columns of their books, kind by kind; folded, without signs."""

from desktop.domain.subjects import SubjectKind
from desktop.sheets.rows import AnyField, Field, PersonField

ORDINAL = "ordinal"
"""The running number (STT): understood, and needed for nothing."""

COMMON: dict[AnyField | str, str] = {
    Field.ADDRESS: (
        "dia chi|noi o|cho o|noi cu tru|noi thuong tru|thuong tru|dia chi thuong tru|so nha|"
        "dia chi noi o|dia chi cu tru|ho khau thuong tru|so nha duong|so nha ten duong|"
        "dia chi chi tiet|noi o hien tai|tru so|dia chi tru so|noi dong|dia diem|address"
    ),
    Field.PHONE: (
        "dien thoai|so dien thoai|sdt|so dt|dt|dien thoai lien he|so dien thoai lien he|"
        "dien thoai di dong|di dong|so may|lien he|so dtdd|dtdd|phone|telephone|mobile"
    ),
    Field.IDENTITY: (
        "cccd|so cccd|can cuoc|so can cuoc|can cuoc cong dan|so can cuoc cong dan|so dinh danh|"
        "so dinh danh ca nhan|ma dinh danh|ma dinh danh ca nhan|dinh danh|sddcn|so ddcn|ddcn|cmnd|"
        "so cmnd|cmt|so cmt|cmtnd|chung minh nhan dan|so chung minh nhan dan|cccd cmnd|cmnd cccd|"
        "so cccd cmnd|so cmnd cccd|so cmnd can cuoc|so giay to|identity|identity number|id number|"
        "so cccd dinh danh|cccd so dinh danh|cccd dinh danh|so dinh danh cccd"
    ),
    Field.BIRTH: (
        "nam sinh|ngay sinh|ngay thang nam sinh|ngay nam sinh|sinh nam|sinh ngay|ns|"
        "nam sinh ngay sinh|ngay thang sinh|birth|birth date|date of birth|birth year|birthday"
    ),
    Field.SEX: "gioi tinh|gioi|phai|nam nu|gt|sex|gender",
    Field.ZONE: "vung|vung kho khan|thuoc vung|dia ban kho khan|zone",
    Field.NOTE: "ghi chu|chu thich|ghi chu khac|note|notes|remark|remarks",
    Field.CODE: "ma so|ma|code",
    ORDINAL: "stt|tt|so tt|so thu tu|thu tu|no|ordinal",
}
"""What means the same in every book that has such a column."""

_HOUSEHOLD_CODE = (
    "ma ho|so ho|ma so ho|ma ho gia dinh|so ho gia dinh|ma ho dan|ho so|so hieu ho|ho khau so|"
    "so ho khau gia dinh|ma ho khau|so so ho khau|so ho khau|household code|family code|"
    "household number"
)
_HEAD_OF_HOUSEHOLD = (
    "ho va ten chu ho|ho ten chu ho|ten chu ho|chu ho|ho va ten chu ho gia dinh|ten ho|"
    "ten ho gia dinh|ho gia dinh|chu ho gia dinh|head|head name|head of household|householder|"
    "household head"
)
_REPRESENTATIVE = (
    "ho va ten nguoi dai dien|ho ten nguoi dai dien|nguoi dai dien|dai dien|ho ten dai dien|"
    "nguoi dung dau|ho va ten nguoi dung dau|ho ten nguoi dung dau|nguoi phu trach|phu trach"
)

OWN: dict[SubjectKind, dict[AnyField | str, str]] = {
    SubjectKind.FAMILY: {
        Field.HEAD: (
            f"{_HEAD_OF_HOUSEHOLD}|ho va ten nguoi dai dien|ho ten nguoi dai dien|nguoi dai dien|"
            "dai dien ho|ho va ten dai dien ho|ho ten dai dien"
        ),
        Field.CODE: _HOUSEHOLD_CODE,
        Field.MEMBERS: (
            "so khau|so nhan khau|nhan khau|khau|so thanh vien|tong so khau|tong so nhan khau|"
            "so nguoi|so nguoi trong ho|tong nhan khau|sk|members|member count|household size"
        ),
        Field.POOR: "ho ngheo|thuoc ho ngheo|dien ho ngheo|ngheo|ho ngheo can ngheo|poor",
        PersonField.RELATION: (
            "quan he|quan he voi chu ho|qh voi chu ho|qh chu ho|moi quan he|quan he chu ho|qhch|"
            "moi quan he voi chu ho|quan he gia dinh|relation|relation to head"
        ),
        PersonField.PERSON: (
            "ho va ten thanh vien|ho ten thanh vien|ten thanh vien|thanh vien|ho va ten nhan khau|"
            "ho ten nhan khau|ho va ten tung nguoi|ho ten cac thanh vien|person|member name"
        ),
    },
    SubjectKind.CLAN: {
        Field.NAME: (
            "dong ho|ten dong ho|toc ho|ten toc ho|dong toc|ten dong toc|gia toc|ten gia toc|"
            "ten ho|ho toc|ho|ten|ten dong ho hoc tap|dong ho hoc tap|clan|clan name|name"
        ),
        Field.BRANCH: (
            "chi|canh|chi canh|chi nhanh|nhanh|phai|chi ho|ten chi|chi phai|canh ho|thuoc chi|"
            "chi nganh|branch"
        ),
        Field.HEAD: (
            "truong toc|ho va ten truong toc|ho ten truong toc|ten truong toc|toc truong|"
            "truong ho|ho va ten truong ho|truong chi|truong dong ho|ho ten truong dong ho|"
            "ho va ten truong dong ho|chu tich hoi dong gia toc|chu tich hdgt|"
            "truong ban khuyen hoc dong ho|truong ban kh dong ho|truong ban khuyen hoc|"
            f"{_REPRESENTATIVE}|head|head name"
        ),
        Field.CODE: "ma dong ho|so hieu|ma ho toc|clan code",
    },
    SubjectKind.COMMUNITY: {
        Field.NAME: "ten|cong dong|ten cong dong|cong dong hoc tap|ten cong dong hoc tap|name",
        Field.HEAD: (
            "truong thon|ho va ten truong thon|ho ten truong thon|ten truong thon|truong ap|"
            "truong ban|truong khu pho|truong khu|truong xom|truong khom|to truong|"
            "to truong to dan pho|truong thon ap khu pho|truong thon to truong|"
            f"truong buon|truong lang|{_REPRESENTATIVE}|head|head name"
        ),
        Field.CODE: "ma thon|ma ap|ma khu pho|ma ban|ma to dan pho|village code",
    },
    SubjectKind.UNIT: {
        Field.NAME: (
            "don vi|ten don vi|co quan|ten co quan|co quan don vi|ten co quan don vi|"
            "don vi co quan|ten truong|truong hoc|ten to chuc|to chuc|doanh nghiep|"
            "ten doanh nghiep|ten|ten don vi co quan|don vi hoc tap|ten don vi hoc tap|unit|"
            "unit name|name"
        ),
        Field.TYPE: (
            "loai|loai don vi|loai hinh|loai hinh don vi|loai co quan|phan loai|khoi|"
            "nhom don vi|linh vuc|unit type|type"
        ),
        Field.HEAD: (
            "thu truong|ho va ten thu truong|ho ten thu truong|thu truong don vi|lanh dao|"
            "thu truong co quan|hieu truong|giam doc|truong don vi|nguoi dung dau don vi|"
            f"ho va ten thu truong don vi|{_REPRESENTATIVE}|head|head name"
        ),
        Field.STAFF: (
            "so nguoi|so can bo|so thanh vien|so luong|quan so|so nhan vien|si so|bien che|"
            "so lao dong|so cbcnv|so cbgvnv|so can bo nhan vien|tong so nguoi|so cb gv nv|"
            "so can bo cong chuc vien chuc|so cong nhan vien|tong so can bo|so cccd vc|"
            "tong so cb gv nv|tong so cbgvnv|so cb cc vc|"
            "tong so nguoi lao dong|tong so can bo giao vien nhan vien|so can bo giao vien nhan vien|staff|"
            "staff count|head count"
        ),
        Field.CODE: "ma don vi|ma co quan|ma truong|unit code",
    },
    SubjectKind.CITIZEN: {
        Field.NAME: (
            "ho va ten cong dan|ho ten cong dan|ten cong dan|cong dan|ho va ten|ho ten|"
            "ho va ten nguoi dan|ten|ho va ten khai sinh|ho chu dem va ten|ho dem va ten|"
            "ho va ten ca nhan|name|full name"
        ),
        Field.GROUP: (
            "nhom|nhom cong dan|nhom doi tuong|doi tuong|thuoc nhom|nhom tieu chi|nhom abcd|"
            "nhom a b c d|group"
        ),
        Field.HOUSEHOLD: _HOUSEHOLD_CODE,
        Field.FAMILY: f"{_HEAD_OF_HOUSEHOLD}|thuoc ho|thuoc ho gia dinh|gia dinh|family",
        Field.UNIT: (
            "don vi|co quan|thuoc don vi|don vi cong tac|noi cong tac|co quan don vi|"
            "co quan cong tac|noi lam viec|don vi lam viec|truong|truong lop|unit"
        ),
        Field.CODE: "ma cong dan|ma nguoi|ma ca nhan|citizen code",
    },
}
