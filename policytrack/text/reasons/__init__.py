"""Texts of reasons, a module a topic."""
