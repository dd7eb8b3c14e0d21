"""What the drills share: a throwaway installation of the dev binary, its servers, and a caller for its API.

Needs nothing but Python 3.11's standard library. CHANCERY names the binary (default: target/debug/chancery).
"""

import contextlib
import http.client
import json
import os
import pathlib
import secrets
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = os.environ.get("CHANCERY") or str(ROOT / "target" / "debug" / "chancery")
PASSWORD = "copper lantern meadow"
# Nobody attacks a drill's accounts.
CHEAP = {"CHANCERY_PASSWORD_MEMORY_KIB": "64", "CHANCERY_PASSWORD_PASSES": "1", "CHANCERY_LOG": "warn"}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Failed(Exception):
    """A drill saw what must not be."""


def check(condition, what):
    if not condition:
        raise Failed(what)


class Installation:
    """A data folder and, with `server_url`, a database of its own on that PostgreSQL server; gone at the end."""

    def __init__(self, server_url=None):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="chancery-drill."))
        self.data = self.folder / "data"
        self.log = open(self.folder / "server.log", "ab")
        self.servers = []
        self.place = ["--data", str(self.data)]
        self.database = None
        if server_url:
            name = f"drill_{secrets.token_hex(6)}"
            subprocess.run(["psql", server_url, "-qc", f"CREATE DATABASE {name}"], check=True)
            self.database = urllib.parse.urlsplit(server_url)._replace(path=f"/{name}").geturl()
            self.place += ["--database", self.database]

    def __enter__(self):
        return self

    def __exit__(self, kind, _error, _trace):
        for server in self.servers:
            server.kill()
        self.log.close()
        if kind is None:
            shutil.rmtree(self.folder)
        else:
            print(f"The data and the server's log are kept in {self.folder}", file=sys.stderr)

    def command(self, *words, text=""):
        return subprocess.run(
            [BINARY, *words, *self.place], input=text.encode(), env={**os.environ, **CHEAP}, capture_output=True, check=False
        )

    def create_administrator(self, login_id="ada"):
        words = ["admin", "create", "--login-id", login_id, "--email", f"{login_id}@kestrel.example", "--password-stdin"]
        done = self.command(*words, text=PASSWORD)
        check(done.returncode == 0, f"admin create failed: {done.stderr.decode()}")

    def start(self, *words):
        server = Server(self, words)
        self.servers.append(server)
        server.wait_until_ready()
        return server

    def rows(self, sql):
        """The rows of a question to the database, every value as a text."""
        if self.database:
            done = subprocess.run(["psql", self.database, "-qAtF", "\x1f", "-c", sql], capture_output=True, check=True, text=True)
            return [tuple(line.split("\x1f")) for line in done.stdout.splitlines()]
        with contextlib.closing(sqlite3.connect(f"file:{self.data}/chancery.db?mode=ro", uri=True, timeout=30)) as database:
            return [tuple("" if value is None else str(value) for value in row) for row in database.execute(sql)]

    def verify_audit(self):
        """Verifies the chain, and that the sealer catches up: it chains within a second, here within half a minute."""
        for _ in range(60):
            done = self.command("audit", "verify")
            check(done.returncode == 0, f"the audit trail does not hold: {done.stderr.decode().strip()}")
            text = done.stdout.decode().strip()
            if ", 0 wait" in text:
                return text
            time.sleep(0.5)
        raise Failed(f"the sealer does not catch up: {text}")


class Server:
    def __init__(self, installation, words):
        self.port = free_port()
        command = [BINARY, "serve", *installation.place, "--listen", f"127.0.0.1:{self.port}", *words]
        self.process = subprocess.Popen(
            command, env={**os.environ, **CHEAP}, stdin=subprocess.DEVNULL, stdout=installation.log, stderr=installation.log
        )

    def wait_until_ready(self):
        for _ in range(1200):
            check(self.process.poll() is None, "the server ended instead of becoming ready")
            try:
                if Caller(self.port).call("GET", "/readyz").status == 200:
                    return
            except OSError:
                pass
            time.sleep(0.05)
        raise Failed("the server did not become ready within a minute")

    def kill(self):
        """kill -9: no handler runs, nothing is flushed."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
        self.process.wait()


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers = status, headers
        try:
            self.body = json.loads(body) if body else None
        except ValueError:
            self.body = body
        self.ok = 200 <= status < 300
        self.code = self.body.get("code") if isinstance(self.body, dict) and not self.ok else None

    def __repr__(self):
        return f"{self.status} {self.code or ''} {str(self.body)[:300]}"


class Caller:
    """One caller with one connection. Raises OSError when the connection breaks, as kill -9 does."""

    def __init__(self, port, token=None):
        self.port, self.token, self.cookie, self.csrf = port, token, None, None
        self.connection, self.used = None, 0

    def call(self, method, path, body=None, key=None, bearer=None):
        # The server hangs up on whoever says nothing for long.
        if self.connection is None or time.monotonic() - self.used > 10:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        self.used = time.monotonic()
        headers = {"Accept": "application/json"}
        if body is not None:
            headers["Content-Type"] = "application/json"
        if key:
            headers["Idempotency-Key"] = key
        if bearer or self.token:
            headers["Authorization"] = f"Bearer {bearer or self.token}"
        if self.cookie:
            headers["Cookie"], headers["X-CSRF-Token"] = self.cookie, self.csrf
        try:
            self.connection.request(method, path, None if body is None else json.dumps(body), headers)
            response = self.connection.getresponse()
            return Answer(response.status, response.headers, response.read())
        except (OSError, http.client.HTTPException) as cause:
            self.connection.close()
            self.connection = None
            raise OSError(str(cause)) from cause

    def must(self, method, path, body=None, key=None):
        answer = self.call(method, path, body, key)
        check(answer.ok, f"{method} {path}: {answer}")
        return answer.body

    def sign_in(self, login_id):
        answer = self.call("POST", "/api/v1/session", {"login_id": login_id, "password": PASSWORD})
        check(answer.ok, f"sign-in of {login_id}: {answer}")
        self.cookie, self.csrf = answer.headers["Set-Cookie"].split(";")[0], answer.body["csrf_token"]
        return self

    def all(self, path):
        """Every item of a list, page by page."""
        items, cursor = [], None
        while True:
            page = self.must("GET", f"{path}{'&' if '?' in path else '?'}limit=200" + (f"&cursor={cursor}" if cursor else ""))
            items += page["items"]
            cursor = page.get("next_cursor")
            if not cursor:
                return items


def administrator(installation, server, login_id="ada"):
    """A caller with an API token of the vendor's first administrator."""
    installation_token = Caller(server.port).sign_in(login_id).must("POST", "/api/v1/api-tokens", {"name": "drill"})["token"]
    return Caller(server.port, installation_token)
