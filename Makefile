# Two commands are enough to begin: make run, make test. `make help` names the others.
# Every target makes .venv first; when that is done already it costs nothing.

BIN := .venv/bin
JOBS ?= 2
PREPARE := installer/prepare.sh
TRANSLATIONS := $(patsubst %.ts,%.qm,$(wildcard assets/i18n/*.ts))
SCREEN := $(if $(DISPLAY)$(WAYLAND_DISPLAY),,QT_QPA_PLATFORM=offscreen)

.DEFAULT_GOAL := help
.PHONY: help run demo test test-nightly check format bench freeze screenshots package translations lock audit clean
.DELETE_ON_ERROR:
.NOTPARALLEL:

help:  ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: .venv/ready-run $(TRANSLATIONS)  ## open the program on a year of sample data
	$(BIN)/sokhuyenhoc --sample

demo: .venv/ready-run $(TRANSLATIONS)  ## a commune's whole year into demo/: data, certificates, package, receipt
	rm -rf demo
	$(BIN)/sokhuyenhoc demo --to demo --neighbours

test: .venv/ready-dev $(TRANSLATIONS)  ## every test but the heavy ones
	$(BIN)/python -m pytest -n $(JOBS) --dist worksteal --benchmark-disable

test-nightly: .venv/ready-dev $(TRANSLATIONS)  ## the heavy tests: faults, fuzzing, a bare Debian
	$(BIN)/python -m pytest -n $(JOBS) --dist worksteal --benchmark-disable --hypothesis-profile=nightly -m nightly
	tests/faults/bare_debian.sh

check: .venv/ready-dev $(TRANSLATIONS)  ## format, lint, types, layers, translations, dependencies
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python installer/translations.py check
	$(BIN)/deptry desktop

format: .venv/ready-dev  ## put the code in order
	$(BIN)/ruff check --fix --exit-zero .
	$(BIN)/ruff format .

bench: .venv/ready-bench $(TRANSLATIONS)  ## measure, as ratios to what each thing could cost at best
	$(BIN)/python -m pytest -m bench -s tests/bench

freeze: .venv/ready-dev  ## keep this release's data files for ever (before a release)
	$(BIN)/python -m tests.migrations.freeze

screenshots: .venv/ready-dev $(TRANSLATIONS)  ## every page at both sizes into screenshots/
	$(SCREEN) $(BIN)/python -m tests.screenshots

package: .venv/ready-package $(TRANSLATIONS)  ## the program in a folder of its own, and an archive, in dist/
	$(BIN)/python installer/bundle.py

translations: .venv/ready-dev  ## bring the English texts up to date with the Vietnamese source
	$(BIN)/python installer/translations.py update

lock: .venv/ready-dev  ## newest permitted versions into the lock files
	installer/lock.sh

audit: .venv/ready-dev  ## known weaknesses in what we ship
	$(BIN)/pip-audit --disable-pip --require-hashes -r requirements.lock

clean:  ## all that make made
	rm -rf .venv build dist demo screenshots *.egg-info assets/i18n/*.qm

# installer/prepare.sh marks what it made ready, the lesser sets too.
.venv/ready-run: requirements.lock
.venv/ready-dev .venv/ready-bench .venv/ready-package: requirements-dev.lock
.venv/ready-bench: requirements-bench.lock
.venv/ready-%: $(PREPARE) installer/fonts.lock pyproject.toml
	@$(PREPARE) $*

assets/i18n/%.qm: assets/i18n/%.ts .venv/ready-run installer/translations.py
	@$(BIN)/python installer/translations.py build $<
