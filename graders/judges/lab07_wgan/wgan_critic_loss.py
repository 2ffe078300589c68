"""Judges `wgan_critic_loss`."""

from graders.judges.lab07_wgan._lab import JUDGES

JUDGE = JUDGES["wgan_critic_loss"]
