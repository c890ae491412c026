# One image for every service of docker-compose.yml but the databases. Only what both the classic
# builder and BuildKit know.

ARG BASE_IMAGE=python:3.11-slim-bookworm

# hadolint ignore=DL3006
FROM ${BASE_IMAGE} AS base
# The text of a certificate (PEM) that this network's proxies sign with, where there is one.
ARG CA_CERTIFICATE=""
RUN if [ -n "$CA_CERTIFICATE" ]; then \
        printf '%s\n' "$CA_CERTIFICATE" > /usr/local/share/ca-certificates/wirecopy.crt \
        && update-ca-certificates; \
    fi
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1

FROM base AS builder
ARG PIP_INDEX_URL=""
ARG PIP_EXTRA_INDEX_URL=""
ENV PIP_CERT=/etc/ssl/certs/ca-certificates.crt \
    PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PIP_NO_CACHE_DIR=1
RUN python -m venv /opt/venv
WORKDIR /opt/wirecopy
COPY requirements.lock ./
# Wheels only: nothing is compiled, so no build tools are needed here either.
RUN pip install --quiet --no-deps --require-hashes --only-binary :all: -r requirements.lock
COPY . ./
# A clone made under umask 077 is its owner's alone, who is not the user that the image runs as.
# The lock holds the developers' tools, too; they and pip leave last.
RUN chmod -R a+rX /opt/wirecopy \
    && pip install --quiet --no-deps --no-build-isolation --editable . \
    && python deployment/unneeded.py compose celery > /tmp/unneeded \
    && pip uninstall --quiet --yes -r /tmp/unneeded \
    && python -m compileall -q /opt/venv/lib /opt/wirecopy

FROM base
RUN groupadd --gid 10001 wirecopy \
    && useradd --uid 10001 --gid 10001 --home-dir /tmp --no-create-home --shell /usr/sbin/nologin wirecopy
COPY --from=builder /opt/venv /opt/venv
COPY --from=builder /opt/wirecopy /opt/wirecopy
# Before VOLUME: what happens to a volume's folder afterwards is lost, and it would belong to root.
RUN mkdir -p /var/lib/wirecopy/archive /var/lib/wirecopy/exports /var/lib/wirecopy/sources /var/log/airflow \
    && chown -R 10001:10001 /var/lib/wirecopy /var/log/airflow \
    && chmod 0750 /var/lib/wirecopy /var/log/airflow
VOLUME ["/var/lib/wirecopy/archive", "/var/lib/wirecopy/exports", "/var/lib/wirecopy/sources", "/var/log/airflow"]
ENV HOME=/tmp \
    WIRECOPY_HOME=/var/lib/wirecopy
USER 10001:10001
WORKDIR /var/lib/wirecopy
CMD ["wirecopy", "--help"]
