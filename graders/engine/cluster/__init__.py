"""Beyond one machine: the same jobs on a Dask cluster's workers, judged and written here.

What crosses is a script, all that a job will be asked, and a transcript, all that it said.
"""
