"""Kernels that are forks of a process in which PyTorch is imported: seconds less for each.

What imports say is not said again in a fork: a test looks at that in a process of its own.
"""

import contextlib
import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

# What labs import of others; optimisers import torch._dynamo late, for as long as torch itself.
PRELOADED = [
    *("torch", "torch._dynamo", "torch.utils.data", "torchmetrics.image.fid", "safetensors.torch"),
    *("scipy.optimize", "scipy.special", "scipy.stats", "sklearn.cluster", "sklearn.datasets"),
    *("matplotlib.figure", "ipykernel.kernelapp", "ipykernel.ipkernel"),
]


class ForkedKernel:
    """What jupyter_client wants of a started process, as `subprocess.Popen` has it."""

    stdin = stdout = stderr = None

    def __init__(self, process: Any) -> None:
        self._process = process
        self.pid: int = process.pid

    def poll(self) -> int | None:
        """The exit code, None while it runs."""
        code: int | None = self._process.exitcode
        return code

    def wait(self) -> int | None:
        """The exit code, once it has ended."""
        self._process.join()
        return self.poll()

    def send_signal(self, number: int) -> None:
        """Nothing where it has ended."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, number)

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it."""
        self.send_signal(signal.SIGKILL)


def serve(arguments: list[str], environment: Mapping[str, str], folder: str) -> None:
    """Be a kernel, in a fork."""
    os.setsid()
    os.environ.clear()
    os.environ.update(environment, JPY_PARENT_PID=str(os.getppid()))  # it ends with that one
    os.chdir(folder)
    sys.path[:] = [path for path in sys.path if "tests" not in os.path.normpath(path).split(os.sep)]
    from ipykernel import kernelapp

    kernelapp.launch_new_instance(arguments)


@contextlib.contextmanager
def forked_kernels() -> Iterator[None]:
    """Within the block jupyter_client's local kernels are such forks."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOADED)

    def launch(command: list[str], **more: Any) -> ForkedKernel:
        arguments = command[command.index("-f") :]
        process = context.Process(target=serve, args=(arguments, more["env"], str(more["cwd"])))
        process.start()
        kernel = ForkedKernel(process)
        while os.getpgid(kernel.pid) != kernel.pid:  # else our own group would end with it
            time.sleep(0.01)
        return kernel

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("jupyter_client.provisioning.local_provisioner.launch_kernel", launch)
        yield
