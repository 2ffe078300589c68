# reason: not filled in
# hint: not filled in


def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    raise NotImplementedError
