"""The demo: a small class that hands in the first lab, graded before your eyes.

`samples` writes the submissions, `showing` reads back what came of them, and the command
`gancourse demo` puts the two around the same grading that a real class gets.
"""
