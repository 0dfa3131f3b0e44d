"""Makers of files: what openpyxl, XlsxWriter and LibreOffice are asked to do."""

import datetime
import re
import subprocess
import tempfile
import zipfile

import openpyxl
import xlsxwriter

CREATED = datetime.datetime(2024, 1, 15, 9, 0, 0)
BUILDERS = {}


def openpyxl_book(name):
    """Registers a function that fills the first sheet of an openpyxl workbook."""

    def register(fill):
        def build(path):
            book = openpyxl.Workbook()
            book.properties.creator = "Digitalisering og It"
            book.properties.created = CREATED
            fill(book.active)
            book.save(path)
            rewrite(path)

        BUILDERS[name] = build
        return fill

    return register


def xlsxwriter_book(name, **options):
    """Registers a function that fills an XlsxWriter workbook."""

    def register(fill):
        def build(path):
            book = xlsxwriter.Workbook(path, options)
            book.set_properties({"author": "Digitalisering og It", "created": CREATED})
            fill(book)
            book.close()
            rewrite(path)

        BUILDERS[name] = build
        return fill

    return register


def document_file(name):
    """Registers a function that returns a Word document of python-docx."""

    def register(write):
        def build(path):
            document = write()
            document.core_properties.author = "Digitalisering og It"
            document.core_properties.created = CREATED
            document.save(path)
            rewrite(path)

        BUILDERS[name] = build
        return write

    return register


def plain_file(name, encoding):
    """Registers a function that returns the text of a file."""

    def register(write):
        BUILDERS[name] = lambda path: path.write_bytes(write().encode(encoding))
        return write

    return register


def saved_by_libreoffice(name, source):
    """Registers a copy of `source` in the format of `name`, saved by LibreOffice."""

    def build(path):
        soffice(path.parent / source, path.suffix[1:], path.parent)

    BUILDERS[name] = build


def soffice(source, to, folder):
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{profile}", "--headless",
             "--convert-to", to, "--outdir", folder, source],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )


def rewrite(path, change=lambda name, data: data):
    """Rewrites a package with fixed dates, so that every run gives the same bytes."""
    with zipfile.ZipFile(path) as package:
        parts = [(part.filename, package.read(part)) for part in package.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts:
            if name == "docProps/core.xml":
                stamp = CREATED.strftime(r"\g<1>%Y-%m-%dT%H:%M:%SZ<").encode()
                data = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*<", stamp, data)
            info = zipfile.ZipInfo(name, (2024, 1, 15, 9, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, change(name, data))


def changed_package(name, source, change):
    """Replaces the builder of `source` by one whose package is changed afterwards."""
    build_source = BUILDERS.pop(source)

    def build(path):
        build_source(path)
        rewrite(path, change)

    BUILDERS[name] = build
