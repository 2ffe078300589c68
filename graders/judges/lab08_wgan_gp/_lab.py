"""Lab 08: judges of a critic made for the gradient penalty."""

from graders.judges.lab08_wgan_gp.critic_nets import judge_critic

JUDGES = {"Critic": judge_critic}
