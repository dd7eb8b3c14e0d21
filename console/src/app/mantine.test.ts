import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const sources = import.meta.glob<string>('../**/*.tsx', { eager: true, query: '?raw', import: 'default' })

test('the styles of every Mantine component in use are imported', () => {
  const styled = readdirSync('node_modules/@mantine/core/styles').filter((file) => file.endsWith('.layer.css'))
  const imported = readFileSync('src/app/mantine.css', 'utf8')
  const used = Object.values(sources)
    .flatMap((source) => [...source.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)])
    .flatMap(([, names = '']) => names.split(',').map((name) => `${name.trim()}.layer.css`))
  const missing = used.filter((file) => styled.includes(file) && !imported.includes(`/${file}"`))
  expect([...new Set(missing)]).toEqual([])
})
