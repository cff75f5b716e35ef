# Runs the project: `make help` lists what there is. Needs Node (20.19 or later) and make, and nothing else.

EDITION  := tei/resolution-1937-03-03.xml
NAME     := $(basename $(notdir $(EDITION)))
TEIKIT   := node dist/teikit.mjs
SOURCES  := $(shell find src xslt schema -type f) package.json tsconfig.json tsconfig.build.json
SETUP    := node_modules/.package-lock.json
BUILT    := dist/teikit.mjs

.PHONY: help run test build check format clean
.DELETE_ON_ERROR:

help: ## this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/'

run: build ## validate the edition, make HTML and plain text of it in out/
	@$(TEIKIT) validate $(EDITION)
	@$(TEIKIT) transform $(EDITION) --to html -o out/
	@$(TEIKIT) transform $(EDITION) --to text -o out/
	@echo "Made from $(EDITION), which is valid against schema/tei-archive.rng:"
	@echo "  out/$(NAME).html   the reading page: open it in a browser"
	@echo "  out/$(NAME).txt    the plain text, as the source has it"

test: check ## build, check types and style, run the tests
	npx --no-install vitest run

build: $(BUILT) ## make dist/: the program, the library, the stylesheets

check: build ## check types and style
	npm run --silent check

format: $(SETUP) ## put code into the house's style
	npx --no-install biome check --write .

clean: ## remove what was made
	rm -rf dist out coverage

$(SETUP): package-lock.json
	npm ci --no-audit --no-fund
	@touch $@

$(BUILT): $(SETUP) $(SOURCES)
	rm -rf dist/lib
	npm run --silent build
	@touch $@
