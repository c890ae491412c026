"""An Airflow of this machine: its parts, as processes in the background, and its API."""
