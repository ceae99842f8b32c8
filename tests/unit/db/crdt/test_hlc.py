"""The hybrid logical clock: always forward, near the wall clock, and nobody's to push far."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.db.crdt import hlc

NOW = st.integers(0, 2**42)
READINGS = st.integers(0, 2**58)


@given(READINGS, NOW)
def test_a_reading_is_above_the_last_and_not_behind_the_clock(last, now):
    reading = hlc.tick(last, now)
    assert reading > last
    assert hlc.milliseconds(reading) >= min(now, hlc.milliseconds(reading))
    assert reading >= now << 16


@given(NOW)
def test_a_clock_that_is_right_shows_its_own_time(now):
    assert hlc.milliseconds(hlc.tick(0, now)) == now


@given(READINGS, READINGS, NOW)
def test_another_clock_pulls_ours_forward_by_a_day_at_most(last, remote, now):
    seen, clamped = hlc.observe(last, remote, now)
    limit = (now + hlc.MAX_AHEAD) << 16
    assert last <= seen <= max(last, limit)
    assert clamped == (remote > limit)
    assert seen >= min(remote, limit)


@given(st.lists(NOW, min_size=2, max_size=20))
def test_however_the_clock_jumps_readings_rise(clocks):
    reading, readings = 0, []
    for now in clocks:
        reading = hlc.tick(reading, now)
        readings.append(reading)
    assert readings == sorted(set(readings))


def test_a_reading_fits_the_database_for_two_hundred_years():
    year_2226 = 8_080_000_000_000
    assert hlc.tick(0, year_2226) < 2**63
