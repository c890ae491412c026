"""Health checks of the containers: exit code 0 where the part in this container is well.

None of them runs the `airflow` command, which costs seconds of CPU each time.
"""

import base64
import http
import os
import socket
import sys
import urllib.error
import urllib.request

# Airflow's own limit; its jobs say every few seconds that they live.
HEARTBEAT_SECONDS = 30
ANSWER_SECONDS = 5


def job(kind: str) -> bool:
    """Return whether this machine's job of `kind` told Airflow's database lately that it lives."""
    import psycopg2

    address = os.environ["AIRFLOW__DATABASE__SQL_ALCHEMY_CONN"].replace("+psycopg2", "")
    with psycopg2.connect(address, connect_timeout=ANSWER_SECONDS) as txn, txn.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM job WHERE job_type = %s AND hostname = %s AND state = 'running'"
            " AND latest_heartbeat > now() - %s * interval '1 second'",
            (kind, socket.gethostname(), HEARTBEAT_SECONDS),
        )
        (alive,) = cursor.fetchone() or (0,)
    return bool(alive)


def page(url: str) -> bool:
    """Return whether `url` answers with success; the console asks for its password."""
    request = urllib.request.Request(url)  # noqa: S310  # written in docker-compose.yml
    if password := os.environ.get("WIRECOPY_CONSOLE_PASSWORD"):
        pair = base64.b64encode(f"viewer:{password}".encode()).decode()
        request.add_header("Authorization", f"Basic {pair}")
    # No proxy of the environment's lies between us and ourselves.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(request, timeout=ANSWER_SECONDS) as answer:
            return bool(answer.status == http.HTTPStatus.OK)
    except urllib.error.HTTPError:
        return False


def worker(broker: str) -> bool:
    """Return whether this machine's Celery worker answers a ping."""
    from celery import Celery

    name = f"celery@{socket.gethostname()}"
    answers = Celery(broker=os.environ[broker]).control.ping([name], timeout=ANSWER_SECONDS)
    return any(name in answer for answer in answers)


_CHECKS = {"job": job, "page": page, "worker": worker}


def main() -> int:
    """Run the check that is named, on what is named after it."""
    _, check, what = sys.argv
    try:
        well = _CHECKS[check](what)
    except Exception as error:  # noqa: BLE001  # whatever it is, this part is not well
        print(f"{check} {what}: {error}", file=sys.stderr)
        return 1
    print(f"{check} {what}: {'well' if well else 'not well'}")
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main())
