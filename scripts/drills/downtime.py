#!/usr/bin/env python3
"""A server that is stopped for a day, and for a month: every notice, expiry and automatic renewal comes exactly once.

The same story is lived twice. One server is there all the time, its clock moves by half a day. The other is killed, and
started again a day later, and again a month later. Then both have
  - the same steps of each license, the same events of each license and order, and licenses with the same dates;
  - after the day, the same mails; after the month, of each license and reader those that nothing newer had overtaken, no mail
    twice, and no license without word. A mail is a file here, so what was really sent is counted.
Started once more, the second server has nothing left to do.

  scripts/drills/downtime.py [--postgres URL]

Needs the dev binary with the feature test-clock: cargo build -p chancery-server --bin chancery-test-clock --features test-clock
"""

import argparse
import collections
import datetime
import email
import email.policy
import email.utils
import os
import pathlib
import sys
import time

import installation as drill
from installation import Caller, Failed, Installation, administrator, check

BEGIN = datetime.datetime(2027, 3, 1, 8, tzinfo=datetime.timezone.utc)
HALF_A_DAY = datetime.timedelta(hours=12)
DAY, MONTH = datetime.timedelta(days=1), datetime.timedelta(days=31)
# When the server is stopped: the first licenses of a month end that night.
STOP = BEGIN + 30 * DAY

# name, product, charging, months at first, months of each renewal, grace days, day of the start
SALES = [
    ("Monthly, renews", "TIDE", "monthly", 1, 1, None, 0),
    ("Monthly, renews, tomorrow", "TIDE", "monthly", 1, 1, None, 1),
    ("Monthly, ends", "TIDE", "monthly", 1, 0, None, 0),
    ("Monthly, ends, short grace", "TIDE", "monthly", 1, 0, 10, 1),
    ("Monthly, ends, no grace", "TIDE", "monthly", 1, 0, 0, 0),
    ("Prepaid, renews for a year", "TIDE", "prepaid", 1, 12, None, 0),
    ("Service, ends", "VAULT", "monthly", 1, 0, 5, 0),
    ("Service, no grace", "VAULT", "monthly", 1, 0, 0, 1),
    ("Yearly, rests", "TIDE", "prepaid", 12, 0, None, 0),
]


def text(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def micros(moment):
    return int(moment.timestamp()) * 1_000_000


class Life:
    """One installation with its server, and what the clock shows there."""

    def __init__(self, installation):
        self.installation, self.now, self.heard = installation, BEGIN, {}
        self.mails = installation.folder / "mails"
        os.environ["CHANCERY_MAIL_DIRECTORY"] = str(self.mails)
        self.set_start()
        installation.create_administrator()
        self.start()
        self.caller = administrator(installation, self.server)

    def set_start(self):
        os.environ["CHANCERY_TEST_CLOCK"] = text(self.now)

    def start(self):
        self.set_start()
        self.server = self.installation.start()
        if hasattr(self, "caller"):
            self.caller = Caller(self.server.port, self.caller.token)
            self.settle()

    def stop(self):
        """kill -9: whatever it was doing is left as it stands."""
        self.server.kill()

    def move_to(self, moment):
        self.now = moment
        self.caller.must("POST", "/api/test/clock", {"now": text(moment)})
        self.settle()

    def walk_to(self, moment):
        while self.now < moment:
            self.move_to(min(self.now + HALF_A_DAY, moment))
            self.hear()

    def settle(self):
        """Waits until nothing is due: no step of a license, no event, no job, no mail."""
        # The clock goes on from where it was set.
        now = micros(self.now + datetime.timedelta(minutes=10))
        due = (
            f"SELECT (SELECT COUNT(*) FROM license WHERE next_step_at <= {now}) + (SELECT COUNT(*) FROM event WHERE handled_at IS NULL) "
            f"+ (SELECT COUNT(*) FROM job WHERE status IN ('queued', 'running') AND run_at <= {now})"
        )
        for _ in range(1200):
            if self.installation.rows(due) == [("0",)]:
                return
            time.sleep(0.05)
        raise Failed(f"the server does not come to rest at {text(self.now)}")

    def sell(self):
        must = self.caller.must
        for code, name, kind, prefix in [("TIDE", "Tide", "software", "TD"), ("VAULT", "Vault", "saas", "VT")]:
            policy = {"freeze_days": 5, "purge_days": 10} if kind == "saas" else {}
            body = {"code": code, "name": name, "platform": "All", "segment": "smb", "kind": kind, "unit": "seat", "key_prefix": prefix}
            product = must("POST", "/api/v1/products", body)
            if policy:
                must("PATCH", f"/api/v1/products/{product['id']}", {"expiry_policy": {**product["expiry_policy"], **policy}})
            prices = [{"product_id": product["id"], "bands": [{"from_units": 1, "amount": 4900}]}]
            must("POST", "/api/v1/price-lists", {"name": name, "currency": "EUR", "valid_from": "2026-01-01", "prices": prices})
        for number, (name, product, charging, months, renewal, grace, day) in enumerate(SALES):
            place = {"city": "Kiel", "state": "SH", "country": "DE", "time_zone": "Europe/Berlin"}
            person = {"login_id": f"reader{number}", "first_name": "Hanna", "last_name": "Petersen", "email": f"reader{number}@hafen.example"}
            company = {"kind": "customer", "company": name, **place, "administrator": person}
            customer = must("POST", "/api/v1/organizations", company)["id"]
            plan = {"name": name, "product_code": product, "version_type": "full", "charging": charging}
            plan |= {"initial_months": months, "auto_renewal_months": renewal} | ({} if grace is None else {"grace_days": grace})
            plan_id = must("POST", "/api/v1/service-plans", plan)["id"]
            start = (BEGIN + day * DAY).date().isoformat()
            body = {"service_plan_id": plan_id, "units": 5, "start_date": start}
            must("POST", f"/api/v1/organizations/{customer}/subscriptions", body)
        self.settle()

    def steps(self):
        return self.counted(
            "SELECT c.company, s.period_ends_on, s.step, s.lead_days FROM license_step s JOIN license l ON l.id = s.license_id "
            "JOIN organization c ON c.id = l.customer_id"
        )

    def events(self):
        """Of licenses, and of the orders that renewals make."""
        self.hear()
        return collections.Counter(self.heard.values())

    def hear(self):
        """Handled events are forgotten after a month, so they are kept here."""
        for table in ("license", "license_order"):
            sql = (
                f"SELECT e.id, c.company, e.name FROM event e JOIN {table} o ON o.id = e.object_id "
                "JOIN organization c ON c.id = o.customer_id"
            )
            self.heard.update((id, (company, name)) for id, company, name in self.installation.rows(sql))

    def licenses(self):
        return self.counted(
            "SELECT c.company, l.starts_on, l.expires_on, l.grace_ends_on, l.units, l.units_held FROM license l "
            "JOIN organization c ON c.id = l.customer_id"
        )

    def counted(self, sql):
        return collections.Counter(self.installation.rows(sql))

    def sent(self):
        """Recipient and subject of every mail that went out, from its file."""
        found = collections.Counter()
        for file in pathlib.Path(self.mails).glob("*.eml"):
            mail = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
            found[(email.utils.parseaddr(mail["To"])[1], str(mail["Subject"]))] += 1
        return found

    def told(self):
        """What stands in Sent mails: license's customer, recipient and event, in the order in which they were written."""
        sql = (
            "SELECT c.company, m.to_address, m.event, m.subject FROM sent_mail m JOIN license l ON l.id = m.object_id "
            "JOIN organization c ON c.id = l.customer_id ORDER BY m.created_at, m.id"
        )
        return self.installation.rows(sql)

    def seen(self):
        return {"steps": self.steps(), "events": self.events(), "licenses": self.licenses(), "sent": self.sent(), "told": self.told()}


def same(what, there, expected):
    missing, extra = expected - there, there - expected
    check(not missing and not extra, f"{what}: missing {dict(missing)}, too many {dict(extra)}")


def live_through(server_url):
    """Never stopped: what is seen after the day, and after the month."""
    with Installation(server_url) as installation:
        life = Life(installation)
        life.sell()
        life.walk_to(STOP)
        before = life.seen()
        life.walk_to(STOP + DAY)
        day = life.seen()
        life.walk_to(STOP + DAY + MONTH)
        month = life.seen()
        check(sum(before["steps"].values()) > 0, "nothing had happened before the stop: the story is too short")
        for name in ("license.expired", "license.renewed"):
            check(any(key[1] == name for key in day["events"] - before["events"]), f"no {name} in the day of the stop")
        return before, day, month


def be_stopped(server_url, before, day, month):
    with Installation(server_url) as installation:
        life = Life(installation)
        life.sell()
        life.walk_to(STOP)
        for what in ("steps", "events", "licenses", "sent"):
            same(f"before the stop, {what}", life.seen()[what], before[what])
        life.stop()
        life.now = STOP + DAY
        life.start()
        now = life.seen()
        for what in ("steps", "events", "licenses", "sent"):
            same(f"after the day, {what}", now[what], day[what])
        life.stop()
        life.now = STOP + DAY + MONTH
        life.start()
        now = life.seen()
        for what in ("steps", "events", "licenses"):
            same(f"after the month, {what}", now[what], month[what])
        compare_mails(now, day, month)
        life.stop()
        life.start()
        again = life.seen()
        check(again == now, "started once more, the server did something again")
        return now, installation.verify_audit()


def compare_mails(now, day, month):
    """Of what a month piled up each reader gets, once, what nothing newer had overtaken."""
    check(not now["sent"] - month["sent"], f"mails that the other server never sent: {dict(now['sent'] - month['sent'])}")
    written = collections.Counter((reader, subject) for _, reader, _, subject in now["told"])
    same("files and rows of mails about licenses", collections.Counter({key: now["sent"][key] for key in written}), written)

    def last(told):
        return {(company, reader): event for company, reader, event, _ in told}

    expected = last(month["told"])
    found = last(now["told"])
    wrong = {key: (found.get(key), event) for key, event in expected.items() if found.get(key) != event}
    check(not wrong, f"the newest mail of these is another one (found, expected): {wrong}")
    new = collections.Counter(key[:3] for key in now["told"]) - collections.Counter(key[:3] for key in day["told"])
    twice = {key: times for key, times in new.items() if times > 1}
    check(not twice, f"told twice after the month: {twice}")


def play(server_url):
    where = "PostgreSQL" if server_url else "SQLite"
    before, day, month = live_through(server_url)
    now, audit = be_stopped(server_url, before, day, month)
    of_day, of_month = sum((day["events"] - before["events"]).values()), sum((month["events"] - day["events"]).values())
    mails = sum((day["sent"] - before["sent"]).values()), sum((now["sent"] - day["sent"]).values())
    print(f"{where}: a day made {of_day} events and {mails[0]} mails, a month {of_month} events and {mails[1]} mails, each once. {audit}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--postgres", metavar="URL", help="a server on which databases may be created")
    wanted = parser.parse_args()
    drill.BINARY = str(pathlib.Path(drill.BINARY).with_name("chancery-test-clock"))
    try:
        for server_url in [None] + ([wanted.postgres] if wanted.postgres else []):
            play(server_url)
    except Failed as failure:
        print(f"FAILED: {failure}", file=sys.stderr)
        return 1
    print("Passed.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
