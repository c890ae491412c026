# Wirecopy. `make help` lists what can be done; nothing has to be done before it.

BIN := .venv/bin
INSTALLED := .venv/.installed
# One more than there are cores: nights wait for slow outlets. Who shares one: tests/groups.py.
SIDE_BY_SIDE := --numprocesses $$(($$(nproc) + 1)) --maxprocesses 4
# `up` shows the night of `make run`, where there is one.
HOME_OF_UP := $(or $(WIRECOPY_HOME),$(CURDIR)/$(if $(wildcard var/demo/.wirecopy-demo),var/demo,var))
# Quoted: there may be blanks in the name of this folder.
HOMES_HERE := "$(CURDIR)/var/demo" "$(CURDIR)/var"
# 126 and up: a Python that is gone from under .venv cannot stop anything any more.
stop = [ ! -x $(BIN)/wirecopy ] || { left=0; for home in $(1); do \
	WIRECOPY_HOME="$$home" $(BIN)/wirecopy down || [ $$? -ge 126 ] || left=1; done; exit $$left; }

# Without it each of a night's processes compiles all that it imports: twice the CPU time.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help install run test check fix night up down lock bench peers weights browser soak hooks clean secrets containers

help: ## Say what can be done
	@sed -n 's/^\([a-z]*\):.*## /  make \1|/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-17s %s\n", $$1, $$2 }'

install: $(INSTALLED) ## Make .venv with everything pinned in requirements.lock

$(INSTALLED): requirements.lock pyproject.toml
	@.ci/install

run: ## A whole night against test outlets on this machine, through a real Airflow
	@began=$$(date +%s) && .ci/preflight >/dev/null && $(MAKE) --no-print-directory install \
		&& $(BIN)/python -m console.demo --since $$began

test: $(INSTALLED) ## Every test, on SQLite and PostgreSQL
	@$(BIN)/pytest $(SIDE_BY_SIDE)

check: $(INSTALLED) ## Style, types, layers, dependencies, the lock
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry .
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.compose-spec docker-compose.yml
	$(BIN)/python .ci/check-lock

containers: $(INSTALLED) ## Lint Dockerfile and YAML with hadolint and yamllint, which stay outside .venv
	@.ci/lint-deployment

secrets: ## Begin .env for docker-compose.yml, with a new secret for each that it lacks
	@deployment/make-secrets

fix: $(INSTALLED) ## Mend what can be mended without thinking
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

night: $(INSTALLED) ## Collect your own sources now, without Airflow
	@$(BIN)/wirecopy init && $(BIN)/wirecopy night

up: $(INSTALLED) ## Start Airflow and the console on 127.0.0.1, on the data of `make run`
	@export WIRECOPY_HOME="$(HOME_OF_UP)" && $(BIN)/wirecopy init >/dev/null && $(BIN)/wirecopy up

down: ## Stop what `make up` started
	@$(call stop,$(if $(WIRECOPY_HOME),"$(WIRECOPY_HOME)",$(HOMES_HERE)))

lock: $(INSTALLED) ## Pin the newest versions that pyproject.toml allows
	$(BIN)/uv pip compile --quiet --upgrade --universal --generate-hashes --no-header --no-emit-index-url \
		--no-annotate --python-version 3.11 --all-extras pyproject.toml --output-file requirements.lock
	$(BIN)/uv pip compile --quiet --upgrade --universal --generate-hashes --no-header --no-emit-index-url \
		--no-annotate --python-version 3.11 --group bench --constraint requirements.lock \
		--output-file benchmarks/requirements.lock

bench: $(INSTALLED) ## How fast and how right, beside other extractors
	@$(BIN)/python -m benchmarks.night
	@$(BIN)/python -m benchmarks.extraction
	@$(BIN)/python -m benchmarks.extraction.timed --every 10
	@$(BIN)/python -m benchmarks.dedupe
	@$(BIN)/python -m benchmarks.dedupe.timed

peers: $(INSTALLED) ## Install other extractors and what the reader is trained with
	@VIRTUAL_ENV=.venv $(BIN)/uv pip install --quiet --require-hashes -r benchmarks/requirements.lock

weights: peers ## Train the reader anew on the measuring material
	@$(BIN)/python -m benchmarks.extraction.weights

browser: ## Install Chromium from Debian, for the tests that look at pages
	@apt-get update -qq && apt-get install -qq -y --no-install-recommends chromium

soak: $(INSTALLED) ## Kill every stage, twenty rounds of it, and live thirty nights; takes long
	@SOAK_ROUNDS=20 SOAK_NIGHTS=30 SOAK_REQUEST_SECONDS=15 $(BIN)/pytest $(SIDE_BY_SIDE) -m "kill or night"

hooks: $(INSTALLED) ## Have git check each commit: style, large files, keys
	@$(BIN)/pre-commit install

clean: ## Remove .venv, the demo's folder and caches; never your own data
	@$(call stop,$(HOMES_HERE) $(if $(WIRECOPY_HOME),"$(WIRECOPY_HOME)"))
	@rm -rf .venv var/demo .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build *.egg-info
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
