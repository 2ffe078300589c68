"""Makes nbgrader's command and formgrader grade with this engine; called by nbgrader_config.py.

nbgrader cannot be told by its settings which converter to use, so its two users of `Autograde`
are given ours, which is a subclass. Everything else of nbgrader stays as it is.
"""


def use_engine() -> None:
    """Put `ClassGrader` in the place of `Autograde` where nbgrader starts one."""
    import nbgrader.apps.api
    import nbgrader.apps.autogradeapp

    from graders.engine.write.converter import ClassGrader

    nbgrader.apps.api.Autograde = ClassGrader
    nbgrader.apps.autogradeapp.Autograde = ClassGrader
