# `make report` is the first thing to try: it installs the library beside itself and prints a report.
# PYTHON=/path/to/python3.12 names the interpreter, VENV=/path another place for the environment.

VENV ?= .venv
PYTHON ?=
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check --quiet
CORE := $(VENV)/.installed
DEV := $(VENV)/.installed-dev
DOCS := $(VENV)/.installed-docs
RELEASE := $(VENV)/.installed-release
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
SOUND := import pip, sys; sys.exit(sys.version_info < (3, 11))

# An environment that is gone, broken, too old, or was made for another checkout is stale.
STALE := $(shell $(PY) -c "$(SOUND)" 2>/dev/null && test "$$(cat $(CORE) 2>/dev/null)" = "$(CURDIR)" || echo yes)
ifeq ($(STALE),yes)
.PHONY: $(CORE)
endif

.PHONY: report test stress oracle lint types check fuzz bench docs release-check ci clean

report: $(CORE)  ## print the example report, and write the page and the workbook of an example ledger
	@$(PY) examples/qingdao_2024.py
	@mkdir -p build
	@$(PY) -m policytrack report examples/district_projects.xlsx -o build/report.html -o build/report.xlsx

test: $(DEV)  ## run the tests
	$(PY) -m pytest

stress: $(DEV)  ## try the laws on thousands of cases each; LAWS=tests/values/test_quantity.py tries some
	HYPOTHESIS_PROFILE=stress $(PY) -m pytest $(or $(LAWS),tests)

oracle: $(DEV)  ## try every world of contradictory figures against brute force; the tests try a tenth
	ORACLE=all $(PY) -m pytest -n auto tests/assessment/test_contradiction_oracle.py

lint: $(DEV)  ## style and format
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .

types: $(DEV)  ## static types
	$(PY) -m mypy

check: $(CORE)  ## check the catalog; TEXTS=folder looks its quotes up in the sources' texts
	$(PY) -m policytrack check $(if $(TEXTS),--texts "$(TEXTS)")

fuzz: $(CORE)  ## give readers, catalogs and saved files hostile input; SHARE=0.01 for a hundredth of it
	$(PY) tools/fuzz.py --share $(or $(SHARE),1)

bench: $(CORE)  ## time the library
	@for file in benchmarks/*.py; do echo "$$file"; $(PY) "$$file" || exit 1; done

docs: $(DOCS)  ## build the site in both languages into build/site, and check its links
	@$(PY) tools/site_pages.py

release-check: $(RELEASE)  ## build what is released, and try it in bare environments
	@$(PY) tools/release_check.py

ci:  ## everything, in an environment of its own
	.ci/run

clean:  ## remove what was made here
	rm -rf .venv build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(CORE): pyproject.toml
	@$(PY) -c "$(SOUND)" 2>/dev/null || { \
	    for python in $(if $(PYTHON),"$(PYTHON)",python3 python3.14 python3.13 python3.12 python3.11 python); do \
	        "$$python" -c "$(NEW_ENOUGH)" 2>/dev/null && break; python=; \
	    done; \
	    test -n "$$python" || { \
	        echo "policytrack needs Python 3.11 or newer$(if $(PYTHON),; PYTHON=$(PYTHON) is none)." >&2; \
	        echo "Install it, or name it: make PYTHON=/path/to/python3.12" >&2; exit 1; }; \
	    echo "Making $(VENV) with $$python"; \
	    rm -rf "$(VENV)"; \
	    "$$python" -m venv "$(VENV)" || { \
	        echo "$$python cannot make a virtual environment; on Debian or Ubuntu, install python3-venv." >&2; exit 1; }; }
	@echo "Installing policytrack into $(VENV)"
	@$(PIP) install --editable ".[report]" || { \
	    echo "Without the extra 'report', which has no wheel here: no .xlsx is read or written" >&2; \
	    $(PIP) install --editable .; }
	@echo "$(CURDIR)" > $@

$(DEV): $(CORE) pyproject.toml
	@echo "Installing the tools for development into $(VENV)"
	@$(PIP) install --editable ".[dev]"
	@touch $@

$(DOCS): $(CORE) pyproject.toml
	@echo "Installing the tools for the site into $(VENV)"
	@$(PIP) install --editable ".[docs]"
	@touch $@

$(RELEASE): $(CORE) pyproject.toml
	@echo "Installing the tools for a release into $(VENV)"
	@$(PIP) install --editable ".[release]"
	@touch $@
