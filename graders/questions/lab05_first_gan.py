"""The exercises of lab 05, the first GAN: who poses, who observes, how many points."""

from graders.exercise import Exercise
from graders.questions.noise import observe_noise, pose_noise

EXERCISES = {
    "get_noise": Exercise(2, pose_noise, observe_noise),
}
