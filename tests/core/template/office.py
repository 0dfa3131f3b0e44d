#!/usr/bin/python3
"""Drives LibreOffice for the tests: opens workbooks, changes them, reads what it computes.

Reads a list of jobs as JSON from standard input and prints the list of their answers.
A job opens one file and goes through its steps; each `read` adds an answer. Every run
has a profile of its own, and LibreOffice is killed when the time is up.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

SECONDS = 400

import uno  # noqa: E402
from com.sun.star.beans import PropertyValue  # noqa: E402
from com.sun.star.table import TableSortField  # noqa: E402

FILTERS = {".xlsx": "Calc MS Excel 2007 XML", ".ods": "calc8", ".pdf": "calc_pdf_Export"}


def value(name, content):
    return PropertyValue(Name=name, Value=content)


def start(profile):
    pipe = f"bhuki{os.getpid()}"
    office = subprocess.Popen(
        ["soffice", "--headless", "--norestore", "--nologo", f"--accept=pipe,name={pipe};urp;",
         f"-env:UserInstallation=file://{profile}"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )
    resolver = uno.getComponentContext().ServiceManager.createInstance(
        "com.sun.star.bridge.UnoUrlResolver")
    for _ in range(300):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            break
        except Exception:
            if office.poll() is not None:
                sys.exit(f"LibreOffice ended with {office.returncode}")
            time.sleep(0.1)
    else:
        sys.exit("LibreOffice does not answer")
    return office, context.ServiceManager.createInstance("com.sun.star.frame.Desktop")


def put(cell, content):
    if isinstance(content, str):
        cell.String = content
    else:
        cell.Value = content


def sort(area, column, down):
    field = TableSortField(Field=column, IsAscending=not down)
    fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
    area.sort((value("SortFields", fields), value("ContainsHeader", False)))


def step(book, task, answers):
    kind, *rest = task
    if kind == "recalculate":
        book.calculateAll()
        return
    if kind == "save":
        (path,) = rest
        kind = value("FilterName", FILTERS[os.path.splitext(path)[1]])
        book.storeToURL(f"file://{path}", (kind,))
        return
    sheet = book.Sheets.getByName(rest[0]) if isinstance(rest[0], str) else book.Sheets[rest[0]]
    if kind == "read":
        data = sheet.getCellRangeByName(rest[1]).getDataArray()
        answers.append([[text(cell) for cell in row] for row in data])
    elif kind == "put":
        for place, content in rest[1].items():
            put(sheet.getCellRangeByName(place), content)
    elif kind == "rows":
        sheet.Rows.insertByIndex(rest[1] - 1, rest[2])
    elif kind == "columns":
        place = sheet.getCellRangeByName(f"{rest[1]}1").CellAddress.Column
        sheet.Columns.insertByIndex(place, rest[2])
    elif kind == "copy":
        source = sheet.getCellRangeByName(rest[1]).RangeAddress
        sheet.copyRange(sheet.getCellRangeByName(rest[2]).CellAddress, source)
    elif kind == "sort":
        sort(sheet.getCellRangeByName(rest[1]), rest[2], rest[3])
    else:
        sys.exit(f"no such step: {kind}")


def text(cell):
    """Whole numbers as a person writes them."""
    return f"{cell:g}" if isinstance(cell, float) else cell


def main():
    jobs = json.load(sys.stdin)
    profile = tempfile.mkdtemp(prefix="bhuki-office")
    office, desktop = start(profile)

    def stop(*_):
        os.killpg(office.pid, signal.SIGKILL)
        shutil.rmtree(profile, ignore_errors=True)

    def late(*_):
        stop()
        sys.exit("LibreOffice took too long")

    signal.signal(signal.SIGALRM, late)
    signal.alarm(SECONDS)
    try:
        answers = []
        for job in jobs:
            book = desktop.loadComponentFromURL(
                f"file://{job['open']}", "_blank", 0, (value("Hidden", True),))
            for task in job["steps"]:
                step(book, task, answers)
            book.close(True)
        json.dump(answers, sys.stdout)
    finally:
        signal.alarm(0)
        stop()


main()
