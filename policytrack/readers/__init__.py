"""The readers of prose by language, each imported when it is first used, and what one sentence of a promise says."""
