"""Give Airflow its two users: a viewer, who looks, and an operator, who starts and stops nights.

Run again it sets their passwords and roles anew: to change a password, change the environment.
"""

import os

from airflow.providers.fab.auth_manager.cli_commands.utils import get_application_builder
from airflow.utils.providers_configuration_loader import providers_configuration_loaded

# Airflow's own roles say what each may do with nights; ours opens the console inside Airflow.
CONSOLE = "Wirecopy"
ROLES = {"viewer": ("Viewer", CONSOLE), "operator": ("User", CONSOLE)}


@providers_configuration_loaded
def make_users() -> None:
    """Make or mend both users."""
    with get_application_builder() as builder:
        security = builder.sm
        security.sync_roles()
        console = security.create_permission("can_read", CONSOLE)
        security.add_permission_to_role(security.add_role(CONSOLE), console)
        for name, roles in ROLES.items():
            _make_user(security, name, [security.find_role(role) for role in roles])
            print(f"{name} may: {', '.join(roles)}")


def _make_user(security, name, roles) -> None:  # type: ignore[no-untyped-def]  # the provider's classes
    password = os.environ[f"{name.upper()}_PASSWORD"]
    user = security.find_user(username=name)
    if user is None:
        security.add_user(name, name.capitalize(), "Wirecopy", f"{name}@wirecopy", roles, password)
        return
    user.roles = roles
    security.update_user(user)
    security.reset_password(user.id, password)


if __name__ == "__main__":
    make_users()
