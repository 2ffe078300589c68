"""What is asked and what is looked at, one module a lab; runs beside the student's code.

Nothing here holds an expected value: whoever reads these modules learns only what is looked at.
"""
