# reason: not filled in
# hint: not filled in


def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    raise NotImplementedError
