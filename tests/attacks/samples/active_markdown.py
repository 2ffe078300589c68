# class: active
# what: shows Markdown and LaTeX with links that run
from IPython.display import Latex, Markdown, display
display(Markdown("[click](javascript:document.title='gancourse-attack') <iframe srcdoc='<script>top.document.title=1</script>'></iframe>"))
display(Latex("\\href{javascript:document.title='gancourse-attack'}{x}"))
