#!/usr/bin/env python3
"""Uploads 1 GiB to a support request over a line that breaks, and a server that is killed (kill -9): the upload goes on where it
was, the file that comes out is the one that went in, and the server's memory stays flat. Then says how fast both ways were,
beside the same bytes written to the disk without a server.

  scripts/drills/long-upload.py [--mib 1024] [--postgres URL]
"""

import argparse
import base64
import hashlib
import http.client
import os
import pathlib
import sys
import time

from installation import Caller, Installation, administrator, check

MIB = 1 << 20
# What streaming may take beyond what the server has once it is warm, in MB.
FLAT = 60
# Where the line breaks, in parts of the file; at the second the server is killed.
BREAKS = (0.2, 0.5, 0.8)


class Made:
    """A file of `size` bytes that is not anywhere: every MiB is its number, again and again."""

    def __init__(self, size):
        self.size = size

    def piece(self, start, end):
        """The bytes from `start` to `end`, a MiB of the file at most."""
        end = min(end, (start // MIB + 1) * MIB)
        block = (start // MIB).to_bytes(8, "big") * (MIB // 8)
        return block[start % MIB : start % MIB + end - start]

    def hash(self):
        whole, at = hashlib.sha256(), 0
        while at < self.size:
            piece = self.piece(at, self.size)
            whole.update(piece)
            at += len(piece)
        return whole.hexdigest()


def memory(server, what):
    """What the server holds (`VmRSS`), or has held at most (`VmHWM`), in MB."""
    for line in pathlib.Path(f"/proc/{server.process.pid}/status").read_text().splitlines():
        if line.startswith(what + ":"):
            return int(line.split()[1]) / 1000
    return 0


def request(server, token, method, path, headers=None):
    line = http.client.HTTPConnection("127.0.0.1", server.port, timeout=120)
    line.request(method, path, headers={"Authorization": f"Bearer {token}", "Tus-Resumable": "1.0.0", **(headers or {})})
    answer = line.getresponse()
    answer.read()
    return answer


def offset(server, token, place):
    answer = request(server, token, "HEAD", place)
    check(answer.status == 200, f"HEAD answers {answer.status}")
    return int(answer.headers["Upload-Offset"])


def send(server, token, place, made, start, until, kill=False):
    """Sends from `start` on; breaks the line, or kills the server, at `until`."""
    line = http.client.HTTPConnection("127.0.0.1", server.port, timeout=120)
    line.putrequest("PATCH", place)
    for name, value in {
        "Authorization": f"Bearer {token}", "Tus-Resumable": "1.0.0", "Content-Type": "application/offset+octet-stream",
        "Upload-Offset": start, "Content-Length": made.size - start,
    }.items():
        line.putheader(name, str(value))
    line.endheaders()
    at = start
    while at < until:
        piece = made.piece(at, until)
        line.send(piece)
        at += len(piece)
    if until < made.size:
        if kill:
            server.kill()
        line.close()
        return
    answer = line.getresponse()
    answer.read()
    check(answer.status == 204, f"PATCH answers {answer.status}")
    line.close()


def settled(server, token, place, until):
    """The offset, once the server has noticed that the line is broken: all that was sent has arrived by then."""
    for _ in range(100):
        if offset(server, token, place) == until:
            break
        time.sleep(0.2)
    return offset(server, token, place)


def fetch(server, token, place):
    line = http.client.HTTPConnection("127.0.0.1", server.port, timeout=120)
    line.request("GET", place + "/content", headers={"Authorization": f"Bearer {token}"})
    answer = line.getresponse()
    check(answer.status == 200, f"the download answers {answer.status}")
    whole, size = hashlib.sha256(), 0
    while piece := answer.read(MIB):
        whole.update(piece)
        size += len(piece)
    return size, whole.hexdigest()


def plain_write(folder, made):
    """The same bytes to the same disk, and on the disk for good."""
    began = time.monotonic()
    with open(folder / "plain", "wb") as file:
        at = 0
        while at < made.size:
            piece = made.piece(at, made.size)
            file.write(piece)
            at += len(piece)
        file.flush()
        os.fsync(file.fileno())
    return time.monotonic() - began


def customer(caller):
    place = {"city": "Kiel", "state": "SH", "country": "DE", "time_zone": "Europe/Berlin"}
    person = {"login_id": "hafen", "first_name": "Nora", "last_name": "Brandt", "email": "nora@hafen.example"}
    return caller.must("POST", "/api/v1/organizations", {"kind": "customer", "company": "Hafen", **place, "administrator": person})["id"]


def drill(installation, mib):
    made = Made(mib * MIB)
    installation.create_administrator()
    server = installation.start()
    caller = administrator(installation, server)
    case = {"organization_id": customer(caller), "category": "account", "subject": "A dump", "description": "It comes as an attachment."}
    sr = caller.must("POST", "/api/v1/support-requests", case)["id"]
    name = base64.b64encode(b"memory.dmp").decode()
    headers = {"Upload-Length": str(made.size), "Upload-Metadata": f"filename {name}", "Content-Length": "0"}
    created = request(server, caller.token, "POST", f"/api/v1/support-requests/{sr}/attachments", headers)
    check(created.status == 201, f"the upload is not announced: {created.status}")
    place = created.headers["Location"]
    base, peak, sending, lost = memory(server, "VmRSS"), 0, 0.0, 0
    start = 0
    for number, part in enumerate((*BREAKS, 1)):
        until = int(made.size * part)
        kill = number == 1
        began = time.monotonic()
        send(server, caller.token, place, made, start, until, kill)
        sending += time.monotonic() - began
        if kill:
            server = installation.start()
        elif until < made.size:
            peak = max(peak, memory(server, "VmHWM"))
        if until < made.size:
            start = offset(server, caller.token, place) if kill else settled(server, caller.token, place, until)
            check(start <= until, f"the server says {start}, sent were {until}")
            lost += until - start
            # A server that dies loses the part that it was writing, and what was still under way.
            check(until - start <= (80 * MIB if kill else 0), f"{until - start} bytes were lost")
            print(f"  broken at {until // MIB} MiB{', server killed' if kill else ''}: goes on at {start // MIB} MiB")
    peak = max(peak, memory(server, "VmHWM"))
    caller = Caller(server.port, caller.token)
    [listed] = caller.must("GET", f"/api/v1/support-requests/{sr}/attachments")["items"]
    wanted = made.hash()
    check((listed["size"], listed["sha256"]) == (made.size, wanted), f"listed is {listed}, wanted {wanted}")
    began = time.monotonic()
    check(fetch(server, caller.token, place) == (made.size, wanted), "what comes out is not what went in")
    fetching = time.monotonic() - began
    peak = max(peak, memory(server, "VmHWM"))
    check(peak - base < FLAT, f"memory is not flat: {base:.0f} MB before, {peak:.0f} MB at most")
    files = sum(len(found) for _, _, found in os.walk(installation.data / "files"))
    kept = int(installation.rows("SELECT COUNT(*) FROM attachment_part")[0][0])
    disk = plain_write(installation.folder, made)
    sent = made.size + lost
    print(f"  in: {sent / sending / 1e6:.0f} MB/s, out: {made.size / fetching / 1e6:.0f} MB/s; the disk alone: {made.size / disk / 1e6:.0f} MB/s")
    print(f"  memory: {base:.0f} MB before, {peak:.0f} MB at most; {files} files, {kept} of them known")
    check(files <= kept + 1, "there are files that nobody knows")
    print(installation.verify_audit())


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--mib", type=int, default=1024)
    options.add_argument("--postgres", metavar="URL")
    chosen = options.parse_args()
    print(f"{chosen.mib} MiB in, the line broken {len(BREAKS)} times, on {'PostgreSQL' if chosen.postgres else 'SQLite'}")
    with Installation(chosen.postgres) as installation:
        drill(installation, chosen.mib)


if __name__ == "__main__":
    sys.exit(main())
