"""Words that stand on every paper."""

QUOC_HIEU = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
TIEU_NGU = "Độc lập - Tự do - Hạnh phúc"
ILLUSTRATIVE = "BẢN MINH HỌA – KHÔNG CÓ GIÁ TRỊ CHÍNH THỨC"
"""On every paper made with a set of criteria that is not official."""
