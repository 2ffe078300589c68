# reason: parameters under names of the student's own
def generator_update(g, d, g_opt, d_opt, crit, x, n, z, dev, loss_function, d_loss):
    for p in g.parameters():
        p.grad = None
    loss = loss_function(g, d, crit, n, z, dev)
    loss.backward(inputs=list(g.parameters()))
    g_opt.step()
    return loss.item()
