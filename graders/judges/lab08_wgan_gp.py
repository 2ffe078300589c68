"""Lab 08: judge of the gradient penalty."""

from graders.judges.penalties import judge_penalty

JUDGES = {"gradient_penalty": judge_penalty}
