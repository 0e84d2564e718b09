# Samklang. `make help` lists what can be done.
SHELL := /bin/bash
PYTHON ?= $(shell for v in python3.13 python3.12 python3.11 python3 python; do \
  command -v $$v >/dev/null 2>&1 && $$v -c 'import sys; sys.exit(not (3,11) <= sys.version_info < (3,14))' 2>/dev/null \
  && echo $$v && break; done)
BIN := .venv/bin
INSTALLED := .venv/.installed
INSTALLED_DEV := .venv/.installed-dev
FRONTEND := build/frontend/.built
LEXICON := build/lexicon.sqlite3
STATIC := build/static/.collected
MESSAGES := build/.messages
READY := $(INSTALLED) $(FRONTEND) $(LEXICON) $(MESSAGES) $(STATIC)
PORT ?= 8000
# a network that inspects TLS has its certificate in the machine's own store
export UV_SYSTEM_CERTS := 1

.DEFAULT_GOAL := help
.PHONY: help run run-without-demo test test-slow test-postgresql test-browser check format bench evals pictures lock clean

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 22

run: $(READY) ## set up what is missing, then run the site and its background worker
	@$(BIN)/samklang serve --demo --port $(PORT)

run-without-demo: $(READY) ## the same for real use: an empty database stays empty
	@$(BIN)/samklang serve --port $(PORT)

test: $(READY) $(INSTALLED_DEV) ## the tests, on SQLite, but for the slow ones
	$(BIN)/pytest -n auto --leave-out slow --leave-out browser --leave-out postgresql

test-slow: $(READY) $(INSTALLED_DEV) ## the tests `make test` leaves out: everybody at every door, whole processes
	$(BIN)/pytest -n auto -m slow --leave-out browser --leave-out postgresql

test-postgresql: $(READY) $(INSTALLED_DEV) ## those of both that touch the database, on a PostgreSQL started for them
	$(BIN)/python -m tools.postgresql $(BIN)/pytest -n auto --only-database --leave-out browser

test-browser: $(READY) $(INSTALLED_DEV) ## the tests that drive a real Chromium
	$(BIN)/pytest -n auto -m browser

check: $(READY) $(INSTALLED_DEV) ## format, lint, types, architecture, migrations, translations, templates
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy samklang samklang_text samklang_files samklang_whitebook tests evals benchmarks tools
	$(BIN)/lint-imports
	$(BIN)/samklang manage makemigrations --check --dry-run
	$(BIN)/python -m tools.translations --check
	$(BIN)/djlint samklang --check
	$(BIN)/djlint samklang --lint --quiet

format: $(INSTALLED_DEV) ## put code and templates in their form
	$(BIN)/ruff check --fix --select I .
	$(BIN)/ruff format .
	$(BIN)/djlint samklang --reformat --quiet || true

bench: $(READY) $(INSTALLED_DEV) ## figures for this machine: reading, white book, search, pages
	$(BIN)/python -m benchmarks

evals: $(READY) $(INSTALLED_DEV) ## how well letters are read and questions answered, against marks made by hand
	$(BIN)/python -m evals
	$(BIN)/python -m evals.reports
	$(BIN)/python -m evals.questions

pictures: $(READY) $(INSTALLED_DEV) ## take the pictures of README and the user guide anew
	$(BIN)/pytest -m browser tests/browser/test_guide_pictures.py -k shows
	cp build/pictures/guide/*.png docs/pictures/

lock: $(INSTALLED) ## lock the newest versions that fit requirements/*.in and package.json
	$(BIN)/python -m tools.lock

clean: ## remove what was built; the data in var/ stays
	rm -rf build .venv node_modules

$(INSTALLED): requirements/uv.txt requirements/base.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "Samklang needs Python 3.11, 3.12 or 3.13. On Debian and Ubuntu: apt install python3 python3-venv"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "Python's venv is missing. On Debian and Ubuntu: apt install python3-venv"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/uv.txt
	$(BIN)/uv pip install --quiet --require-hashes -r requirements/base.txt
	$(BIN)/uv pip install --quiet --no-build-isolation --no-deps --editable .
	@touch $@ && rm -f $(INSTALLED_DEV)

$(INSTALLED_DEV): $(INSTALLED) requirements/dev.txt
	$(BIN)/uv pip install --quiet --require-hashes -r requirements/dev.txt
	@touch $@

$(FRONTEND): package.json package-lock.json tools/frontend.py | $(INSTALLED)
	$(BIN)/python -m tools.frontend
	@touch $@

$(LEXICON): $(INSTALLED) $(addprefix samklang_text/words/,build.py corrections.py joints.py lists.py spelling.py)
	$(BIN)/python -m samklang_text.words.build $@

$(MESSAGES): $(wildcard samklang/*/locale/*/LC_MESSAGES/*.po) | $(INSTALLED)
	@mkdir -p build
	$(BIN)/python -m tools.translations --compile
	@touch $@

$(STATIC): $(FRONTEND) $(MESSAGES) $(shell find samklang -path '*/static/*' -type f 2>/dev/null)
	@mkdir -p build/static
	$(BIN)/samklang manage collectstatic --no-input --clear --verbosity 0
	@touch $@
