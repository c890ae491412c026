"""Report pages as files: one per night, and the newest night's under a name that stays."""

from pathlib import Path

from storage.exports.exports import ExportError
from storage.files.disk import alone_in, make_folder, replace_synced

FOLDER = "reports"
LATEST = "latest.html"


def page_file(exports: Path, night: str) -> Path:
    """Return where the report page of `night` lies, if it was written."""
    return exports / FOLDER / f"report-{night}.html"


def write_page(exports: Path, night: str, page: str) -> Path:
    """Write a night's report page, whole or not at all; the newest night's is the latest, too."""
    file = page_file(exports, night)
    try:
        make_folder(file.parent)
        with alone_in(file.parent):
            replace_synced(file, page.encode())
            # An old night's report that is made again is not the latest.
            if file == max(file.parent.glob("report-*.html")):
                replace_synced(file.with_name(LATEST), page.encode())
    except OSError as error:
        raise ExportError(f"{file}: cannot be written: {error.strerror}") from error
    return file
