import { BASE } from './client'
import { send } from './transport'

const TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** Saves a whole list as a file: the same path and filters as on the screen, in another type. Each leaves a trace in the audit trail. */
export async function download(path: string, query: Record<string, string>, format: keyof typeof TYPES): Promise<void> {
  const url = new URL(`${BASE}${path}`, location.origin)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  const response = await send(new Request(url, { headers: { Accept: TYPES[format] } }))
  saveFile(`${url.pathname.split('/').at(-1)}.${format}`, await response.blob())
}

/** Hands a file to the browser to keep. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Saves the one file that `path` answers. */
export async function downloadFile(path: string, accept: string, name: string): Promise<void> {
  const url = new URL(`${BASE}${path}`, location.origin)
  const response = await send(new Request(url, { headers: { Accept: accept } }))
  saveFile(name, await response.blob())
}
