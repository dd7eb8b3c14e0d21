import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { checkSymbol } from '~/registration/code-check'
import { codeEnds, LONGEST, readRequest, shownPrint } from './request-file'

const CODE = 'PC-4K7M-9QX2T-3VN7Q-2M4K7-9QX2T-3VN7Q'

function file(asked: unknown): string {
  const json = typeof asked === 'string' ? asked : JSON.stringify(asked)
  const sum = createHash('sha256').update(json).digest('hex').slice(0, 16)
  const lines = Buffer.from(json)
    .toString('base64')
    .match(/.{1,64}/g)
  return [
    '-----BEGIN CHANCERY OFFLINE REQUEST-----',
    ...(lines ?? []),
    `=${sum}`,
    '-----END CHANCERY OFFLINE REQUEST-----',
  ].join('\n')
}

const asked = {
  activation_code: CODE,
  fingerprint: 'disk-71',
  hostname: 'Prüfstand-4',
  platform: 'Windows',
  nonce: 'n',
}

test('a request file is found in a mail, whatever became of its lines', async () => {
  const expected = {
    file: { activationCode: CODE, fingerprint: 'disk-71', hostname: 'Prüfstand-4', platform: 'Windows' },
  }
  expect(await readRequest(file(asked))).toEqual(expected)
  expect(await readRequest(`Hello,\n\n> ${file(asked).replaceAll('\n', '\r\n    ')}\n\nThanks`)).toEqual(expected)
})

test('named parts are read one by one', async () => {
  const read = await readRequest(file({ ...asked, fingerprint: { disk: '71', board: 'B2' } }))
  expect(read).toMatchObject({ file: { fingerprint: '{"board":"B2","disk":"71"}' } })
  expect(shownPrint('{"board":"B2","disk":"71"}')).toBe('board B2, disk 71')
  expect(shownPrint('disk-71')).toBe('disk-71')
})

test('what is wrong is told apart', async () => {
  const whole = file(asked)
  const line = whole.split('\n')[1] ?? ''
  const flipped = (line[9] === 'A' ? 'B' : 'A') + line.slice(10)
  expect(await readRequest('Good morning')).toEqual({ fault: 'missing' })
  expect(await readRequest(whole.replace('-----END', ''))).toEqual({ fault: 'missing' })
  expect(await readRequest(whole.replace(line, line.slice(0, 9) + flipped))).toEqual({ fault: 'damaged' })
  expect(await readRequest(whole.replace(line, ''))).toEqual({ fault: 'damaged' })
  expect(await readRequest(file('[1]'))).toEqual({ fault: 'malformed' })
  expect(await readRequest(file({ ...asked, fingerprint: undefined }))).toEqual({ fault: 'malformed' })
  expect(await readRequest('x'.repeat(LONGEST + 1))).toEqual({ fault: 'too_long' })
})

test('a Registration Key is no Activation Code', async () => {
  const body = '4K7M9QX2T3VN7Q2'
  const key = `PC${body}${checkSymbol('base32', 'PC', body)}`
  expect(await readRequest(file({ ...asked, activation_code: key }))).toEqual({ fault: 'registration_key' })
})

test('a code is known by its ends', () => {
  expect(codeEnds(CODE)).toBe('PC…3VN7Q')
  expect(codeEnds('PC-****-*****-*****-*****-*****-3VN7Q')).toBe(codeEnds(CODE))
})
