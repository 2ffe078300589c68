"""Lab 08: judges of the gradient penalty and of a critic made for it."""

from graders.judges.lab08_wgan_gp.critic_nets import judge_critic
from graders.judges.lab08_wgan_gp.penalties import judge_penalty

JUDGES = {"gradient_penalty": judge_penalty, "Critic": judge_critic}
