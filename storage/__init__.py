"""The only code on disk: database, archive, search and exports."""
