# Each target works as the first command after a clone: it makes .venv, installs what it needs and does its work.
# Another interpreter: make test PYTHON=python3.13

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO ?= build/demo
MINUTES ?= 30
PLUGINS := $(patsubst %/pyproject.toml,%,$(wildcard plugins/*/pyproject.toml))
# What the installation depends on: whenever one of these files is newer than the last installation, it is done again.
INSTALLATION := pyproject.toml src/scrlearn/_version.py $(PLUGINS:%=%/pyproject.toml)
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet

.DEFAULT_GOAL := help
# What `make test` leaves out because it takes long; each is a target of its own.
NIGHTLY := alone fuzz kills lowest

.PHONY: help demo test lint bench docs alone fuzz kills lowest nightly matrix clean python system-run system-test

help: ## List the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

demo: system-run $(VENV)/.installed ## Write the sample review, briefing and newsletter in every format
	@mkdir -p $(DEMO)
	$(BIN)/scrlearn demo $(DEMO)

test: system-test lint ## Lint, check types and imports, run every test of scrlearn and its plugins
	$(BIN)/pytest -n auto

lint: $(VENV)/.installed-dev ## Lint, check the format, the types and the import contract
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/lint-imports
	$(BIN)/mypy

bench: system-run $(VENV)/.installed-dev ## Measure speed and memory
	@set -e; for benchmark in $(wildcard benchmarks/*.py); do \
		echo "== $$benchmark"; $(BIN)/python $$benchmark; \
	done

alone: system-run $(VENV)/.installed-dev ## Run each plugin's tests as its own authors would, without those of scrlearn
	@set -e; for plugin in $(PLUGINS); do echo "$(BIN)/pytest $$plugin"; $(BIN)/pytest $$plugin; done

kills: system-run $(VENV)/.installed-dev ## Kill a batch a hundred times at random moments; SCRLEARN_SEED=N repeats a run
	SCRLEARN_KILLS=$${SCRLEARN_KILLS:-100} $(BIN)/pytest -n 0 -s tests/publish/test_kills.py

docs: $(VENV)/.installed-dev ## Generate the reference pages again, and follow every link of the documentation
	@set -e; for generator in $(wildcard tools/generate_*.py); do \
		echo "== $$generator"; $(BIN)/python $$generator; \
	done
	$(BIN)/python tools/check_links.py
	$(BIN)/python tools/web_fonts.py --check

fuzz: system-test $(VENV)/.installed-dev ## Try inputs that nobody would write (MINUTES=30 SEED=7)
	$(BIN)/python tools/fuzz.py --minutes $(MINUTES) $(if $(SEED),--seed $(SEED))

# The tests look at other examples each night, and at more of them.
nightly: export HYPOTHESIS_PROFILE := nightly
nightly: test $(NIGHTLY) ## Run what takes too long for every change: test with more examples, alone, fuzz, kills, lowest

matrix: system-test ## Run the tests that depend on the version of Python with the other supported versions on this machine
	$(PYTHON) tools/matrix.py 3.12 3.13

lowest: system-run ## Install the oldest versions of the libraries that are promised to work, and write the samples with them
	$(PYTHON) tools/lowest.py

clean: ## Remove everything that was made
	rm -rf $(VENV) build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find src tests tools plugins benchmarks -name __pycache__ -prune -exec rm -rf {} + 2>/dev/null || true

python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "scrlearn needs Python 3.11 or newer, and '$(PYTHON)' is not: try make PYTHON=python3.12" >&2; exit 1; }

system-run: python
	@$(PYTHON) tools/system_packages.py run

system-test: python
	@$(PYTHON) tools/system_packages.py test

# What stands after a bar must come first, but being newer does not make the target out of date.
$(VENV)/.made: | system-run
	$(PYTHON) -m venv $(VENV)
	$(PIP) --upgrade pip
	@touch $@

$(VENV)/.installed: $(INSTALLATION) | $(VENV)/.made
	$(PIP) --editable .
	@touch $@

$(VENV)/.installed-dev: $(INSTALLATION) | $(VENV)/.made
	$(PIP) --group dev
	$(PIP) --no-build-isolation --editable . $(PLUGINS:%=--editable ./%)
	@touch $@ $(VENV)/.installed
