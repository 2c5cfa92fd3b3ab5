# Two targets are all a newcomer needs: `make map` and `make test`. Each sets itself up.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STORY ?= data/articles/armoured-train.ja.txt
# relative: pip takes a space in it for the end of the name
export PIP_CONSTRAINT := requirements.lock
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: map maps test check lint audit floors release data lock clean
map: $(VENV)/.run
	$(BIN)/railstory map "$(STORY)"

maps: $(VENV)/.dev
	for story in data/articles/*.txt; do \
	  trip="$${story%.txt}.yaml"; [ ! -e "$$trip" ] || story="$$trip"; \
	  $(BIN)/railstory map "$$story" || exit; \
	done
	$(BIN)/python docs/gallery.py

test: $(VENV)/.dev $(VENV)/.browser $(VENV)/.extract
	PYTHONDONTWRITEBYTECODE= $(BIN)/pytest -n auto --dist loadfile --no-loadscope-reorder

check: lint audit test

lint: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# the pinned packages in the advisories; passes where there is no network
audit: $(VENV)/.uv
	$(BIN)/python tests/support/audit.py

# the lowest versions that pyproject.toml allows, in an environment of their own
floors: $(VENV)/.uv
	env -u PIP_CONSTRAINT $(BIN)/uv venv --quiet --clear --python $(BIN)/python $(VENV)/floors
	env -u PIP_CONSTRAINT VIRTUAL_ENV=$(VENV)/floors $(BIN)/uv pip install --quiet --resolution lowest-direct --editable '.[batch,documents,edit,frames,osm,pages,stills]' 'pytest>=8.3' 'pytest-socket>=0.7' 'hypothesis>=6.100' 'scipy>=1.14' 'pillow>=10.0' 'fastkml>=1.0' 'gpxpy>=1.6'
	$(VENV)/floors/bin/python -m pytest -q -p no:cacheprovider -o filterwarnings=default -m "not slow and not browser" tests/test_pipeline.py tests/model/test_frames.py tests/outputs/vector/test_vector.py tests/outputs/html/test_html.py tests/outputs/image/test_image.py tests/sources/test_articles.py tests/sources/test_documents.py tests/sources/test_geocoders.py tests/network/test_network.py

# wheel and sdist of the last commit, the same bytes each time
release: $(VENV)/.dev
	rm -rf dist
	SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct) $(BIN)/python -m hatchling build -d dist
	cd dist && sha256sum *

data: $(VENV)/.dev
	$(BIN)/python data/build/names.py
	$(BIN)/python data/build/stations.py
	$(BIN)/python data/build/railways.py
	$(BIN)/python data/build/basemap.py
	$(BIN)/python data/build/tables.py
	$(BIN)/python data/build/confidence.py
	$(BIN)/python data/build/weights.py
	$(BIN)/python data/build/languages.py
	$(BIN)/python data/build/exonyms.py
	$(BIN)/python data/build/traditional.py
	$(BIN)/railstory data verify

lock: $(VENV)/.uv
	env -u PIP_CONSTRAINT $(BIN)/uv pip compile --universal --quiet --no-emit-index-url --no-emit-find-links --no-header --all-extras --upgrade pyproject.toml -o requirements.lock

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("railstory needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Name another: make PYTHON=python3.12" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: $(VENV)/bin/python pyproject.toml requirements.lock
	$(BIN)/python -m pip install --quiet --editable .
	$(BIN)/python -m compileall -q geo # also where Python may not keep bytecode itself
	touch $@

$(VENV)/.dev: $(VENV)/.run
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@

$(VENV)/.uv: $(VENV)/.dev
	$(BIN)/python -m pip install --quiet uv
	touch $@

$(VENV)/.browser: $(VENV)/.dev
	$(BIN)/python tests/support/get_browser.py
	touch $@

$(VENV)/.extract: $(VENV)/.dev
	$(BIN)/python tests/support/get_extract.py
	touch $@

clean:
	rm -rf $(VENV)
