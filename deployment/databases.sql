-- Make the two databases, each owned by a role of its own that cannot open the other's.
-- PostgreSQL's image runs this once, for an empty volume. It may be run again: that sets the passwords anew.

\getenv airflow_password AIRFLOW_DATABASE_PASSWORD
\getenv wirecopy_password WIRECOPY_DATABASE_PASSWORD

SELECT format('CREATE ROLE %I LOGIN', name)
FROM (VALUES ('airflow'), ('wirecopy')) AS wanted (name)
WHERE name NOT IN (SELECT rolname FROM pg_roles)
\gexec

ALTER ROLE airflow PASSWORD :'airflow_password';
ALTER ROLE wirecopy PASSWORD :'wirecopy_password';

-- The same encoding and order everywhere, whatever the server's locale is.
SELECT format('CREATE DATABASE %I OWNER %I ENCODING ''UTF8'' LOCALE ''C.UTF-8'' TEMPLATE template0', name, name)
FROM (VALUES ('airflow'), ('wirecopy')) AS wanted (name)
WHERE name NOT IN (SELECT datname FROM pg_database)
\gexec

REVOKE ALL ON DATABASE airflow, wirecopy, postgres, template1 FROM PUBLIC;
