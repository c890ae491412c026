"""What an operator holds: the command line, the web console and the Airflow plugin."""
