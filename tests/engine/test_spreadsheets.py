"""Exported grades in real spreadsheet programs: every name is there, nothing is computed."""

import csv
import re
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest
from nbgrader.api import Gradebook
from test_export import NAMES

from graders.engine.write.export import CsvExport

GNUMERIC, ODF = "{http://www.gnumeric.org/v10.dtd}", "urn:oasis:names:tc:opendocument:xmlns:"
TABLE, TEXT = f"{{{ODF}table:1.0}}", f"{{{ODF}text:1.0}}"
Cells = tuple[set[str], int]
COMMAS_UTF8 = "Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1,true"


def by_gnumeric(table: Path) -> Cells:
    """The texts of a CSV file's cells, and how many are formulas."""
    made = table.with_suffix(".xml")
    command = ["ssconvert", "--export-type=Gnumeric_XmlIO:sax:0", str(table), str(made)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    cells = list(ET.parse(made).iter(f"{GNUMERIC}Cell"))
    return {cell.text or "" for cell in cells}, sum("ValueType" not in c.attrib for c in cells)


def by_libreoffice(table: Path) -> Cells:
    """The same by LibreOffice, told to compute what looks like a formula, as users may."""
    profile = f"-env:UserInstallation=file://{table.parent}/profile"
    command = ["soffice", profile, "--headless", f"--infilter={COMMAS_UTF8}"]
    command += ["--convert-to", "fods", "--outdir", str(table.parent), str(table)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    cells = list(ET.parse(table.with_suffix(".fods")).iter(f"{TABLE}table-cell"))
    texts = {"\n".join("".join(p.itertext()) for p in c.iter(f"{TEXT}p")) for c in cells}
    return texts, sum(f"{TABLE}formula" in cell.attrib for cell in cells)


READERS = [
    pytest.param(by_gnumeric, marks=pytest.mark.needs("gnumeric"), id="gnumeric"),
    pytest.param(by_libreoffice, marks=pytest.mark.needs("libreoffice"), id="libreoffice"),
]


def plain(text: str) -> str:
    """Without what a spreadsheet may drop or fold: spaces, line ends and the quote before."""
    return re.sub(r"\s", "", text).removeprefix("'")


@pytest.mark.slow
@pytest.mark.parametrize("reader", READERS)
def test_every_name_is_read_and_nothing_computed(
    reader: Callable[[Path], Cells], tmp_path: Path
) -> None:
    with Gradebook(f"sqlite:///{tmp_path}/gradebook.db") as gradebook:
        gradebook.add_assignment("lab, one")
        for name in NAMES:
            gradebook.add_student(name, last_name=name)
        CsvExport(to=str(tmp_path / "grades.csv")).export(gradebook)
    texts, formulas = reader(tmp_path / "grades.csv")
    assert formulas == 0
    assert {plain(name) for name in NAMES} <= {plain(text) for text in texts}


@pytest.mark.slow
@pytest.mark.parametrize("reader", READERS)
def test_the_same_reader_would_compute_it(reader: Callable[[Path], Cells], tmp_path: Path) -> None:
    with (tmp_path / "bare.csv").open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([["student"], ["=1+1"]])
    assert reader(tmp_path / "bare.csv")[1] == 1
