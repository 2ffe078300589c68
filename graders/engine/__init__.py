"""Runs students' code apart from the graders, and grades what comes back.

`files` judges single answer files, `converter` whole submissions. Everything that touches a
student's code runs in `worker`; everything that judges stays in the process that imported
`files` or `converter`. Needs Linux for warm starts and walls; nothing a student imports needs it.
"""
