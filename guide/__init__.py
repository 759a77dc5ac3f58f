"""The engine of the guide. Each module says at its top what its one job is; here is who works with whom.

Data, read from files: docs (pages and front matter), scripts, outputs, ledgers, catalogue, claims, libraries,
resources; once keeps what was read for one build.

Runs: run_snippet (one script, isolated) in lanes (on every core); mutants (faults that a proof must notice) and seeds
(the harm under other seeds); verify (all scripts under one build, written down in its ledger); release (a new build of
torch).

Checks that need no run: obligations (what a script's name promises), scrutiny (what its text gives away).

Pages: expand turns a page into plain Markdown with all that scripts and data say; blocks, graphs, maps, changes, doors,
filters, reading and schemas make its parts. hook is what MkDocs calls; navigation, notebooks, flat and
reachable shape that.

The built site, whichever generator built it: finish calls built, as_markdown, head, cards, menu, downloads, addresses,
feeds and policy; search_index makes what the search fetches. explain is published beside it, for terminals.
"""
