"""Who is told what goes on while a class is graded."""

from dataclasses import dataclass, field

from graders.engine.write.records import Record


class Listener:
    """Told what goes on, in the process that grades; this one takes no notice."""

    def on_start(self, count: int) -> None:
        """So many submissions are to be graded."""

    def on_record(self, record: Record) -> None:
        """One has been graded."""

    def on_wait(self, longest: tuple[str, float] | None) -> None:
        """About every second: who has run longest, and for how many seconds, if anybody long."""


@dataclass
class Noting(Listener):
    """Keeps the records, and tells another as well."""

    other: Listener = field(default_factory=Listener)
    records: list[Record] = field(default_factory=list)

    def on_start(self, count: int) -> None:
        self.other.on_start(count)

    def on_record(self, record: Record) -> None:
        self.records.append(record)
        self.other.on_record(record)

    def on_wait(self, longest: tuple[str, float] | None) -> None:
        self.other.on_wait(longest)
