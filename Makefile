# Twee opdrachten doen alles zelf: `make serve` (de site bekijken) en `make test` (alles nakijken).
VENV := .venv
BIN := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1
export PYTHONHASHSEED := 0
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: serve site offline test controleer grafieken vastzetten schoon schaal tweemaal

serve: $(VENV)/site.stamp
	$(BIN)/feitenbank exporteer docs
	$(BIN)/mkdocs serve

site: $(VENV)/site.stamp
	$(BIN)/feitenbank bouw

# De hele site met al het lesmateriaal in één zip, voor op een USB-stick.
offline: site
	@$(BIN)/feitenbank offline

controleer: $(VENV)/site.stamp
	$(BIN)/feitenbank controleer

grafieken: $(VENV)/test.stamp
	$(BIN)/feitenbank grafieken

test: $(VENV)/test.stamp
	@bash tests/chromium.sh
	$(BIN)/ruff format --check feitenbank tests
	$(BIN)/ruff check feitenbank tests
	$(BIN)/mypy
	$(BIN)/feitenbank bouw
	$(BIN)/pytest -n 2 --dist loadgroup

# Hoe bouwtijd, geheugen en pagina's groeien met 100, 1.000 en 5.000 beweringen; duurt een kwartier.
schaal: $(VENV)/test.stamp
	$(BIN)/python -m tests.scale.measure 100 1000 5000

# Elke pagina, smal en breed, licht en donker, en elke bewering op papier: duurt een kwartier.
.PHONY: toegankelijkheid
toegankelijkheid: $(VENV)/test.stamp
	@bash tests/chromium.sh
	$(BIN)/feitenbank bouw
	ALLES=1 $(BIN)/pytest -n 2 --dist loadgroup tests/site/test_accessibility.py tests/site/test_paper.py

# Een omgeving met precies de vastgezette versies; opnieuw zodra een lijst verandert.
$(VENV)/bin/python:
	python3 -m venv $(VENV)

$(VENV)/site.stamp: requirements.txt pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.txt
	@echo "$(CURDIR)" > "$$($(BIN)/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/feitenbank.pth"
	@printf '#!%s\nfrom feitenbank.cli import app\napp()\n' "$(CURDIR)/$(BIN)/python" > $(BIN)/feitenbank && chmod +x $(BIN)/feitenbank
	@touch $@

$(VENV)/test.stamp: requirements-test.txt $(VENV)/site.stamp
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-test.txt
	@touch $@

# De hele site twee keer bouwen, op twee plaatsen en in twee talen, en byte voor byte vergelijken.
tweemaal: $(VENV)/site.stamp
	@bash tests/tweemaal.sh $(BIN)/python

# Nieuwste passende versies vastzetten, met hashes en zonder adres van een pakketindex.
vastzetten:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header requirements.in -o requirements.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header requirements-test.in -c requirements.txt -o requirements-test.txt

schoon:
	rm -rf $(VENV) site .bouw .cache docs/data
