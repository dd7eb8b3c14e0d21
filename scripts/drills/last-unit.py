#!/usr/bin/env python3
"""Races for what is there once: exactly one of many parallel callers gets it, the others get a typed refusal.

  - 64 parallel activations of a license with one unit: one activation, 63 times `units_exhausted`;
  - 50 parallel registrations of one Registration Key by five companies: one license, the others `registration_key_registered` or `..._by_you`.
On SQLite with one server, and with --postgres also on PostgreSQL with two servers.

  scripts/drills/last-unit.py [--rounds 3] [--postgres URL]
"""

import argparse
import collections
import sys
import threading

from installation import PASSWORD, Caller, Failed, Installation, administrator, check

ACTIVATIONS, REGISTRATIONS, COMPANIES = 64, 50, 5


def at_once(calls):
    """Makes all calls at the same moment; answers in their order."""
    answers, gate = [None] * len(calls), threading.Barrier(len(calls))

    def run(index, call):
        gate.wait()
        answers[index] = call()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(calls)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    check(None not in answers, "a call got no answer")
    return answers


def expect_one(answers, refusals):
    granted = [answer for answer in answers if answer.ok]
    codes = collections.Counter(answer.code for answer in answers if not answer.ok)
    check(len(granted) == 1, f"{len(granted)} of {len(answers)} succeeded; refused: {dict(codes)}")
    check(set(codes) <= refusals, f"refused with {dict(codes)}; only {sorted(refusals)} may be")
    return f"1 success, {', '.join(f'{count} {code}' for code, count in codes.items())}"


def plan(caller):
    product = {"code": "BASE", "name": "Harbor", "platform": "All", "segment": "smb", "kind": "software", "unit": "seat", "key_prefix": "HE"}
    caller.must("POST", "/api/v1/products", product)
    body = {"name": "Base", "product_code": "BASE", "version_type": "full", "charging": "prepaid", "initial_months": 12}
    return caller.must("POST", "/api/v1/service-plans", body)["id"]


def race_for_the_unit(ports, caller, plan_id, number):
    person = {"login_id": f"customer{number}", "first_name": "Hanna", "last_name": "Petersen", "email": f"hanna{number}@hafen.example"}
    place = {"city": "Kiel", "state": "SH", "country": "DE", "time_zone": "Europe/Berlin"}
    company = {"kind": "customer", "company": f"Hafen {number}", **place, "administrator": person}
    customer = caller.must("POST", "/api/v1/organizations", company)["id"]
    assigned = caller.must("POST", f"/api/v1/organizations/{customer}/subscriptions", {"service_plan_id": plan_id, "units": 1})
    license_id = assigned["licenses"][0]["id"]
    code = caller.must("POST", f"/api/v1/licenses/{license_id}/reveal-code")["activation_code"]

    def activate(index):
        body = {"activation_code": code, "fingerprint": f"machine-{number}-{index}", "nonce": f"nonce-{number}-{index}"}
        return Caller(ports[index % len(ports)]).call("POST", "/api/v1/activations", body)

    said = expect_one(at_once([lambda index=index: activate(index) for index in range(ACTIVATIONS)]), {"units_exhausted"})
    used = caller.must("GET", f"/api/v1/licenses/{license_id}")["used_units"]
    there = caller.all(f"/api/v1/licenses/{license_id}/activations")
    check(used == 1 and len(there) == 1, f"the license counts {used} units and lists {len(there)} activations afterwards")
    return said


def sign_up(port, number):
    body = {"company": f"Kontor {number}", "login_id": f"kontor{number}", "password": PASSWORD, "first_name": "Kai", "last_name": "Kontor"}
    place = {"email": f"kai{number}@kontor.example", "country": "DE", "language": "en", "time_zone": "Europe/Berlin"}
    Caller(port).must("POST", "/api/v1/signups", {**body, **place})
    return Caller(port).sign_in(f"kontor{number}")


def race_for_the_key(ports, caller, companies, plan_id):
    made = caller.must("POST", f"/api/v1/service-plans/{plan_id}/registration-keys", {"count": 1, "units": 3})
    key, key_id = made["items"][0]["key"], made["items"][0]["id"]

    def register(index):
        company = companies[index % len(companies)]
        own = Caller(ports[index % len(ports)])
        own.cookie, own.csrf = company.cookie, company.csrf
        return own.call("POST", "/api/v1/registrations", {"registration_key": key})

    answers = at_once([lambda index=index: register(index) for index in range(REGISTRATIONS)])
    said = expect_one(answers, {"registration_key_registered_by_you", "registration_key_registered"})
    status = caller.must("GET", f"/api/v1/registration-keys/{key_id}")["status"]
    check(status == "registered", f"the key is {status} afterwards")
    return said


def play(rounds, server_url):
    with Installation(server_url) as installation:
        installation.create_administrator()
        servers = [installation.start() for _ in range(2 if server_url else 1)]
        ports = [server.port for server in servers]
        caller = administrator(installation, servers[0])
        plan_id = plan(caller)
        companies = [sign_up(ports[0], number) for number in range(COMPANIES)]
        where = f"{'PostgreSQL' if server_url else 'SQLite'}, {len(servers)} server{'s' if len(servers) > 1 else ''}"
        for number in range(rounds):
            print(f"{where}, the last unit: {race_for_the_unit(ports, caller, plan_id, number)}", flush=True)
            print(f"{where}, one key: {race_for_the_key(ports, caller, companies, plan_id)}", flush=True)
        print(installation.verify_audit())


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--postgres", metavar="URL", help="a server on which databases may be created")
    wanted = parser.parse_args()
    try:
        for server_url in [None] + ([wanted.postgres] if wanted.postgres else []):
            play(wanted.rounds, server_url)
    except Failed as failure:
        print(f"FAILED: {failure}", file=sys.stderr)
        return 1
    print("Passed.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
