"""A gradebook on a database server: reached from several machines, written by one run at a time."""

import contextlib
from collections.abc import Iterator

from sqlalchemy import Connection, create_engine, text
from sqlalchemy.exc import DBAPIError, NoSuchModuleError
from sqlalchemy.pool import NullPool

from graders.engine.write.records import SQLITE, BusyError

KEY = 0x67616E  # of all advisory locks of one database, ours
POSTGRESQL = "postgresql"
DRIVER = "the driver of this gradebook is not installed: uv sync --extra postgres"


@contextlib.contextmanager
def sole(db_url: str) -> Iterator[None]:
    """Be the one run that grades into a PostgreSQL gradebook, whatever machine others are on.

    The lock dies with its connection. Other databases have none: there the lock beside the
    gradebook's records has to do. Raises BusyError.
    """
    if db_url.startswith(SQLITE):
        yield
        return
    with contextlib.closing(_connected(db_url)) as connection:
        if connection.dialect.name == POSTGRESQL:
            asked = text(f"SELECT pg_try_advisory_lock({KEY})")
            if not connection.execute(asked).scalar():
                raise BusyError("another run is grading into this gradebook: wait for it")
            connection.commit()  # the lock is the session's; no transaction stays open
        yield


def _connected(db_url: str) -> Connection:
    try:
        engine = create_engine(db_url, poolclass=NullPool)
        return engine.connect()
    except (ModuleNotFoundError, NoSuchModuleError):
        raise BusyError(DRIVER) from None
    except DBAPIError as error:
        said = " ".join(str(error.orig).split())[:200]
        where = engine.url.render_as_string(hide_password=True)
        raise BusyError(f"the gradebook at {where} cannot be opened: {said}") from None
