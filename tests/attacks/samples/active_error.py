# class: active
# what: raises an exception whose text is a script
def get_noise(n_samples, z_dim, device="cpu"):
    raise ValueError("<script>document.title='gancourse-attack'</script>")
raise ValueError("\x1b[31m<script>document.title='gancourse-attack'</script>")
