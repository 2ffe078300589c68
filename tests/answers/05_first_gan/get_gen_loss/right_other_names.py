# reason: parameters under names of the student's own
import torch


def get_gen_loss(g, d, loss, n, z, where):
    out = d(g(torch.randn((n, z)).to(where)))
    return loss(out, out.new_ones(out.shape))
