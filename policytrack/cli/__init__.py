"""The command `policytrack`: a module for each word behind it, which is loaded only when that word is given."""

from policytrack.cli.program import main

__all__ = ["main"]
