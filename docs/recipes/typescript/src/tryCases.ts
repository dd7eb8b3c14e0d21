/** Tries verify.ts against freshly signed tokens, good and bad: node dist/tryCases.js DIRECTORY-WITH-CASES */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { JSONWebKeySet } from 'jose';

import { allows, type Claims, type Fingerprint, Refused, verify } from './verify.js';

interface Case {
  name: string;
  kind: Claims['kind'];
  token: string;
  fingerprint: Fingerprint;
  nonce: string;
  /** What is on; null where the token must be refused. */
  features: string[] | null;
}

const directory = process.argv[2] ?? '.';
const read = (file: string): unknown => JSON.parse(readFileSync(join(directory, file), 'utf8'));
const keys = read('jwks.json') as JSONWebKeySet;
const cases = read('cases.json') as Case[];

async function said(one: Case): Promise<{ features: string[] | null; why: string }> {
  try {
    const claims = await verify(keys, one.token, one.kind, one.fingerprint, one.nonce);
    const features = ['scan', 'update', 'print'].filter((feature) => allows(claims, feature));
    return { features, why: `on: ${features.join(', ')}` };
  } catch (error) {
    if (error instanceof Refused) return { features: null, why: `refused, ${error.message}` };
    throw error;
  }
}

let wrong = 0;
for (const one of cases) {
  const { features, why } = await said(one);
  if (JSON.stringify(features) === JSON.stringify(one.features)) {
    console.log(`${one.name}: ${why}`);
  } else {
    wrong += 1;
    console.error(`${one.name}: ${why}, but ${JSON.stringify(one.features)} is right`);
  }
}
console.log(`${cases.length - wrong} passed, ${wrong} failed`);
process.exit(wrong > 0 || cases.length === 0 ? 1 : 0);
