# Chancery. The two commands to know: `make run` and `make test`.
SHELL := /bin/bash
.DEFAULT_GOAL := help
TARGET := $(or $(CARGO_TARGET_DIR),$(CURDIR)/target)
CHANCERY := $(TARGET)/debug/chancery

.PHONY: help run test audit drills fuzz bench demo matrix openapi stored fmt clean server

help: ## what there is
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' $(MAKEFILE_LIST) | expand -t 10

run: ## build everything and serve it with demo data on 127.0.0.1:8080
	@scripts/run

test: ## every check and test, on both engines and in Chromium
	@scripts/test $(PARTS)

audit: ## licenses, sources, bans and known holes of everything that is built in
	@scripts/audit

drills: server ## faults on purpose: kill -9 under load, races for the last unit, a month of downtime
	@cargo build --quiet --locked -p chancery-server --features test-clock --bin chancery-test-clock
	@CHANCERY=$(CHANCERY) scripts/drills/all

fuzz: ## fuzzers of what strangers hand in: FOR=3600 seconds each, TARGETS="code" for some of them
	@scripts/drills/fuzz $(or $(FOR),60) $(TARGETS)

bench: ## speed, as ratios to a baseline server
	@bench/run --million

demo: server ## serve demo data with the dev binary
	@$(CHANCERY) demo --data $(or $(DATA),./data) --listen $(or $(LISTEN),127.0.0.1:8080)

matrix: server ## write the permission matrix after its rules changed
	@$(CHANCERY) matrix > $(TARGET)/matrix.txt && mv $(TARGET)/matrix.txt crates/kernel/src/matrix.txt

openapi: server ## write openapi.json and the console's types after routes changed
	@$(CHANCERY) openapi > $(TARGET)/openapi.json && mv $(TARGET)/openapi.json openapi.json
	@scripts/console install && cd console && npm run --silent generate

stored: ## write the stored route inventory and schema after routes or migrations changed
	@CHANCERY_WRITE_STORED=1 cargo test --quiet --locked -p chancery-server --test journeys

fmt: ## format Rust and TypeScript
	@cargo fmt --all
	@scripts/console install && cd console && npm run --silent fix

clean: ## remove what was built; data stays
	@cargo clean --quiet
	@rm -rf console/dist console/node_modules

server:
	@scripts/need build
	@cargo build --quiet --locked -p chancery-server
