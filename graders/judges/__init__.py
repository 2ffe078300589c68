"""Verdicts from questions and observations, one module a lab: pure functions of plain data.

Never imported where a student's code runs under autograding.
"""
