/** Verifies leases and license files of Chancery with jose, and says what is on. */

import { createLocalJWKSet, errors, type JSONWebKeySet, jwtVerify } from 'jose';

export type Fingerprint = string | Record<string, string>;
export type Rule = 'any' | 'two' | 'most' | 'all';

export interface Claims {
  kind: 'lease' | 'file';
  license: string;
  product: string;
  customer: string;
  units: number;
  status: string;
  /** Only what is on; `until` is exclusive. */
  features: { name: string; until?: string }[];
  fingerprint: Fingerprint;
  fingerprint_rule?: Rule;
  nonce: string;
  /** Seconds since 1970. */
  iat: number;
  exp: number;
  /** Of license files: higher is newer. */
  sequence?: number;
}

/** The token is not to be believed. */
export class Refused extends Error {}

/** How far the signer's clock may run ahead of this one, in seconds. */
const LEEWAY = 300;

/**
 * The claims of `token`. `keys` is the key set that was built in: keys that come together with a token prove nothing. `nonce` is
 * that of the request just made; leave it out for a token that was kept.
 */
export async function verify(
  keys: JSONWebKeySet,
  token: string,
  kind: Claims['kind'],
  fingerprint: Fingerprint,
  nonce?: string,
): Promise<Claims> {
  const claims = await signedClaims(keys, token);
  if (claims.kind !== kind) throw new Refused(`a signed token, but of kind ${claims.kind}`);
  if (Date.now() / 1000 + LEEWAY < claims.iat) throw new Refused('it is not valid yet: is the clock right?');
  if (nonce !== undefined && claims.nonce !== nonce) throw new Refused('it answers another request');
  if (!sameMachine(claims.fingerprint, fingerprint, claims.fingerprint_rule ?? 'all')) {
    throw new Refused('it was made for another installation');
  }
  return claims;
}

async function signedClaims(keys: JSONWebKeySet, token: string): Promise<Claims> {
  try {
    // The algorithm is ours, never the token's choice.
    const options = { algorithms: ['EdDSA'], requiredClaims: ['exp', 'iat'] };
    const { payload } = await jwtVerify(token, createLocalJWKSet(keys), options);
    return payload as unknown as Claims;
  } catch (error) {
    if (error instanceof errors.JOSEError) throw new Refused(error.message);
    throw error;
  }
}

/** Strings are compared as a whole, named parts by the rule that stands in the token. */
export function sameMachine(claimed: Fingerprint, asking: Fingerprint, rule: Rule): boolean {
  if (typeof claimed === 'string' || typeof asking === 'string') return claimed === asking;
  const parts = Object.entries(claimed);
  const same = parts.filter(([name, value]) => asking[name] === value).length;
  const enough = { any: 1, two: Math.min(2, parts.length), most: Math.floor(parts.length / 2) + 1, all: parts.length };
  return same >= enough[rule];
}

/** Whether `feature` is on. What is not listed is off. */
export function allows(claims: Claims, feature: string, now = new Date()): boolean {
  if (now.getTime() >= claims.exp * 1000) return false;
  return claims.features.some((grant) => grant.name === feature && (grant.until === undefined || now < new Date(grant.until)));
}
