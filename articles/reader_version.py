"""The reader's version: raised whenever the reading of any page may change.

In a file of its own, so that whoever only compares versions loads no reader.
"""

READER_VERSION = 21
