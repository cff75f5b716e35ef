# Runs the project: `make help` lists what there is. Needs Node (20.19 or later) and make, and nothing else; to compare with
# Jing, also jing and TEIKIT_SUITES, the folder of test data.

EDITION  := tei/resolution-1937-03-03.xml
NAME     := $(basename $(notdir $(EDITION)))
TEIKIT   := node dist/teikit.mjs
SOURCES  := $(shell find src xslt schema -type f) package.json tsconfig.json tsconfig.build.json
SETUP    := node_modules/.package-lock.json
BUILT    := dist/teikit.mjs
BUNDLE   := npx --no-install esbuild --bundle --platform=node --format=esm --target=node20.19 --external:saxon-js \
            --external:xmllint-wasm --log-level=warning

.PHONY: help run test differential soak bench evaluate build check format clean suites
.DELETE_ON_ERROR:

help: ## this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/'

run: build ## validate the edition, make HTML and plain text of it in out/ (edition.yaml), where something has changed
	@$(TEIKIT) run edition.yaml
	@echo "Made from $(EDITION), which is valid against schema/tei-archive.rng:"
	@echo "  out/$(NAME).html   the reading page: open it in a browser"
	@echo "  out/$(NAME).txt    the plain text, as the source has it"

test: check ## build, check types and style, run the tests
	npx --no-install vitest run

differential: suites build ## compare with Jing in full: needs jing and TEIKIT_SUITES
	TEIKIT_SOAK=1 TEIKIT_NO_SKIPS=1 npx --no-install vitest run test/differential/jing.test.ts

soak: suites build ## run every random test in full: needs jing and TEIKIT_SUITES, takes long
	TEIKIT_SOAK=1 TEIKIT_NO_SKIPS=1 npx --no-install vitest run test/differential test/fuzz test/xml/jing-verdicts.test.ts test/xml/jing-verdicts-on-plays.test.ts test/equivalence test/relaxng/automaton test/relaxng/restrictions test/relaxng/syntax/hostile.test.ts test/validate/fix test/packages test/encode/structure test/cli/export-kills.test.ts test/cli/run-kills.test.ts test/run/unsteady-files.test.ts test/cli/large-runs.test.ts test/cli/ordinary-call.test.ts

bench: suites build ## measure validation beside Jing and libxml2, encoding, exports, Schematron, links, transformation and runs: needs jing, Saxon-HE, xsltproc, redis-server and TEIKIT_SUITES
	@$(BUNDLE) test/bench/compiled.ts --outfile=out/bench.mjs
	@node out/bench.mjs
	@$(BUNDLE) test/bench/mistakes.ts --outfile=out/bench-mistakes.mjs
	@node out/bench-mistakes.mjs
	@$(BUNDLE) test/bench/encode.ts --outfile=out/bench-encode.mjs
	@node out/bench-encode.mjs
	@$(BUNDLE) test/bench/exports.ts --outfile=out/bench-exports.mjs
	@node out/bench-exports.mjs
	@$(BUNDLE) test/bench/schematron.ts --outfile=out/bench-schematron.mjs
	@node out/bench-schematron.mjs
	@$(BUNDLE) test/bench/checks.ts --outfile=out/bench-checks.mjs
	@node out/bench-checks.mjs
	@$(BUNDLE) test/bench/transform.ts --outfile=out/bench-transform.mjs
	@node out/bench-transform.mjs
	@$(BUNDLE) test/bench/queue.ts --outfile=out/bench-queue.mjs
	@node out/bench-queue.mjs

evaluate: build ## measure encoding by the gold standards (with TEIKIT_SUITES also by HIPE 2020 and letters); V=-v lists the differences, V=-q prints the summary only
	@$(BUNDLE) test/evaluate/figures.ts --outfile=out/figures.mjs
	@node out/figures.mjs $(V)

build: $(BUILT) ## make dist/: the program, the library, the stylesheets

check: build ## check types and style
	npm run --silent check

format: $(SETUP) ## put code into the house's style
	npx --no-install biome check --write .

suites:
	@test -d "$(TEIKIT_SUITES)" || { echo "TEIKIT_SUITES must name the folder of test data, and names none" >&2; exit 1; }

clean: ## remove what was made
	rm -rf dist out coverage

$(SETUP): package-lock.json
	npm ci --no-audit --no-fund
	@touch $@

$(BUILT): $(SETUP) $(SOURCES)
	rm -rf dist/lib
	npm run --silent build
	@touch $@
