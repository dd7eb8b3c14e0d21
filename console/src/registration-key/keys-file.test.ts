import { expect, test } from 'vitest'
import { keysFile } from './keys-file'

test('one row a key, quoted', () => {
  expect(keysFile([{ key: 'PC-7Q4K-9DX2-M3TF-8HW6' }], 'Small "office"')).toBe(
    '"registration_key","service_plan"\r\n"PC-7Q4K-9DX2-M3TF-8HW6","Small ""office"""\r\n',
  )
})

test.each(['=1+1', '+1', '-1', '@x', '\tx'])('a plan named %j is no formula', (plan) => {
  expect(keysFile([{ key: 'K' }], plan)).toContain(`"'${plan}"`)
})
