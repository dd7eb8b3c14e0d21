#!/usr/bin/env python3
"""kill -9 at a random moment under mixed writes: nothing acknowledged is lost, nothing is half done or done twice.

Each round: a fresh installation, writers that make products, service plans and Registration Keys, each write with an
Idempotency-Key; kill -9; restart on the same data. Then
  - every write that was acknowledged is there once, and one that was not is there once or not at all;
  - a write that was not acknowledged, sent again with its key, is there exactly once; an acknowledged one gets its old answer;
  - `chancery audit verify` holds, and each object has exactly one audit row (counted on SQLite).

  scripts/drills/kill-nine.py [--rounds 20] [--writers 6] [--seed N] [--postgres URL]
"""

import argparse
import collections
import itertools
import random
import sqlite3
import sys
import threading
import time

from installation import Caller, Failed, Installation, administrator, check

LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ"


class Write:
    """One write, its key, and what became of it. `marker` is what it is found by later."""

    def __init__(self, kind, marker, path, body, copies=1):
        self.kind, self.marker, self.path, self.body, self.copies = kind, marker, path, body, copies
        self.key = f"drill-{marker}"
        self.answer = None

    def send(self, caller):
        answer = caller.call("POST", self.path, self.body, self.key)
        check(answer.ok, f"POST {self.path} {self.body}: {answer}")
        return answer.body


class Workload:
    """Hands out writes to the writers and remembers all of them."""

    def __init__(self, seed, product_code, plan_id):
        self.random = random.Random(seed)
        self.lock = threading.Lock()
        self.numbers = itertools.count(1)
        self.prefixes = [a + b for a in LETTERS for b in LETTERS if a + b != "HE"]
        self.random.shuffle(self.prefixes)
        self.product_code, self.plan_id = product_code, plan_id
        self.writes = []

    def next(self):
        with self.lock:
            number = next(self.numbers)
            kind = self.random.choices(["product", "plan", "keys"], [1, 4, 5])[0]
            if kind == "product" and not self.prefixes:
                kind = "plan"
            write = getattr(self, kind)(number)
            self.writes.append(write)
            return write

    def product(self, number):
        code = f"D{number}"
        body = {"code": code, "name": f"Drill {number}", "platform": "Linux", "segment": "smb", "kind": "software", "unit": "seat"}
        return Write("product", code, "/api/v1/products", {**body, "key_prefix": self.prefixes.pop()})

    def plan(self, number):
        name = f"Plan {number}"
        body = {"name": name, "product_code": self.product_code, "version_type": "full", "charging": "prepaid"}
        return Write("plan", name, "/api/v1/service-plans", {**body, "initial_months": 12, "auto_renewal_months": 12})

    def keys(self, number):
        count, note = self.random.randint(1, 5), f"Batch {number}"
        path = f"/api/v1/service-plans/{self.plan_id}/registration-keys"
        return Write("keys", note, path, {"count": count, "units": 1, "note": note}, count)


def write_until_it_breaks(port, token, workload, failures):
    caller = Caller(port, token)
    try:
        while True:
            write = workload.next()
            write.answer = write.send(caller)
    except OSError:
        pass
    except Failed as failure:
        failures.append(failure)


def found(caller):
    """How often each marker is there."""
    there = collections.Counter()
    there.update(("product", item["code"]) for item in caller.all("/api/v1/products"))
    there.update(("plan", item["name"]) for item in caller.all("/api/v1/service-plans"))
    there.update(("keys", item["note"]) for item in caller.all("/api/v1/registration-keys"))
    return there


def compare(caller, workload, everything):
    there = found(caller)
    for write in workload.writes:
        times = there[(write.kind, write.marker)]
        allowed = {write.copies} if everything or write.answer else {0, write.copies}
        check(times in allowed, f"{write.kind} {write.marker} is there {times} times, not {sorted(allowed)}; acknowledged: {bool(write.answer)}")
    return there


def send_again(caller, workload):
    for write in workload.writes:
        answer = write.send(caller)
        check(write.answer in (None, answer), f"{write.kind} {write.marker}: another answer than the first time")


def check_audit_rows(installation):
    with sqlite3.connect(f"file:{installation.data}/chancery.db?mode=ro", uri=True) as database:
        for table in ("product", "service_plan"):
            rows = database.execute(
                f"SELECT t.id, COUNT(a.id) FROM {table} t LEFT JOIN audit_entry a ON a.object_id = t.id AND a.action = '{table}.create' "
                "GROUP BY t.id HAVING COUNT(a.id) <> 1"
            ).fetchall()
            check(not rows, f"objects of {table} without exactly one audit row: {rows[:5]}")


def play(number, seed, writers, server_url):
    moment = random.Random(seed)
    with Installation(server_url) as installation:
        installation.create_administrator()
        server = installation.start()
        caller = administrator(installation, server)
        product = {"code": "BASE", "name": "Harbor", "platform": "All", "segment": "smb", "kind": "software", "unit": "seat", "key_prefix": "HE"}
        caller.must("POST", "/api/v1/products", product)
        plan = {"name": "Base", "product_code": "BASE", "version_type": "full", "charging": "prepaid", "initial_months": 12}
        plan_id = caller.must("POST", "/api/v1/service-plans", plan)["id"]
        workload, failures = Workload(seed, "BASE", plan_id), []
        arguments = (server.port, caller.token, workload, failures)
        threads = [threading.Thread(target=write_until_it_breaks, args=arguments) for _ in range(writers)]
        for thread in threads:
            thread.start()
        time.sleep(moment.uniform(0.1, 2.0))
        server.kill()
        for thread in threads:
            thread.join()
        if failures:
            raise failures[0]
        acknowledged = sum(write.answer is not None for write in workload.writes)
        check(acknowledged > 0, "the server was killed before it had acknowledged anything")

        again = installation.start()
        caller = Caller(again.port, caller.token)
        there = compare(caller, workload, everything=False)
        survived = sum(there[(write.kind, write.marker)] > 0 for write in workload.writes if write.answer is None)
        send_again(caller, workload)
        compare(caller, workload, everything=True)
        if not server_url:
            check_audit_rows(installation)
        audit = installation.verify_audit()
        open_ones = len(workload.writes) - acknowledged
        print(f"round {number:2}: {acknowledged:4} acknowledged, all there once; {open_ones} open, of which {survived} had committed. {audit}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--writers", type=int, default=6)
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    parser.add_argument("--postgres", metavar="URL", help="a server on which databases may be created; default: SQLite")
    wanted = parser.parse_args()
    print(f"kill -9, {wanted.rounds} rounds on {'PostgreSQL' if wanted.postgres else 'SQLite'}, seed {wanted.seed}", flush=True)
    try:
        for number in range(1, wanted.rounds + 1):
            play(number, wanted.seed + number, wanted.writers, wanted.postgres)
    except Failed as failure:
        print(f"FAILED: {failure}", file=sys.stderr)
        return 1
    print("Passed.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
