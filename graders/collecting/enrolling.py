"""Writes who takes the course into nbgrader's gradebook, so that names stand in formgrader."""

from collections.abc import Iterable
from pathlib import Path

from graders.collecting.rosters import Person


def enrol(root: Path, people: Iterable[Person]) -> None:
    """Enter people, or bring their names up to date; nobody is taken out.

    The platform's number becomes nbgrader's `lms_user_id`, for exports. Raises BusyError.
    """
    from nbgrader.coursedir import CourseDirectory

    from graders.engine.classes import course_config
    from graders.engine.write.gradebook import one_gradebook

    coursedir = CourseDirectory(config=course_config(root), root=str(root))
    with one_gradebook(coursedir.db_url, coursedir.course_id) as gradebook:
        for person in people:
            named = {"first_name": person.first, "last_name": person.last}
            known = named | {"email": person.email, "lms_user_id": person.number}
            given = {key: value for key, value in known.items() if value}
            gradebook.update_or_create_student(person.id, **given)
        gradebook.save()
