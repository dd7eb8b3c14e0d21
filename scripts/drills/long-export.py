#!/usr/bin/env python3
"""Exports a million transactions as CSV and XLSX: every row comes once, in order, and the server's memory stays flat. Then
says how fast that was, beside the same rows out of the database without a server, and how long pages of the list take.

  scripts/drills/long-export.py [--rows 1000000] [--postgres URL]

The rows are written by SQL: two years of them, of as many licenses as there are customers.
"""

import argparse
import contextlib
import csv
import http.client
import io
import pathlib
import sqlite3
import statistics
import subprocess
import sys
import time
import zipfile

from installation import Installation, administrator, check

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CUSTOMERS = 20
# What streaming may take beyond what the server has once its caches are full, in MB. A million rows are about 300 MB of CSV.
FLAT = 60

NUMBERS = {
    False: "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {rows}) ",
    True: "WITH numbers (n) AS (SELECT generate_series(1::bigint, {rows})) ",
}
# The rows of the first licenses, again and again, each a minute before the one before it.
COPY = """
INSERT INTO license_transaction SELECT {id}, first.at - n * 60000000, CASE n % 500 WHEN 0 THEN 'replacement' ELSE 'license_change' END, 'units',
    first.license_id, first.subscription_id, first.customer_id, first.customer_company,
    CASE n % 1000 WHEN 0 THEN '{partner}' ELSE first.owner_id END, first.owner_company, first.created_by, first.created_by_name,
    first.created_by_organization_id, first.created_by_company, first.product_id, first.product_code, first.product_name, first.unit,
    first.version_type, first.service_plan_id, first.service_plan_name, 5, 5 + n % 7, n % 7, first.start_charge_on, first.start_charge_on,
    first.expires_on, first.expires_on, first.month, '', first.search
FROM numbers JOIN (SELECT t.*, ROW_NUMBER() OVER (ORDER BY id) AS place FROM license_transaction t) first ON first.place = n % {customers} + 1
"""


def stock(caller):
    caller.must("POST", "/api/v1/products", {"code": "KITE", "name": "Kite", "platform": "Linux", "segment": "smb", "kind": "software",
                                              "unit": "seat", "key_prefix": "KT"})
    plan = caller.must("POST", "/api/v1/service-plans", {"name": "Yearly", "product_code": "KITE", "version_type": "full",
                                                          "charging": "prepaid", "initial_months": 12, "auto_renewal_months": 0})["id"]
    place = {"city": "Kiel", "state": "SH", "country": "DE", "time_zone": "Europe/Berlin"}
    for number in range(CUSTOMERS):
        person = {"login_id": f"customer{number}", "first_name": "Nora", "last_name": "Brandt", "email": f"nora@customer{number}.example"}
        company = {"kind": "customer", "company": f"Customer {number}", **place, "administrator": person}
        customer = caller.must("POST", "/api/v1/organizations", company)["id"]
        caller.must("POST", f"/api/v1/organizations/{customer}/subscriptions", {"service_plan_id": plan, "units": 5})
    person = {"login_id": "north", "first_name": "Ida", "last_name": "Lund", "email": "ida@north.example"}
    return caller.must("POST", "/api/v1/organizations", {"kind": "distributor", "company": "North", **place, "administrator": person})["id"]


def fill(installation, rows, partner):
    postgres = installation.database is not None
    identifier = "'ltx_' || LPAD(n::text, 26, '0')" if postgres else "'ltx_' || PRINTF('%026d', n)"
    copy = COPY.format(id=identifier, partner=partner, customers=CUSTOMERS)
    if postgres:
        # PostgreSQL names what INSERT reads from in the SELECT.
        sql = copy.replace(" SELECT ", " " + NUMBERS[True].format(rows=rows) + "SELECT ", 1)
        subprocess.run(["psql", installation.database, "-v", "ON_ERROR_STOP=1", "-qc", sql, "-c", "ANALYZE license_transaction"], check=True)
        return
    with contextlib.closing(sqlite3.connect(installation.data / "chancery.db", timeout=600)) as database:
        database.execute(NUMBERS[False].format(rows=rows) + copy)
        database.commit()
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def memory(server):
    """Megabytes of the server's own: what it maps of the database's file is the system's to take back."""
    for line in pathlib.Path(f"/proc/{server.process.pid}/status").read_text().splitlines():
        if line.startswith("RssAnon"):
            return int(line.split()[1]) / 1024
    raise ValueError("RssAnon")


def export(server, caller, accept):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=600)
    connection.request("GET", "/api/v1/transactions", headers={"Accept": accept, "Authorization": f"Bearer {caller.token}"})
    response = connection.getresponse()
    check(response.status == 200, f"the export was refused: {response.status}")
    return response


def export_csv(server, caller, rows):
    """Reads it all; answers the seconds and the most memory that was seen."""
    started, most = time.monotonic(), 0
    response = export(server, caller, "text/csv")
    reader = csv.reader(io.TextIOWrapper(response, encoding="utf-8", newline=""))
    head = next(reader)
    at, identifier = head.index("at"), head.index("id")
    found, last = 0, None
    for row in reader:
        key = (row[at].rstrip("Z"), row[identifier])
        check(last is None or key < last, f"row {found} is out of order, or stands twice")
        last, found = key, found + 1
        if found % 5_000 == 0:
            most = max(most, memory(server))
    check(found == rows, f"{found} rows came instead of {rows}")
    return time.monotonic() - started, max(most, memory(server))


def flat(name, before, most):
    print(f"{name}: memory {before:.0f} MB before, {most:.0f} MB at the most")
    check(most - before < FLAT, "memory grows with the rows")


def export_xlsx(server, caller, rows):
    started, most, body = time.monotonic(), 0, io.BytesIO()
    response = export(server, caller, XLSX)
    while part := response.read(1 << 20):
        body.write(part)
        most = max(most, memory(server))
    seconds = time.monotonic() - started
    with zipfile.ZipFile(body) as book:
        check(book.testzip() is None, "the workbook is damaged")
        # More rows than a sheet has go on in further sheets.
        found = sum(book.read(name).count(b"<row") for name in book.namelist() if name.startswith("xl/worksheets/sheet"))
    check(found >= rows, f"{found} rows came instead of {rows}")
    print(f"XLSX: {body.tell() / 1e6:.0f} MB in {seconds:.1f} s")
    return most


def plain(installation):
    """The same rows by a cursor of the database's own, counted and thrown away."""
    sql = "SELECT * FROM license_transaction ORDER BY at DESC, id DESC"
    started = time.monotonic()
    if installation.database:
        subprocess.run(["psql", installation.database, "-qc", f"COPY ({sql}) TO STDOUT (FORMAT csv)"], check=True, stdout=subprocess.DEVNULL)
    else:
        with contextlib.closing(sqlite3.connect(f"file:{installation.data}/chancery.db?mode=ro", uri=True)) as database:
            with open("/dev/null", "w", newline="") as nowhere:
                csv.writer(nowhere).writerows(database.execute(sql))
    return time.monotonic() - started


def pages(caller, partner):
    for name, query in [
        ("newest", ""),
        ("one type", "kind=replacement"),
        ("one partner", f"owner_id={partner}"),
        ("a word", "q=customer+7"),
        ("a word that nothing has", "q=nothing"),
        ("oldest", "sort=at"),
    ]:
        took = []
        for _ in range(9):
            started = time.monotonic()
            page = caller.must("GET", f"/api/v1/transactions?{query}")
            took.append((time.monotonic() - started) * 1000)
        print(f"page, {name}: {statistics.median(took):.1f} ms (slowest {max(took):.1f}), {len(page['items'])} rows of {page['total']}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--postgres", metavar="URL")
    arguments = parser.parse_args()
    with Installation(arguments.postgres) as installation:
        installation.create_administrator()
        server = installation.start()
        caller = administrator(installation, server)
        partner = stock(caller)
        started = time.monotonic()
        fill(installation, arguments.rows, partner)
        print(f"{arguments.rows} transactions written in {time.monotonic() - started:.0f} s")
        rows = int(installation.rows("SELECT COUNT(*) FROM license_transaction")[0][0])
        pages(caller, partner)
        # The first one fills the database's caches, each of a fixed size: what grows after that grows with the rows.
        export_csv(server, caller, rows)
        before = memory(server)
        seconds, most = export_csv(server, caller, rows)
        print(f"CSV: {rows} rows in {seconds:.1f} s, {rows / seconds:,.0f} rows/s")
        flat("CSV", before, most)
        baseline = plain(installation)
        print(f"the database alone: {baseline:.1f} s; the export has {baseline / seconds:.2f} of its speed")
        before = memory(server)
        flat("XLSX", before, export_xlsx(server, caller, rows))
        print("Passed.")


if __name__ == "__main__":
    try:
        main()
    except Exception as error:  # whatever it is, the drill has not passed
        print(f"FAILED: {error}", file=sys.stderr)
        sys.exit(1)
