"""The register (sổ đăng ký): its five kinds, their villages, their year and their life."""
