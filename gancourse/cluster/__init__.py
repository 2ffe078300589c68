"""Work on other machines, through a Dask scheduler: who offers what, and calls of bytes to bytes.

Nothing here imports Dask before it is asked for a scheduler; students need none.
"""
