// Spec 02.2 and 02.4, as `crates/lease/src/code` does it: the check symbol tells a typing error without asking the server.

export type Alphabet = 'base32' | 'numeric'

/** What a typed text is. `incomplete`: nothing wrong so far. */
export type Reading = 'empty' | 'incomplete' | 'malformed' | 'mistyped' | 'activation_code' | 'registration_key'

/** Symbols after the prefix; the last one is the check symbol. */
export const KEY = 16
export const ACTIVATION = 29

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LETTERS = SYMBOLS.slice(10)

/** Damm's quasigroup of order 10. */
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
]

/** Letters and digits in capitals, without what separates groups; `null` where something else stands. */
export function symbolsOf(text: string): string | null {
  const plain = text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u00ad\u200b\u2010-\u2015\u2212\ufeff-]/g, '')
    .toUpperCase()
  return /^[A-Z0-9]*$/.test(plain) ? plain : null
}

/** The alphabet that a text is most likely of: digits only after the prefix mean numeric. */
export function likelyAlphabet(symbols: string): Alphabet {
  return /^\d+$/.test(symbols.slice(2)) ? 'numeric' : 'base32'
}

/** The check symbol over prefix and body, whose symbols are all of the alphabet. */
export function checkSymbol(alphabet: Alphabet, prefix: string, body: string): string {
  if (alphabet === 'base32') {
    const sum = [...prefix, ...body].reduce((all, symbol) => timesPrimitive(all) ^ SYMBOLS.indexOf(symbol), 0)
    return SYMBOLS[timesPrimitive(sum)] ?? ''
  }
  const place = LETTERS.indexOf(prefix[0] ?? '') * LETTERS.length + LETTERS.indexOf(prefix[1] ?? '')
  const digits = String(place).padStart(3, '0') + body
  return String([...digits].reduce((row, digit) => Number(DAMM[row]?.[Number(digit)]), 0))
}

/** `x` times the element 2 of GF(32) built by x^5 + x^2 + 1. */
function timesPrimitive(x: number): number {
  return (x << 1) ^ (x & 0b1_0000 ? 0b10_0101 : 0)
}

export function readCode(text: string, alphabet?: Alphabet): Reading {
  const symbols = symbolsOf(text)
  if (symbols === '') return 'empty'
  if (symbols === null || [...symbols.slice(0, 2)].some((letter) => !LETTERS.includes(letter))) return 'malformed'
  const body = symbols.slice(2)
  if (body.length > ACTIVATION) return 'malformed'
  const written = alphabet ?? likelyAlphabet(symbols)
  const read = written === 'base32' ? body.replace(/O/g, '0').replace(/[IL]/g, '1') : body
  const known = written === 'base32' ? SYMBOLS : SYMBOLS.slice(0, 10)
  if ([...read].some((symbol) => !known.includes(symbol))) return 'mistyped'
  if (body.length !== KEY && body.length !== ACTIVATION) return 'incomplete'
  if (checkSymbol(written, symbols.slice(0, 2), read.slice(0, -1)) !== read.at(-1)) return 'mistyped'
  return body.length === KEY ? 'registration_key' : 'activation_code'
}

/** In capitals and groups while it is being typed: as a key up to its length, beyond it as an Activation Code. */
export function grouped(text: string): string {
  const symbols = text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 2 + ACTIVATION)
  const rest = symbols.slice(2).replace(/O/g, '0').replace(/[IL]/g, '1')
  const groups =
    rest.length <= KEY ? rest.match(/.{1,4}/g) : [rest.slice(0, 4), ...(rest.slice(4).match(/.{1,5}/g) ?? [])]
  return [symbols.slice(0, 2), ...(groups ?? [])].filter(Boolean).join('-')
}

/** Where the caret stands in `formatted` once as many symbols are before it as there were in `typed`. */
export function caretAfter(typed: string, caret: number, formatted: string): number {
  const before = typed.slice(0, caret).replace(/[^A-Za-z0-9\uff01-\uff5e]/g, '').length
  let seen = 0
  for (let at = 0; at < formatted.length; at++) {
    if (seen === before) return at
    if (formatted[at] !== '-') seen++
  }
  return formatted.length
}
