"""Verifies a lease or a license file and says what is on.

    python verify.py JWKS-FILE TOKEN-FILE --fingerprint host-4f1d [--kind file] [--nonce NONCE]

The JWKS file is the content of /.well-known/jwks.json as it was when the product was built: keys that come together with a
token prove nothing.
"""

import argparse
import json
import sys
from datetime import datetime, timedelta, timezone

import jwt

# How far the signer's clock may run ahead of this one.
LEEWAY = timedelta(minutes=5)


class Refused(Exception):
    """The token is not to be believed."""


def verify(keys, token, kind, fingerprint, nonce=None):
    """The claims of `token`; `keys` is a JWKS as text, `fingerprint` a string or a dict of strings, `nonce` that of the request
    just made, or None for a token that was kept."""
    try:
        kid = jwt.get_unverified_header(token).get("kid")
        key = next((key for key in jwt.PyJWKSet.from_json(keys).keys if key.key_id == kid), None)
        if key is None:
            raise Refused("signed by a key that is not trusted here")
        # The algorithm is ours, never the token's choice. PyJWT's leeway would let an expired token live longer, so `iat` is judged below.
        options = {"require": ["exp", "iat"], "verify_iat": False, "verify_aud": False}
        claims = jwt.decode(token, key, algorithms=["EdDSA"], options=options)
    except jwt.PyJWTError as error:
        raise Refused(str(error)) from error
    if claims.get("kind") != kind:
        raise Refused(f"a signed token, but of kind {claims.get('kind')}")
    if datetime.now(timezone.utc) + LEEWAY < datetime.fromtimestamp(claims["iat"], timezone.utc):
        raise Refused("it is not valid yet: is the clock right?")
    if nonce is not None and claims.get("nonce") != nonce:
        raise Refused("it answers another request")
    if not same_machine(claims["fingerprint"], fingerprint, claims.get("fingerprint_rule", "all")):
        raise Refused("it was made for another installation")
    return claims


def same_machine(claimed, asking, rule):
    """Strings are compared as a whole, named parts by the rule that stands in the token."""
    if isinstance(claimed, str) or isinstance(asking, str):
        return claimed == asking
    same = sum(1 for name, value in claimed.items() if asking.get(name) == value)
    enough = {"any": 1, "two": min(2, len(claimed)), "most": len(claimed) // 2 + 1, "all": len(claimed)}
    return same >= enough[rule]


def allows(claims, feature, now=None):
    """Whether `feature` is on. What is not listed is off."""
    now = now or datetime.now(timezone.utc)
    if now >= datetime.fromtimestamp(claims["exp"], timezone.utc):
        return False
    return any(
        grant["name"] == feature and ("until" not in grant or now < instant(grant["until"])) for grant in claims["features"]
    )


def instant(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("jwks")
    parser.add_argument("token")
    parser.add_argument("--kind", choices=["lease", "file"], default="file")
    parser.add_argument("--fingerprint", required=True, help="a text, or a JSON object of named parts")
    parser.add_argument("--nonce")
    wanted = parser.parse_args()
    fingerprint = json.loads(wanted.fingerprint) if wanted.fingerprint.startswith("{") else wanted.fingerprint
    with open(wanted.jwks, encoding="utf-8") as keys, open(wanted.token, encoding="utf-8") as token:
        try:
            claims = verify(keys.read(), "".join(token.read().split()), wanted.kind, fingerprint, wanted.nonce)
        except Refused as refused:
            print(f"Refused: {refused}", file=sys.stderr)
            return 1
    print(f"{claims['product']}: {claims['units']} units for {claims['customer']}, {claims['status']}")
    for grant in claims["features"]:
        print(f"  {grant['name']} is {'on' if allows(claims, grant['name']) else 'off'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
