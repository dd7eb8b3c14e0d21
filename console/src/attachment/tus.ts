import { asProblem, Problem } from '~/app/api/problem'

/** What is sent at once, in bytes: what a broken line costs at most. */
export const PIECE = 8 * 1024 * 1024
/** Tries without a single byte of progress before it is given up. */
const TRIES = 8

/** The calls of the tus protocol, each a promise that is rejected with a `Problem`. */
export interface Line {
  /** Announces the upload; answers its address. */
  create: () => Promise<string>
  /** How much of it the server has. */
  offset: (address: string) => Promise<number>
  /** Sends `piece` from `offset` on; answers how much the server has then. */
  send: (address: string, offset: number, piece: Blob) => Promise<number>
  wait: (milliseconds: number) => Promise<void>
}

/** Where uploads that were begun are noted, so that the same file goes on after a reload. */
export interface Notes {
  read: () => string | undefined
  write: (address: string | undefined) => void
}

/** The pauses between tries: a second, then twice as long each time, half a minute at most. */
export const pauseAfter = (failures: number) => Math.min(30_000, 1000 * 2 ** (failures - 1))

/**
 * Uploads `file` piece by piece. Where the line breaks, the server is asked how far it came, and the rest is sent.
 * Rejected with a `Problem` when that is no use.
 */
export async function upload(
  file: Blob,
  line: Line,
  notes: Notes,
  onSent: (bytes: number) => void,
  signal: AbortSignal,
) {
  let address = notes.read()
  let sent = 0
  let known = false
  let failures = 0
  while (!known || sent < file.size) {
    signal.throwIfAborted()
    try {
      if (address === undefined) {
        address = await line.create()
        notes.write(address)
        sent = 0
        known = true
      } else if (!known) {
        sent = await line.offset(address)
        known = true
        onSent(sent)
      } else {
        sent = await line.send(address, sent, file.slice(sent, sent + PIECE))
        failures = 0
        onSent(sent)
      }
    } catch (error) {
      signal.throwIfAborted()
      const problem = asProblem(error)
      const gone = problem.status === 404 && address !== undefined
      failures += 1
      if (failures >= TRIES || !(gone || problem.retryable || problem.code === 'upload_offset')) throw problem
      if (gone) {
        // It was not gone on with for too long: from the start.
        address = undefined
        notes.write(undefined)
      }
      known = false
      if (problem.retryable) await line.wait((problem.retryAfter ?? 0) * 1000 || pauseAfter(failures))
    }
  }
  notes.write(undefined)
}

/** `Upload-Metadata`: keys with base64 values. */
export function metadata(values: Record<string, string>): string {
  const encode = (value: string) => btoa(String.fromCharCode(...new TextEncoder().encode(value)))
  return Object.entries(values)
    .map(([key, value]) => `${key} ${encode(value)}`)
    .join(',')
}

/** The number in a header of an answer; without it the answer is none. */
export function numberIn(headers: Headers, name: string): number {
  const value = Number.parseInt(headers.get(name) ?? '', 10)
  if (Number.isFinite(value)) return value
  throw new Problem({ status: 502, code: 'network', detail: '' })
}
