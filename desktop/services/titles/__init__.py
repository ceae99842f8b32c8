"""From a score sheet to a certificate (danh hiệu): scored, met upon, decided, corrected, printed."""
