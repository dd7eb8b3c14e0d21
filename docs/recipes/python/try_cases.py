"""Tries verify.py against freshly signed tokens, good and bad: python try_cases.py DIRECTORY-WITH-CASES"""

import json
import pathlib
import sys

from verify import Refused, allows, verify

directory = pathlib.Path(sys.argv[1])
keys = (directory / "jwks.json").read_text(encoding="utf-8")
cases = json.loads((directory / "cases.json").read_text(encoding="utf-8"))
wrong = 0
for case in cases:
    try:
        claims = verify(keys, case["token"], case["kind"], case["fingerprint"], case["nonce"])
        said = [name for name in ("scan", "update", "print") if allows(claims, name)]
    except Refused as refused:
        said = None
        why = str(refused)
    if said != case["features"]:
        wrong += 1
        print(f"{case['name']}: {said}, but {case['features']} is right", file=sys.stderr)
    else:
        print(f"{case['name']}: {'refused, ' + why if said is None else 'on: ' + ', '.join(said)}")
print(f"{len(cases) - wrong} passed, {wrong} failed")
sys.exit(1 if wrong or not cases else 0)
