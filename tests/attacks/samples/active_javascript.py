# class: active
# what: shows JavaScript and SVG outputs
from IPython.display import SVG, Javascript, display
display(Javascript("document.title='gancourse-attack'"))
display(SVG("<svg xmlns='http://www.w3.org/2000/svg' onload=\"document.title='gancourse-attack'\"></svg>"))
display({"image/png": "\"><script>document.title='gancourse-attack'</script>"}, raw=True)
