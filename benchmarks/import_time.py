"""What `import gancourse` and the first `check` cost beyond importing torch.

Each round starts one fresh interpreter for every line of the table, in turn; prints the medians of
their CPU seconds, and of the rounds' ratios to `import torch` alone. Needs bytecode on disk
(unset PYTHONDONTWRITEBYTECODE); the first, unmeasured round writes it.
"""

import os
import statistics
import subprocess
import sys

ROUNDS = 9
TORCH = "import torch"
IMPORTS = f"{TORCH}\nimport gancourse\nfrom graders.checking import check"
CHECK = f"{IMPORTS}\ncheck('05_first_gan.get_noise', lambda n, z, device='cpu': torch.randn(n, z))"
CODES = {"import torch": TORCH, "... and gancourse, check": IMPORTS, "... and one check": CHECK}


def seconds(code: str) -> float:
    """CPU seconds, user and system, of a fresh interpreter that runs the code."""
    before = os.times()
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    return _children(after) - _children(before)


def _children(times: os.times_result) -> float:
    return times.children_user + times.children_system


def main() -> None:
    """Run the rounds and print a line for each code."""
    for code in CODES.values():
        seconds(code)
    rounds = [{name: seconds(code) for name, code in CODES.items()} for _ in range(ROUNDS)]
    for name in CODES:
        ratio = statistics.median(times[name] / times["import torch"] for times in rounds)
        beyond = statistics.median(times[name] - times["import torch"] for times in rounds)
        took = statistics.median(times[name] for times in rounds)
        print(f"{name:26} {took:6.2f} CPU s   {beyond:+6.2f} s   ratio {ratio:.3f}")


if __name__ == "__main__":
    main()
