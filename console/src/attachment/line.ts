import { send } from '~/app/api/transport'
import { type Line, metadata, type Notes, numberIn } from './tus'

export interface Choice {
  internal: boolean
  sample: boolean
}

const TUS = { 'Tus-Resumable': '1.0.0' }

const after = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds))

/** The server's side of an upload to a support request. */
export function lineTo(request: string, file: File, { internal, sample }: Choice, signal: AbortSignal): Line {
  const call = (address: string, init: RequestInit) =>
    send(new Request(new URL(address, location.origin), { ...init, signal }))
  return {
    create: async () => {
      const made = await call(`/api/v1/support-requests/${request}/attachments`, {
        method: 'POST',
        headers: {
          ...TUS,
          // Two files are announced by the same words: their headers tell them apart.
          'Idempotency-Key': crypto.randomUUID(),
          'Upload-Length': String(file.size),
          'Upload-Metadata': metadata({
            filename: file.name,
            ...(internal && { visibility: 'internal' }),
            ...(sample && { malware_sample: 'true' }),
          }),
        },
      })
      return made.headers.get('location') ?? ''
    },
    offset: async (address) =>
      numberIn((await call(address, { method: 'HEAD', headers: TUS, cache: 'no-store' })).headers, 'upload-offset'),
    send: async (address, offset, piece) => {
      const headers = { ...TUS, 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset) }
      return numberIn((await call(address, { method: 'PATCH', headers, body: piece })).headers, 'upload-offset')
    },
    wait: after,
  }
}

/** What was begun is noted on this device under the file's name, size and age. */
export function notesOf(request: string, file: File): Notes {
  const key = `chancery.upload ${request} ${file.name} ${file.size} ${file.lastModified}`
  return {
    read: () => localStorage.getItem(key) ?? undefined,
    write: (address) => (address === undefined ? localStorage.removeItem(key) : localStorage.setItem(key, address)),
  }
}
