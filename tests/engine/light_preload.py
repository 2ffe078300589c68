"""The course's preload for Dask workers, with a template that makes nothing ready for figures."""

from graders.engine.cluster import preload
from graders.engine.run.pool import FOR_FILES

preload.FOR_NOTEBOOKS = FOR_FILES  # what is made ready for them takes long, and is not used here
dask_setup, dask_teardown = preload.dask_setup, preload.dask_teardown
