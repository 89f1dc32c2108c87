# Everything goes through packaging/bootstrap.py, which also works without make (Windows: py packaging\bootstrap.py run).
PYTHON ?= python3
ARGS ?=

.PHONY: run test bench soak bill setup check
run test bench soak bill setup:
	@$(PYTHON) packaging/bootstrap.py $@ $(ARGS)

check: setup
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports
