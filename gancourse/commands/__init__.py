"""Subcommands of `gancourse` that need no grader; one module each.

A command is a module with a docstring (its help), `configure(parser)` and `run(args) -> int`,
registered under the entry-point group `gancourse.commands`.
"""
