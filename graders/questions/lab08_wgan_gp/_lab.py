"""Lab 08: the gradient penalty. Questions on the penalty and on a critic made for it."""

from graders.exercise import Exercise
from graders.questions.lab08_wgan_gp.critic_nets import observe_critic, pose_critic
from graders.questions.lab08_wgan_gp.penalties import observe_penalty, pose_penalty

EXERCISES = {
    "gradient_penalty": Exercise(4, pose_penalty, observe_penalty),
    "Critic": Exercise(2, pose_critic, observe_critic),
}
