"""nbgrader's settings: where this course keeps what nbgrader calls source and release."""

c = get_config()  # noqa: F821  (nbgrader defines it)

c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "course"
