"""Runs each lab's notebooks once a session, in quick mode and without MNIST or network."""

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

import nbclient
import pytest
from forked_kernels import forked_kernels
from nbformat import NotebookNode
from notebook_files import lay_beside, released, solved


def run(notebook: NotebookNode, folder: Path, allow_errors: bool) -> NotebookNode:
    """Execute a notebook in `folder`, in a kernel of its own."""
    try:
        return _run(notebook, folder, allow_errors)
    except RuntimeError as error:
        # A kernel's ports are chosen before they are taken: another process may have been quicker.
        if "before replying" not in str(error):
            raise
        return _run(notebook, folder, allow_errors)


def _run(notebook: NotebookNode, folder: Path, allow_errors: bool) -> NotebookNode:
    client = nbclient.NotebookClient(
        notebook,
        timeout=600,
        startup_timeout=300,
        kernel_name="python3",
        allow_errors=allow_errors,
        shutdown_kernel="immediate",  # PyTorch takes long to take itself apart
        resources={"metadata": {"path": str(folder)}},
    )
    with forked_kernels():
        return client.execute(env=os.environ | {"GANCOURSE_QUICK": "1", "OMP_NUM_THREADS": "1"})


@pytest.fixture(scope="session")
def run_solved(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], NotebookNode]:
    """lab -> its solved notebook, executed; any error fails."""

    def run_one(lab: str) -> NotebookNode:
        folder = tmp_path_factory.mktemp(lab)
        lay_beside(lab, folder)
        return run(solved(lab), folder, False)

    return cache(run_one)


@pytest.fixture(scope="session")
def run_released(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], NotebookNode]:
    """lab -> its untouched student notebook, executed past its errors."""
    return cache(lambda lab: run(released(lab), tmp_path_factory.mktemp(lab), True))
