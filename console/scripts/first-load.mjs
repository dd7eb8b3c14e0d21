// Adds up what a browser must load before the first screen is usable, compressed, and fails above the budget.
import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'

const BUDGET = 250_000
const SCREEN = 'src/registration-key/list.tsx'
const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', dist), 'utf8'))

const files = new Set()
function collect(name) {
  const chunk = manifest[name]
  if (!chunk || files.has(chunk.file)) return
  files.add(chunk.file)
  for (const style of chunk.css ?? []) files.add(style)
  for (const next of chunk.imports ?? []) collect(next)
}
const SHELL = ['index.html', 'src/app/shell/shell.tsx', 'src/app/i18n/messages.en.ts']
for (const name of [...SHELL, SCREEN, 'src/registration-key/messages.en.json']) {
  if (!manifest[name]) throw new Error(`no chunk for ${name}`)
  collect(name)
}

const line = (bytes, what) => `${(bytes / 1000).toFixed(1).padStart(7)} kB  ${what}\n`
let sum = 0
for (const file of files) {
  const bytes = await readFile(new URL(file, dist))
  const size = gzipSync(bytes, { level: 9 }).length
  sum += size
  process.stdout.write(line(size, file))
}
process.stdout.write(line(sum, `first load, budget ${BUDGET / 1000} kB`))
if (sum > BUDGET) process.exitCode = 1
