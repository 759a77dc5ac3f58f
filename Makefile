# From a bare machine with Python 3.11: `make serve` shows the site, `make test` runs every check. Linux or macOS.
BUILD ?= 2.13.0-cpu#     the build of torch, one of the groups "build-..." in pyproject.toml
PYTHON ?= python3
VENV := .venv/$(strip $(BUILD))
READY := $(VENV)/ready

export NO_MKDOCS_2_WARNING = 1# Notices of Material and of a plugin at every build.
export DISABLE_MKDOCS_2_WARNING = true
export PYTORCH_NVML_BASED_CUDA_CHECK = 1

# Sets of libraries that cannot live together, one environment each: the groups "environment-..." in pyproject.toml.
ENVIRONMENTS := main edge models vision audio frameworks triton serving retired vllm
# What vLLM's package asks for and its programs here do not need: builds for CUDA, which do not load beside torch for CPUs.
LEFT_OUT_vllm := torchaudio torchcodec torchvision triton
GROUPS = $(if $(filter $*,$(ENVIRONMENTS)),environment-$*,build-$* site test)

.PHONY: serve test test-snippets test-site test-ecosystem pages site update verify release new browser compiler ffmpeg screenshot benchmark

serve: $(READY)
	$(VENV)/bin/mkdocs serve --dev-addr 127.0.0.1:8000

# Snippets run on every core, and so do two browsers beside them, which mostly wait.
test: $(READY) browser compiler
	$(MAKE) --keep-going --jobs 2 $(if $(filter output-sync,$(.FEATURES)),--output-sync) test-site test-snippets

# The built site, as files and in a browser: built once for both workers.
test-site: $(READY)
	$(VENV)/bin/python -m pytest -m site --numprocesses 2 --dist worksteal

test-snippets: $(READY) compiler
	$(VENV)/bin/python -m pytest -m "not site"

# The programs of docs/ecosystem/, each in its library's environment; with UPDATE=1 their outputs are recorded.
test-ecosystem: $(READY) ffmpeg $(ENVIRONMENTS:%=.venv/%/ready)
	$(VENV)/bin/python -m pytest tests/test_pages.py tests/test_libraries.py tests/test_pictures.py --ecosystem --seconds 240 $(if $(UPDATE),--update)

# What depends on the build of torch, and nothing else; with MISSING=1 only scripts that its ledger does not vouch for.
pages: $(READY) compiler
	$(VENV)/bin/python -m pytest tests/test_run_snippet.py tests/test_pages.py $(if $(MISSING),--missing)

site: $(READY)
	$(VENV)/bin/mkdocs build --strict --quiet

update: $(READY)
	$(VENV)/bin/python -m pytest tests/test_pages.py tests/test_addresses.py --update

# Under the reference nothing is rewritten; under another build what differs becomes a variant. With MISSING=1 only what
# the ledger does not vouch for is run.
verify: $(READY)
	$(VENV)/bin/python -m guide.verify $(if $(filter 2.13.0-cpu,$(BUILD)),,--update) $(if $(MISSING),--missing)

# A new release of torch: its build is added, everything runs under it, and what changed is told, message by message.
release: $(READY)
	$(VENV)/bin/python -m guide.release add $(TORCH)
	$(MAKE) .venv/$(TORCH)-cuda/ready
	-.venv/$(TORCH)-cuda/bin/python -m guide.verify --update
	.venv/$(TORCH)-cuda/bin/python -m guide.release tell $(TORCH)

new: $(READY)
	$(VENV)/bin/python -m guide.new_pitfall $(SLUG)

screenshot: $(READY)
	$(VENV)/bin/python tests/screenshot.py

benchmark: $(READY)
	PYTHONPATH=. $(VENV)/bin/python tests/benchmark.py

# What `make test` looks at the site with: as root on Debian Chromium's headless shell, which costs a third less; otherwise
# an installed browser, else Playwright's own. This target and the next two are the only ones that may touch the system.
browser: $(READY)
	@if command -v chromium-headless-shell >/dev/null; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq && \
		apt-get install -y -qq chromium-headless-shell; then exit 0; fi; \
	for name in chromium chromium-browser google-chrome google-chrome-stable chrome; do \
		if command -v $$name >/dev/null; then exit 0; fi; \
	done; \
	$(VENV)/bin/playwright install chromium

# What torch.compile needs for its default backend on a CPU.
compiler:
	@command -v g++ >/dev/null || command -v clang++ >/dev/null || { apt-get update -qq && apt-get install -y -qq g++; }

# What TorchCodec reads and writes video and sound with.
ffmpeg:
	@command -v ffmpeg >/dev/null || \
		{ sudo=$$([ "$$(id -u)" = 0 ] || echo sudo); $$sudo apt-get update -qq && $$sudo apt-get install -y -qq ffmpeg; }

# Compiled here: scripts run without the right to write beside the libraries, and load them in half the time.
# uv knows nothing of pip's find-links; where there are none, the CPU builds come from pytorch.org's own index.
.venv/%/ready: pyproject.toml
	$(PYTHON) -m venv --clear $(@D)
	$(@D)/bin/pip install --quiet --disable-pip-version-check uv==0.13.8
	links=$$($(@D)/bin/pip config list | sed -n "s/.*find-links='\(.*\)'$$/\1/p" | head -n 1); \
	if [ -n "$$links" ]; then export UV_FIND_LINKS="$$links"; \
	elif [ "$*" = "$(*:-cuda=)" ]; then export UV_TORCH_BACKEND=cpu; fi; \
	printf '%s\n' $(LEFT_OUT_$*) | $(@D)/bin/uv pip install --quiet --compile-bytecode --python $(@D)/bin/python --excludes - $(addprefix --group ,$(GROUPS))
	touch $@
