"""Lab 08: the gradient penalty. Questions on the penalty."""

from graders.exercise import Exercise
from graders.questions.penalties import observe_penalty, pose_penalty

EXERCISES = {"gradient_penalty": Exercise(4, pose_penalty, observe_penalty)}
