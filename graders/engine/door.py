"""Makes nbgrader's commands and formgrader grade with this engine; called by nbgrader_config.py.

nbgrader cannot be told by its settings which converters to use, so where it starts `Autograde` and
`GenerateFeedback` it is given ours, which are subclasses; where it reads a date, a reader with a
bound that knows zones; where it lists who handed in, the list that grading goes by; and
formgrader's pages are given every name as text. Everything else of nbgrader stays as it is.
"""

import contextlib
import html
import os
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any


def use_engine() -> None:
    """Put ours in the place of nbgrader's own."""
    import nbgrader.apps.api
    import nbgrader.apps.autogradeapp
    import nbgrader.apps.generatefeedbackapp
    import nbgrader.coursedir
    import nbgrader.exchange.default.exchange
    import nbgrader.server_extensions.formgrader.base
    import nbgrader.utils

    from graders.engine.write.converter import ClassGrader
    from graders.engine.write.feedback import ClassFeedback

    nbgrader.apps.api.Autograde = ClassGrader
    nbgrader.apps.autogradeapp.Autograde = ClassGrader
    nbgrader.apps.api.GenerateFeedback = ClassFeedback
    nbgrader.apps.generatefeedbackapp.GenerateFeedback = ClassFeedback
    if not isinstance(nbgrader.utils.parse_utc, partial):  # not twice in one process
        nbgrader.utils.parse_utc = partial(_utc, nbgrader.utils.parse_utc)
    nbgrader.exchange.default.exchange.Exchange.ensure_root = _ensure_root
    nbgrader.coursedir.CourseDirectory.get_existing_timestamp = _existing
    nbgrader.apps.api.NbGraderAPI.get_submitted_timestamp = _submitted
    nbgrader.apps.api.NbGraderAPI.get_submitted_students = _students
    nbgrader.server_extensions.formgrader.base.BaseHandler.render = _rendered


def _utc(stock: Callable[[Any], Any], moment: Any) -> Any:
    """A due date in UTC; nbgrader's own takes the `+0200` of formgrader's field for 200 seconds."""
    from graders.engine.intake.dates import NoDateError, date_in

    if isinstance(moment, str):
        with contextlib.suppress(NoDateError):
            return date_in(moment.encode())
    return stock(moment)


def _ensure_root(exchange: Any) -> None:
    """Make the exchange's folder where it is missing, as an administrator would have to."""
    root = Path(exchange.root)
    with contextlib.suppress(OSError):
        root.mkdir(exist_ok=True)
        if root.stat().st_uid == os.getuid():
            root.chmod(0o777)  # what nbgrader's documentation asks for
    if not os.access(root, os.W_OK | os.X_OK):
        exchange.fail(
            f"{root} cannot be written: set GANCOURSE_EXCHANGE to a folder that you and your "
            "students may write, or hand out and back through your platform (see the guide)"
        )


def _existing(coursedir: Any, folder: str) -> datetime | None:
    from graders.engine.intake.dates import date_of

    return date_of(folder)


def _submitted(api: Any, lab: str, student: str) -> datetime | None:
    from graders.engine.intake.dates import date_of

    step = api.coursedir.submitted_directory
    return date_of(api.coursedir.format_path(step, student, lab))


def _students(api: Any, lab: str) -> set[str]:
    """One whose name is no text would be in no list, and leave the others without theirs."""
    from graders.engine.intake.submissions import students_of

    return students_of(api.coursedir, lab)


def _rendered(handler: Any, name: str, **values: Any) -> str:
    """As `BaseHandler.render`, whose templates take a student's name for HTML and for code."""
    template = handler.settings["nbgrader_jinja2_env"].get_template(name)
    return str(template.render({key: _as_text(value) for key, value in values.items()}))


def _as_text(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _as_text(part) for key, part in value.items()}
    return html.escape(value) if isinstance(value, str) else value
