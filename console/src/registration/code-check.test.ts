import { describe, expect, test } from 'vitest'
import {
  ACTIVATION,
  type Alphabet,
  caretAfter,
  checkSymbol,
  grouped,
  KEY,
  likelyAlphabet,
  readCode,
  symbolsOf,
} from './code-check'

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const TYPED = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ALPHABETS: readonly Alphabet[] = ['base32', 'numeric']

/** The same codes as the tests of crates/lease draw from the same seeds. */
function code(length: number, alphabet: Alphabet, seed: number): string {
  let state = BigInt(seed)
  const byte = () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffff_ffff_ffff_ffffn
    return Number((state >> 40n) & 0xffn)
  }
  const size = alphabet === 'base32' ? 32 : 10
  const fair = 256 - (256 % size)
  const draw = (): string => {
    const drawn = byte()
    return drawn < fair ? (SYMBOLS[drawn % size] ?? '') : draw()
  }
  const prefix = ['PC', 'AA', 'ZY', 'KH'][seed % 4] ?? ''
  const body = Array.from({ length: length - 1 }, draw).join('')
  return prefix + body + checkSymbol(alphabet, prefix, body)
}

const kindOf = (length: number) => (length === KEY ? 'registration_key' : 'activation_code')
const swapped = (text: string, at: number) => text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2)

test('a prefix without body has the check symbols worked out by hand', () => {
  // P is 22, C is 12: 22 * 4 + 12 * 2 over GF(32); 0-2->1, 1-6->4, 4-6->5 through Damm's table.
  const twice = (x: number) => (x << 1) ^ (x & 16 ? 0b100101 : 0)
  expect(checkSymbol('base32', 'PC', '')).toBe(SYMBOLS[twice(twice(22) ^ 12)])
  expect(checkSymbol('numeric', 'PC', '')).toBe('5')
})

describe.each(ALPHABETS)('%s', (alphabet) => {
  test.each([KEY, ACTIVATION])('every single error and every swap in %i symbols is noticed', (length) => {
    const first = alphabet === 'base32' ? 0 : 2
    for (let seed = 1; seed <= 12; seed++) {
      const right = code(length, alphabet, seed)
      for (let at = first; at < right.length; at++) {
        for (const wrong of TYPED) {
          const typed = right.slice(0, at) + wrong + right.slice(at + 1)
          const like = at >= 2 && alphabet === 'base32' ? wrong.replace('O', '0').replace(/[IL]/, '1') : wrong
          if (like === right[at]) expect(readCode(typed, alphabet)).toBe(kindOf(length))
          else expect(['mistyped', 'malformed'], `${right} ${at} ${wrong}`).toContain(readCode(typed, alphabet))
        }
        if (at + 1 < right.length && right[at] !== right[at + 1])
          expect(['mistyped', 'malformed'], `${right} ${at}`).toContain(readCode(swapped(right, at), alphabet))
      }
    }
  })

  test('the alphabet is told by the symbols', () => {
    expect(likelyAlphabet(code(KEY, alphabet, 1))).toBe(alphabet)
    expect(readCode(code(KEY, alphabet, 1))).toBe('registration_key')
  })

  test('any writing is read, and written in one form', () => {
    const key = code(KEY, alphabet, 4)
    const code37 = code(ACTIVATION, alphabet, 4)
    const wide = [...key].map((symbol) => String.fromCharCode(symbol.charCodeAt(0) + 0xfee0)).join('\u2013 ')
    expect(readCode(` ${grouped(key).toLowerCase()}\t`)).toBe('registration_key')
    expect(readCode(wide)).toBe('registration_key')
    expect(grouped(wide)).toBe(grouped(key))
    expect(grouped(key)).toMatch(/^PC(-\w{4}){4}$/)
    expect(grouped(code37)).toMatch(/^PC-\w{4}(-\w{5}){5}$/)
  })
})

test('zeros typed as letters are read as zeros', () => {
  const key = `PC000000000000000${checkSymbol('base32', 'PC', '000000000000000')}`
  expect(readCode(`pcoO0O${key.slice(6)}`, 'base32')).toBe('registration_key')
  const digits = `PC000000000000000${checkSymbol('numeric', 'PC', '000000000000000')}`
  expect(readCode(`PCO${digits.slice(3)}`, 'numeric')).toBe('mistyped')
})

test('what is not whole yet is no error, what can never be one is', () => {
  expect(readCode('')).toBe('empty')
  expect(readCode('p')).toBe('incomplete')
  expect(readCode('PC-12')).toBe('incomplete')
  expect(readCode('PO-12')).toBe('malformed')
  expect(readCode('PC-12U4')).toBe('mistyped')
  expect(readCode('PC-1*')).toBe('malformed')
  expect(readCode('A'.repeat(10_000))).toBe('malformed')
  expect(symbolsOf('pc \u2212 1\u00ad2')).toBe('PC12')
})

test('the caret stays behind the symbol that was typed', () => {
  expect(caretAfter('PC12345', 7, 'PC-1234-5')).toBe(9)
  expect(caretAfter('PC-123X4-5', 7, 'PC-123X-45')).toBe(7)
  expect(caretAfter('PC-1234', 2, 'PC-1234')).toBe(2)
})
