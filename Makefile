# Every command a newcomer needs. `make` alone lists them.
# Fixed here: no browser download by npm packages; the tests bring or find their own.
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD := 1

PYTHON := .venv/bin/python

.DEFAULT_GOAL := help
.PHONY: help install run test test-all lint format bench bench-feed bench-portal seed build openapi-snapshot lock

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-16s %s\n", $$1, $$2}' Makefile

install: ## everything to develop: Python packages in .venv, npm packages in node_modules
	@scripts/install dev node

run: ## portal, API, admin and preview on PORT (8000) and PREVIEW_PORT (PORT+1); Ctrl-C stops all
	@scripts/install runtime node
	@exec $(PYTHON) -m cms.run

test: ## the whole suite: front end, SQLite, PostgreSQL, browser
	@scripts/install dev node
	@exec $(PYTHON) scripts/test.py

test-all: ## the above with the long tests, then again with Wagtail's newest release
	@scripts/install dev newest node
	@$(PYTHON) scripts/test.py --long
	@exec .venv-newest/bin/python scripts/test.py --long

lint: ## ruff, mypy, import-linter, Django's checks, missing migrations, biome, tsc
	@scripts/install dev node
	@exec scripts/lint

format: ## put every file into its one shape
	@scripts/install dev node
	$(PYTHON) -m ruff format
	$(PYTHON) -m ruff check --fix
	npm run --silent format

bench: ## measure reading and publishing beside nginx and Wagtail's API v2 (SERVICES=217, SECONDS=3)
	@scripts/install dev node
	@exec $(PYTHON) -m tests.benchmarks --services $(or $(SERVICES),217) --seconds $(or $(SECONDS),3)

bench-feed: ## measure the change feed: from a publication to who waits for it, and readers beside 30 who wait
	@scripts/install dev node
	@exec $(PYTHON) -m tests.benchmarks.feed

bench-portal: ## measure what a citizen on a slow phone waits for, in a real browser
	@scripts/install dev node
	@exec $(PYTHON) -m tests.benchmarks.portal

search-eval: ## how well the search answers CSV=file.csv (several with spaces), through the API and in the browser
	@scripts/install dev node
	@exec $(PYTHON) scripts/search_eval.py $(or $(CSV),tests/data/queries.csv)

seed: ## the sample content again; keeps what editors changed
	@scripts/install runtime
	@exec $(PYTHON) manage.py prepare --no-static

build: ## the portal into frontend/dist
	@scripts/install runtime node
	@exec $(PYTHON) scripts/build_portal.py --force

openapi-snapshot: ## the contract as it is now into tests/contract, and the portal's types, to look at the difference and commit it
	@scripts/install dev node
	$(PYTHON) -m tests.contract.examples
	$(PYTHON) -m tests.contract.snapshot
	@npm run --silent gen:api

lock: ## requirements/*.txt from pyproject.toml (scripts/lock --upgrade for newer ones)
	@exec scripts/lock
