#!/usr/bin/env python3
"""Kills the server (kill -9) while it imports subscriptions, again and again, and counts: every row is done once, and the
report is exact. Then takes the report out as CSV and XLSX, and says how fast all of it went and what memory it took.

  scripts/drills/long-import.py [--rows 1000] [--kills 3] [--postgres URL]

One row in a hundred is bad. With --rows 100000 --kills 0 it is a measurement.
"""

import argparse
import http.client
import io
import sys
import time
import zipfile

from installation import Caller, Installation, administrator, check

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CUSTOMERS = 250
# Those of keys.
LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ"


def customer(number):
    return {
        "kind": "customer", "company": f"Customer {number}", "city": "Kiel", "state": "SH", "country": "DE", "time_zone": "Europe/Berlin",
        "administrator": {"login_id": f"customer{number}", "first_name": "Nora", "last_name": "Brandt", "email": f"nora@customer{number}.example"},
    }


def product(number):
    return {
        "code": f"KITE{number}", "name": f"Kite {number}", "platform": "Linux", "segment": "smb", "kind": "software", "unit": "seat",
        "key_prefix": LETTERS[number // len(LETTERS)] + LETTERS[number % len(LETTERS)],
    }


def plan(number):
    return {
        "name": f"Plan {number}", "product_code": f"KITE{number}", "version_type": "full", "charging": "prepaid", "initial_months": 12,
        "auto_renewal_months": 0,
    }


def stock(caller, rows):
    """Customers, and as many products, each with its plan, as it takes for each row to be about something else."""
    ids = [caller.must("POST", "/api/v1/organizations", customer(number))["id"] for number in range(CUSTOMERS)]
    for number in range(rows // CUSTOMERS + 1):
        caller.must("POST", "/api/v1/products", product(number))
        caller.must("POST", "/api/v1/service-plans", plan(number))
    bad = set()
    lines = ["customer,plan,units"]
    for row in range(rows):
        is_bad = row % 100 == 42
        if is_bad:
            bad.add(row + 2)
        lines.append(f"{ids[row % CUSTOMERS]},Plan {row // CUSTOMERS},{0 if is_bad else 3}")
    return "\n".join(lines) + "\n", bad


def finish(installation, server, caller, job, kills, rows):
    """Waits for the end; kills the server whenever another part of the rows is done."""
    killed = 0
    while True:
        state = caller.must("GET", f"/api/v1/jobs/{job}")
        if killed < kills and state["done"] >= rows * (killed + 1) // (kills + 1) and state["state"] == "running":
            killed += 1
            server.kill()
            server = installation.start()
            caller = Caller(server.port, caller.token)
        elif state["finished_at"]:
            check(killed == kills, f"the import ended before it was killed {kills} times")
            return server, caller, state
        else:
            time.sleep(0.05)


def take(server, caller, path, accept):
    """Reads a list as a file; answers its bytes, the seconds, and the most memory that the server has needed so far."""
    begun = time.monotonic()
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=600)
    connection.request("GET", path, headers={"Accept": accept, "Authorization": f"Bearer {caller.token}"})
    answer = connection.getresponse()
    body = answer.read()
    check(answer.status == 200, f"{path}: {answer.status} {body[:300]}")
    return body, time.monotonic() - begun, peak(server)


def peak(server):
    with open(f"/proc/{server.process.pid}/status", encoding="ascii") as status:
        return next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmHWM"))


def drill(rows, kills, postgres):
    with Installation(postgres) as installation:
        installation.create_administrator()
        server = installation.start()
        caller = administrator(installation, server)
        csv, bad = stock(caller, rows)
        begun = time.monotonic()
        job = caller.must("POST", "/api/v1/subscription-imports", {"kind": "assign", "csv": csv}, key="one import")["id"]
        started = time.monotonic() - begun
        server, caller, state = finish(installation, server, caller, job, kills, rows)
        took = time.monotonic() - begun
        counts = (state["state"], state["done"], state["refused"], state["skipped"])
        check(counts == ("done", rows, len(bad), 0), f"the job says {counts}")
        again = caller.must("POST", "/api/v1/subscription-imports", {"kind": "assign", "csv": csv}, key="one import")["id"]
        check(again == job, "the same key has started it again")
        report, seconds, _ = take(server, caller, f"/api/v1/jobs/{job}/rows", "text/csv")
        found = [line.split(",", 2) for line in report.decode().splitlines()[1:]]
        check([int(row[0]) for row in found] == list(range(2, rows + 2)), "the report has not each row once, in order")
        check({int(row[0]) for row in found if row[1] == "refused"} == bad, "the report refuses other rows than the bad ones")
        print(f"{rows:,} rows, killed {kills} times: accepted in {started:.1f} s, done in {took:.1f} s, {rows / took:,.0f} rows/s")
        print(f"report of {rows:,} rows as CSV: {seconds:.2f} s, {len(report):,} bytes")
        subscriptions, seconds, memory = take(server, caller, "/api/v1/subscriptions", "text/csv")
        pairs = subscriptions.decode().splitlines()
        check(len(pairs) == rows - len(bad) + 1, f"{len(pairs) - 1} subscriptions for {rows - len(bad)} good rows")
        print(f"{len(pairs) - 1:,} subscriptions as CSV: {seconds:.2f} s, {len(subscriptions):,} bytes; most memory so far {memory} MiB")
        workbook, seconds, memory = take(server, caller, "/api/v1/subscriptions", XLSX)
        with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
            sheet = archive.read("xl/worksheets/sheet1.xml").decode()
        check(sheet.count("<row>") == len(pairs), "the workbook has other rows than the CSV")
        print(f"the same as XLSX: {seconds:.2f} s, {len(workbook):,} bytes; most memory so far {memory} MiB")
        print(installation.verify_audit())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=1000)
    parser.add_argument("--kills", type=int, default=3)
    parser.add_argument("--postgres")
    wanted = parser.parse_args()
    drill(wanted.rows, wanted.kills, wanted.postgres)


if __name__ == "__main__":
    sys.exit(main())
