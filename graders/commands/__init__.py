"""Subcommands of `gancourse` that grade; found by it through entry points (see gancourse.cli)."""
