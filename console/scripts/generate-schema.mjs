// Writes src/app/api/schema.d.ts from ../openapi.json. Paths are given without the base path, which the client adds.
import { readFile, writeFile } from 'node:fs/promises'
import openapiTS, { astToString } from 'openapi-typescript'

const BASE = '/api/v1'
const input = new URL('../../openapi.json', import.meta.url)
const output = new URL('../src/app/api/schema.d.ts', import.meta.url)

const document = JSON.parse(await readFile(input, 'utf8'))
document.paths = Object.fromEntries(
  Object.entries(document.paths).map(([path, item]) => [
    path.startsWith(`${BASE}/`) ? path.slice(BASE.length) : path,
    item,
  ]),
)
const types = astToString(await openapiTS(document))
await writeFile(output, `// Generated from openapi.json by \`npm run generate\`: do not edit.\n\n${types}`)
