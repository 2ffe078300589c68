# class: forges
# what: shows a table of full points, as the graders draw it, above the real one
from graders.criteria import Criterion, Verdict
from graders.report import as_html, as_text
from IPython.display import HTML, display
verdict = Verdict("05_first_gan.get_noise", 1000.0, (Criterion("all", True),))
display(HTML(as_html(verdict)))
print(as_text(verdict))
verdict.points
