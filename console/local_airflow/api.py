"""Ask the local Airflow's REST API."""

import http.client
import json
from dataclasses import dataclass
from typing import Any

JsonObject = dict[str, Any]


class AirflowApiError(Exception):
    """Airflow did not answer, or not as asked. The message says what was asked."""


@dataclass(frozen=True, slots=True)
class AirflowApi:
    """The API of the Airflow on `port` of this machine."""

    port: int
    token: str = ""

    def logged_in(self, user: str, password: str) -> "AirflowApi":
        """Return the API as `user` may use it."""
        answer = self.post("/auth/token", {"username": user, "password": password})
        return AirflowApi(self.port, answer["access_token"])

    def get(self, path: str) -> JsonObject:
        """Return what Airflow has at `path`."""
        return self._ask("GET", path, None)

    def post(self, path: str, body: JsonObject) -> JsonObject:
        """Send `body` to `path`; return the answer."""
        return self._ask("POST", path, body)

    def patch(self, path: str, body: JsonObject) -> JsonObject:
        """Change what is at `path`; return the answer."""
        return self._ask("PATCH", path, body)

    def _ask(self, method: str, path: str, body: JsonObject | None) -> JsonObject:
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {self.token}"}
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request(method, path, None if body is None else json.dumps(body), headers)
            answer = connection.getresponse()
            text = answer.read().decode("utf-8", "replace")
        except (OSError, http.client.HTTPException) as error:
            raise AirflowApiError(f"{method} {path}: no answer ({error})") from error
        finally:
            connection.close()
        if answer.status >= http.client.BAD_REQUEST:
            raise AirflowApiError(f"{method} {path}: {answer.status} {text[:300]}")
        try:
            found: JsonObject = json.loads(text)
        except ValueError as error:
            raise AirflowApiError(f"{method} {path}: not JSON: {text[:100]}") from error
        return found
