"""Prints what the graders caught and refused, at the end of the run."""

import pytest
from answers import TALLIES, table


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if TALLIES:
        terminalreporter.section("answers: caught, refused, mutants killed, hint right")
        for line in table():
            terminalreporter.write_line(line)
