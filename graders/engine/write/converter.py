"""Grades a class: nbgrader's Autograde with our intake, worker processes and judges inside.

The gradebook, late penalties, manual scores and comments stay nbgrader's own, written by this
one process through its stock preprocessors. A submission's fault is that submission's grade
and never stops the others.
"""

import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from nbgrader.converters import Autograde
from nbgrader.converters.base import NbGraderException
from nbgrader.preprocessors import CheckCellMetadata, Execute, OverwriteKernelspec
from threadpoolctl import threadpool_limits
from traitlets import Any as AnyTrait
from traitlets import Bool, Float, Instance, Integer, List, Unicode, default

from graders.engine.ask.running import Outcome
from graders.engine.intake.dates import NoDateError, date_in
from graders.engine.intake.reading import visible
from graders.engine.intake.submissions import submissions
from graders.engine.intake.taking import Taken, beside, ordinary_files, take
from graders.engine.rebuild.assembly import Part, draft, fill, own_secret, plan
from graders.engine.rebuild.blueprint import Blueprint, prepare_judges, read_blueprint
from graders.engine.run.patience import Patience
from graders.engine.run.pool import StartError
from graders.engine.run.rules import NOTEBOOK, Limits, with_cells_of
from graders.engine.write import nodes
from graders.engine.write.folder import lay_out
from graders.engine.write.gradebook import ClassGradebook, mark_by_hand, one_gradebook
from graders.engine.write.line import Line, Work
from graders.engine.write.listening import Listener
from graders.engine.write.places import at_most, place
from graders.engine.write.records import Record, Store, store_beside
from graders.engine.write.server import sole
from graders.engine.write.troubles import trouble
from graders.engine.write.verdicts import keep_verdicts
from graders.variant import VariantError
from graders.yearly.agreeing import check_course


@dataclass
class Run:
    """What one grading of a class holds on to."""

    store: Store
    gradebook: ClassGradebook
    line: Line
    blueprint: Blueprint
    released: dict[str, bytes]
    failed: list[str] = field(default_factory=list)


class ClassGrader(Autograde):
    """`Autograde` for nbgrader's command, formgrader and `gancourse autograde` alike."""

    # `rebuild` has done what nbgrader's others are for, from the same gradebook.
    sanitize_preprocessors = List([OverwriteKernelspec]).tag(config=True)
    jobs = Integer(0, help="How many submissions at a time; 0: one a processor").tag(config=True)
    unsafe = Bool(False, help="Grade without a jail where none can be had").tag(config=True)
    resume = Bool(False, help="Only what has no grade yet").tag(config=True)
    limits = Instance(Limits, help="What a submission may use").tag(config=True)
    cell_seconds = Float(0.0, help="CPU time of one cell; 0: as in limits").tag(config=True)
    scheduler = Unicode("", help="Address of a Dask scheduler; grade there").tag(config=True)
    begun = AnyTrait(None, allow_none=True, help="Waits for a source of jobs that is on its way")
    listener = Instance(Listener, args=(), help="Told what goes on")

    @default("limits")
    def _usual_limits(self) -> Limits:
        return NOTEBOOK

    def init_notebooks(self) -> None:
        """List the submissions: the folder of each student who handed in this assignment."""
        self.handed_in = submissions(self.coursedir, self._lab)
        for student, reason in self.handed_in.refused.items():
            self.log.error("%s is not graded: %s", visible(student), reason)
        if not self.handed_in.found and not self.handed_in.refused:
            wanted = visible(
                self._folder(self.coursedir.submitted_directory, self.coursedir.student_id)
            )
            self.log.error("No submission matches %s", wanted)
            raise NbGraderException(f"no submission matches {wanted}")

    def convert_notebooks(self) -> None:
        """Grade them, a few at a time; write each as it is done."""
        try:
            check_course(Path(self.coursedir.root))
            self._convert()
        except (StartError, VariantError) as error:
            self.log.error("%s", error)
            raise NbGraderException(str(error)) from None

    def _convert(self) -> None:
        url, course = self.coursedir.db_url, self.coursedir.course_id
        store = store_beside(url, Path(self.coursedir.root))
        writing = one_gradebook(url, course, self.log.warning)
        with store.locked(), sole(url), writing as gradebook:
            blueprint = self._blueprint(gradebook)
            todo = list(self._todo(store, blueprint))
            self.listener.on_start(len(todo))
            refused = self.handed_in.refused.items()
            failed = [f"{visible(student)} ({reason})" for student, reason in refused]
            if todo:
                failed += self._grade_all(store, gradebook, blueprint, todo)
            if failed:
                raise NbGraderException(f"not graded: {'; '.join(failed)}")

    def _grade_all(
        self, store: Store, gradebook: ClassGradebook, blueprint: Blueprint, todo: list[str]
    ) -> list[str]:
        """Returns whom it could not grade, and why."""
        jobs, warn = at_most(self.jobs, self.scheduler), self.log.warning
        where = place(self.scheduler, jobs, bool(self.unsafe), self.begun, warn)
        with ThreadPoolExecutor(jobs) as threads:
            ready = threads.submit(prepare_judges, blueprint)  # while the template starts
            with where as runner, threadpool_limits(1):
                ready.result()
                line = Line(runner, threads, Patience(len(todo)))
                run = Run(store, gradebook, line, blueprint, self._released_files())
                self._grade(run, todo)
                return run.failed

    def _todo(self, store: Store, blueprint: Blueprint) -> Iterator[str]:
        """All, unless what was handed in has its grade already and nobody asked again."""
        records = {} if self.force and not self.resume else store.read(self._lab)
        for student in self.handed_in.found:
            known = records.get(student)
            done = known is not None and self._destination(student).is_dir()
            if known and done and known.digest == self._take(blueprint, student).digest:
                self.log.info("%s has its grade already", visible(student))
            else:
                yield student

    def _grade(self, run: Run, todo: list[str]) -> None:
        for student in todo:
            self._guarded(run, student, partial(self._submit, run, student))
            while len(run.line.running) > run.line.runner.at_a_time():
                self._finish_some(run)
        self._finish_all(run)
        run.line.add_put_off()
        self._finish_all(run)

    def _finish_all(self, run: Run) -> None:
        while run.line.running:
            self._finish_some(run)

    def _guarded(self, run: Run, student: str, step: Callable[[], None]) -> None:
        """A fault of ours with one submission is told, and does not stop the others."""
        try:
            step()
        except Exception as error:
            run.gradebook.forget()
            shutil.rmtree(self._destination(student), ignore_errors=True)
            if words := trouble(error):
                run.line.stop()
                raise NbGraderException(words) from None
            self.log.exception("%s could not be graded", visible(student))
            reason = visible(f"{type(error).__name__}: {error}")
            run.failed.append(f"{visible(student)} ({reason})")

    def _submit(self, run: Run, student: str) -> None:
        run.line.add(self._prepare(run, student))

    def _finish_some(self, run: Run) -> None:
        for work, future in run.line.done(seconds=1.0):
            self._guarded(run, work.student, partial(self._finish, run, work, future))

        self.listener.on_wait(run.line.longest())

    def _prepare(self, run: Run, student: str) -> Work:
        """Rebuild a submission's notebook, and lay out its folder."""
        taken = self._take(run.blueprint, student)
        timestamp = self._timestamp(taken)
        files = beside(taken.files, run.released, f"{run.blueprint.notebook}.ipynb")
        secret = own_secret(run.store.secret(), self._lab, student, taken.digest)
        part = self._part(run.blueprint, student, taken, files, secret)
        lay_out(self._destination(student), run.released, timestamp)
        return Work(student, taken, part, timestamp)

    def _part(
        self, blueprint: Blueprint, student: str, taken: Taken, files: dict[str, bytes], key: bytes
    ) -> Part:
        notebook, flags = draft(blueprint, taken)
        resources = self._resources(blueprint.notebook, student)
        notebook = self._preprocessed(self.sanitize_preprocessors, notebook, resources)
        limits = with_cells_of(self.limits, self.cell_seconds)
        task = plan(notebook, blueprint, files, key, limits)
        return Part(blueprint.notebook, notebook, task, taken.refused, flags)

    def _finish(self, run: Run, work: Work, future: Future[Outcome | None]) -> None:
        """Write the grades, all at once, and the notebook; the record comes last."""
        outcome, part = future.result(), work.part
        assert outcome is not None  # as `Line.done` has seen
        self._register(run.gradebook, work)
        fill(part.notebook, outcome)
        resources = self._resources(part.name, work.student)
        notebook = self._preprocessed(self._graders(), part.notebook, resources)
        mark_by_hand(run.gradebook, part.name, self._lab, work.student, outcome.faults)
        run.store.log_faults(self._lab, work.student, outcome.faults)
        notebook.metadata["gancourse"] = {"jail": run.line.runner.level}
        path = self._destination(work.student) / f"{part.name}.ipynb"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(nodes.as_json(notebook), encoding="utf-8")
        self.set_permissions(self._lab, work.student)
        self.notebooks = [str(path)]
        self.run_post_convert_hook()
        record = self._record(run, work, outcome)
        run.gradebook.save()
        keep_verdicts(run.store, self._lab, work.student, outcome.verdicts)
        run.store.add(record)
        self._tell_log(record)
        self.listener.on_record(record)

    def _tell_log(self, record: Record) -> None:
        """What nbgrader's own command shows; `gancourse autograde` has a table."""
        student = visible(record.student)
        for remark in record.remarks:
            self.log.warning("%s: %s", student, visible(remark))
        self.log.info("%s: %g of %g points", student, record.points, record.max_points)

    def _register(self, gradebook: ClassGradebook, work: Work) -> None:
        if self.create_student:
            gradebook.update_or_create_student(work.student)
        more = {"timestamp": work.timestamp} if work.timestamp else {}
        gradebook.update_or_create_submission(self._lab, work.student, **more)

    def _record(self, run: Run, work: Work, outcome: Outcome) -> Record:
        submission = run.gradebook.find_submission(self._lab, work.student)
        points, maximum = float(submission.score), float(submission.max_score)
        return Record(
            lab=self._lab,
            student=work.student,
            digest=work.taken.digest,
            level=run.line.runner.level,
            points=points,
            max_points=maximum,
            seconds=round(outcome.seconds, 3),
            limits=outcome.limits,
            flags=[*work.taken.flags, *work.part.flags, *outcome.flags],
            refused=work.taken.refused,
        )

    def _graders(self) -> list[Any]:
        """The configured ones, less any that would run students' code in this process.

        And less the check of metadata, which are the gradebook's here.
        """
        left_out = (Execute, CheckCellMetadata)
        return [p for p in self.autograde_preprocessors if not issubclass(p, left_out)]

    def _preprocessed(self, preprocessors: list[Any], notebook: Any, resources: Any) -> Any:
        for kind in preprocessors:
            notebook, resources = kind(parent=self)(notebook, resources)
        return notebook

    def _blueprint(self, gradebook: ClassGradebook) -> Blueprint:
        release = Path(self._folder(self.coursedir.release_directory, "."))
        names = [n.name for n in gradebook.find_assignment(self._lab).notebooks]
        if len(names) != 1:
            raise NbGraderException(f"{self._lab} has {len(names)} notebooks; it must have one")
        made = read_blueprint(gradebook, self._lab, names[0], release / f"{names[0]}.ipynb")
        return made

    def _released_files(self) -> dict[str, bytes]:
        return ordinary_files(Path(self._folder(self.coursedir.release_directory, ".")))

    def _take(self, blueprint: Blueprint, student: str) -> Taken:
        submission = self.handed_in.found[student]
        taken = take(submission.path, f"{blueprint.notebook}.ipynb")
        if submission.remark:
            taken.flags.insert(0, submission.remark)
        return taken

    def _timestamp(self, taken: Taken) -> datetime | None:
        try:
            return date_in(taken.files.get("timestamp.txt", b""))
        except NoDateError as error:
            taken.flags.append(str(error))
            return None

    def _resources(self, notebook: str, student: str) -> dict[str, Any]:
        names = {"notebook": notebook, "student": student, "assignment": self._lab}
        return {
            "unique_key": notebook,
            "output_files_dir": f"{notebook}_files",
            "nbgrader": names | {"db_url": self.coursedir.db_url},
            "metadata": {"path": str(self._destination(student))},
        }

    @property
    def _lab(self) -> str:
        return str(self.coursedir.assignment_id)

    def _destination(self, student: str) -> Path:
        return Path(self._folder(self.coursedir.autograded_directory, student))

    def _folder(self, step: str, student: str) -> str:
        return str(self.coursedir.format_path(step, student, self._lab))
