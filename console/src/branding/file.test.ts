import { expect, test } from 'vitest'
import { asBase64 } from './file'

test('a file becomes base64 without what a data address has before it', async () => {
  expect(await asBase64(new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], { type: 'image/png' }))).toBe('iVBORw==')
})
