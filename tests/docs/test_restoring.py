import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

from tests.docs.documents import OPERATING, blocks

# A command that is killed leaves what it wrote last beside the database's file.
KILLED = """
import os, signal, sqlite3
database = sqlite3.connect("wirecopy.db", isolation_level=None)
database.execute("UPDATE told SET word = 'damaged'")
os.kill(os.getpid(), signal.SIGKILL)
"""


def restore_block() -> str:
    (found,) = [each.text for each in blocks(OPERATING) if "cp copy.db wirecopy.db" in each.text]
    return found


def words(file: Path) -> list[str]:
    database = sqlite3.connect(file)
    found = [word for (word,) in database.execute("SELECT word FROM told")]
    database.close()
    return found


def test_a_restored_database_is_the_copy_whatever_a_killed_command_left(tmp_path: Path) -> None:
    file = tmp_path / "wirecopy.db"
    database = sqlite3.connect(file, isolation_level=None)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("CREATE TABLE told AS SELECT 'kept' AS word")
    database.close()
    shutil.copy(file, tmp_path / "copy.db")
    killed = subprocess.run([sys.executable, "-c", KILLED], cwd=tmp_path, check=False)

    subprocess.run(["sh", "-ec", restore_block()], cwd=tmp_path, check=True)

    assert killed.returncode == -signal.SIGKILL
    assert words(file) == ["kept"]
