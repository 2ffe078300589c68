# class: active
# what: shows HTML with script to whoever reads the feedback
from IPython.display import HTML, display
display(HTML("<script>document.title='gancourse-attack'</script><img src=x onerror=\"document.title='gancourse-attack'\">"))
