# jiedao needs Python 3.11 or later, and nothing else: everything goes into .venv.
PYTHON ?= python3
VENV ?= .venv
OUT ?= build
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet

.DEFAULT_GOAL := help
.PHONY: help graph test lint types unit rules test-interop test-pythons test-web docs notebooks bench wheel constraints clean

help: ## show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | awk -F'\t' '{printf "  make %-14s %s\n", $$1, $$2}'

# Setting up -------------------------------------------------------------------------------------------------------------

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'jiedao needs Python 3.11 or later: make PYTHON=python3.12 …'; exit 2; }
	@$(PYTHON) -m venv $(VENV) || \
	  { echo 'this Python has no venv: install it (Debian: python3-venv), or set PYTHON'; rm -rf $(VENV); exit 2; }

# Versions and hashes are pinned; the package itself is linked, not copied, so that edits count at once.
$(VENV)/.base: constraints.txt pyproject.toml | $(VENV)/bin/python
	$(PIP) --require-hashes -r constraints.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: constraints-dev.txt pyproject.toml | $(VENV)/bin/python
	$(PIP) --require-hashes -r constraints-dev.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@ $(VENV)/.base

# Building ---------------------------------------------------------------------------------------------------------------

graph: $(VENV)/.base ## set everything up and build the sample corpus into build/
	$(BIN)/jiedao build -o $(OUT) --title '街道知识图谱（样例）' --licence https://creativecommons.org/licenses/by/4.0/ \
	  --publisher 'The jiedao maintainers'

docs: $(VENV)/.dev ## build the documentation site, with the reference page of the ontology, into build/site/
	$(BIN)/python docs/pages.py
	NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --strict

notebooks: $(VENV)/.dev ## measure accuracy anew and execute the notebooks
	$(BIN)/python docs/accuracy.py
	$(BIN)/python notebooks/execute.py

wheel: $(VENV)/.dev ## write the wheel into dist/
	$(BIN)/python -m pip --disable-pip-version-check wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

# Checking ---------------------------------------------------------------------------------------------------------------

test: lint types unit ## set everything up; lint, types, tests, the rule examples among them

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy

rules: $(VENV)/.dev ## run the examples of the rules alone
	$(BIN)/jiedao rules check

# Whoever is done first takes over half of what waits for the other.
unit: $(VENV)/.dev
	$(BIN)/python -m pytest --numprocesses logical --maxprocesses 4 --dist worksteal

bench: $(VENV)/.dev ## measure: whole builds against segmentation alone, writing, and what else is in tests/bench/
	@for bench in tests/bench/bench_*.py; do echo "== $$bench"; $(BIN)/python $$bench || exit 1; done

ifneq ($(wildcard tests/interop/test_*.py),)
test-interop: $(VENV)/.dev ## load the files into other tools; what is missing is installed or named
	PYTHON=$(BIN)/python tests/interop/run
endif

test-pythons: ## the wheel, installed anew, under each Python 3.11 to 3.13 found here; SUITE=1: all tests there
	tests/interop/pythons $(if $(NEWEST),--newest) $(if $(SUITE),--suite)

ifneq ($(wildcard tests/web/test_*.py),)
test-web: $(VENV)/.dev ## drive the explorer in a browser; what is missing is installed or named
	PYTHON=$(BIN)/python tests/web/run
endif

# Keeping ----------------------------------------------------------------------------------------------------------------

COMPILE := pip compile --no-config --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header --quiet

constraints: $(VENV)/bin/python ## pin the newest versions of all dependencies, with hashes
	@$(PYTHON) -m venv build/uv && build/uv/bin/pip install --quiet uv
	@printf 'hatchling>=1.26\neditables>=0.5\n' > build/uv/tools.in
	build/uv/bin/uv $(COMPILE) --upgrade pyproject.toml --extra docx --extra html --extra pdf build/uv/tools.in -o constraints.txt
	build/uv/bin/uv $(COMPILE) --upgrade pyproject.toml --extra dev build/uv/tools.in -c constraints.txt -o constraints-dev.txt

clean: ## remove what was built, and the environment
	rm -rf $(VENV) $(OUT) dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
