"""nbgrader's settings for this course; its commands, run in this folder, read them.

`nbgrader autograde` and formgrader's Autograde button grade with the course's own engine, as
`gancourse autograde` does: see docs/grading.md.
"""

import os
from pathlib import Path

from nbgrader.converters import GenerateAssignment
from nbgrader.preprocessors import ClearSolutions

from graders.guesses import KeepGuesses

c = get_config()  # noqa: F821  (nbgrader defines it)

c.CourseDirectory.course_id = "gancourse"
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "course"
# A lab run in place leaves its film beside the notebook; films are nobody's assignment.
c.CourseDirectory.ignore = [".ipynb_checkpoints", "*.pyc", "__pycache__", "feedback", "*.gif"]
c.ZipCollectApp.collector_plugin = "graders.collecting.zip_collect.PlaceCollector"
# Where nbgrader exchanges files with students of the same machine or hub: GANCOURSE_EXCHANGE names
# a folder that all of them may write. Without it the course's own folder holds one.
c.Exchange.root = os.environ.get("GANCOURSE_EXCHANGE", str(Path(__file__).parent / "exchange"))
c.GenerateAssignment.preprocessors = [
    KeepGuesses if step is ClearSolutions else step
    for step in GenerateAssignment.preprocessors.default()
]
c.HTMLExporter.sanitize_html = True  # what students wrote is shown in a grader's browser
c.HTMLExporter.filters = {
    "ansi2html": "graders.engine.write.pages.clean_ansi",
    "highlight_code": "graders.engine.write.pages.coloured",
    "clean_html": "graders.engine.write.pages.clean_html",
    "markdown2html": "graders.engine.write.pages.clean_markdown",
    "strip_files_prefix": "graders.engine.write.pages.unchanged",
}
c.HTMLExporter.preprocessors = [
    "graders.engine.write.pages.plain_names",
    "graders.engine.write.rubrics.with_rubrics",
]
# What a folder's name holds commands no terminal.
c.Application.logging_config = {
    "formatters": {"console": {"class": "graders.engine.write.logs.SpelledOut"}}
}
c.ExportApp.plugin_class = "graders.engine.write.export.CsvExport"  # names with commas survive it
# For `nbgrader validate`: a busy machine must not fail a right notebook, nor wait for its kernel.
c.Execute.timeout = 600
c.Execute.shutdown_kernel = "immediate"

try:
    from graders.engine.door import use_engine
except ImportError as missing:  # no Linux: everything but grading works
    print(f"The course's grading engine cannot run here: {missing}")
else:
    use_engine()
