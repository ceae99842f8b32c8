"""Why a package was not taken: one closed list, shared by reading, merging and answering."""

from enum import StrEnum


class Reason(StrEnum):
    """The code a refusal is known by; its words are in `desktop/wording/packages.py`."""

    # the file and its wrapping
    UNREADABLE = "unreadable"
    TOO_LARGE = "too_large"
    NOT_A_PACKAGE = "not_a_package"
    NOT_CANONICAL = "not_canonical"
    MANIFEST_INVALID = "manifest_invalid"
    NEWER_FORMAT = "newer_format"
    # who sent it, and to whom
    SIGNATURE_WRONG = "signature_wrong"
    SENDER_UNKNOWN = "sender_unknown"
    ENROLMENT_INVALID = "enrolment_invalid"
    SENDER_OUT_OF_SCOPE = "sender_out_of_scope"
    KEY_REVOKED = "key_revoked"
    OTHER_RECIPIENT = "other_recipient"
    # what it carries
    PAYLOAD_DAMAGED = "payload_damaged"
    DECRYPTION_FAILED = "decryption_failed"
    PLAIN_MISMATCH = "plain_mismatch"
    BLOCK_INVALID = "block_invalid"
    # how it fits what is already here
    CHAIN_BROKEN = "chain_broken"
    FORK = "fork"
    ALREADY_RECEIVED = "already_received"
    WAITING = "waiting"
    TOTALS_DIFFER = "totals_differ"
    MASS_CHANGE = "mass_change"
    # what the person was about to do with it
    WRONG_KIND = "wrong_kind"
    FINGERPRINT_DIFFERS = "fingerprint_differs"
    NOT_COMPARED = "not_compared"
    PUBLICATION_OLDER = "publication_older"
    PUBLICATION_DIFFERS = "publication_differs"
    PUBLICATION_INVALID = "publication_invalid"
