"""Lab 08: the gradient penalty. Questions on a critic made for it."""

from graders.exercise import Exercise
from graders.questions.lab08_wgan_gp.critic_nets import observe_critic, pose_critic

EXERCISES = {"Critic": Exercise(2, pose_critic, observe_critic)}
