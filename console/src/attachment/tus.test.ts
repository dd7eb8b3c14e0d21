import { expect, test } from 'vitest'
import { Problem } from '~/app/api/problem'
import { type Line, metadata, type Notes, PIECE, pauseAfter, upload } from './tus'

const broken = () => new Problem({ status: 0, code: 'network', detail: '' })
const refused = (status: number, code: string) => new Problem({ status, code, detail: '' })

/** A server that has `has` bytes; each of `failures` is what goes wrong with the call of that number. */
function server(failures: Record<number, () => Problem> = {}) {
  const seen = { calls: [] as string[], has: 0, note: undefined as string | undefined, waited: [] as number[] }
  const step = (call: string) => {
    seen.calls.push(call)
    const failure = failures[seen.calls.length]
    if (failure) throw failure()
  }
  const line: Line = {
    create: async () => {
      step('create')
      return '/uploads/1'
    },
    offset: async () => {
      step('offset')
      return seen.has
    },
    send: async (_, offset, piece) => {
      step(`send ${offset}`)
      seen.has = offset + piece.size
      return seen.has
    },
    wait: async (milliseconds) => void seen.waited.push(milliseconds),
  }
  const notes: Notes = {
    read: () => seen.note,
    write: (note) => {
      seen.note = note
    },
  }
  const run = (size: number, signal = new AbortController().signal) =>
    upload(new Blob([new Uint8Array(size)]), line, notes, () => undefined, signal)
  return { seen, run }
}

test('a file goes piece by piece', async () => {
  const { seen, run } = server()
  await run(PIECE + 5)
  expect(seen.calls).toEqual(['create', 'send 0', `send ${PIECE}`])
  expect(seen).toMatchObject({ has: PIECE + 5, note: undefined })
})

test('after a broken line the server says how far it came', async () => {
  const { seen, run } = server({ 3: broken, 4: broken })
  await run(2 * PIECE)
  expect(seen.calls).toEqual(['create', 'send 0', `send ${PIECE}`, 'offset', 'offset', `send ${PIECE}`])
  expect(seen.waited).toEqual([1000, 2000])
})

test('the same file goes on after a reload', async () => {
  const { seen, run } = server({ 3: () => refused(403, 'forbidden') })
  await expect(run(2 * PIECE)).rejects.toMatchObject({ code: 'forbidden' })
  expect(seen.note).toBe('/uploads/1')
  await run(2 * PIECE)
  expect(seen.calls.slice(3)).toEqual(['offset', `send ${PIECE}`])
})

test('an upload that the server forgot begins anew', async () => {
  const { seen, run } = server({ 1: () => refused(404, 'not_found') })
  seen.note = '/uploads/old'
  await run(5)
  expect(seen.calls).toEqual(['offset', 'create', 'send 0'])
})

test('it is given up after eight tries without progress, or at once when trying is no use', async () => {
  const never = server(Object.fromEntries(Array.from({ length: 30 }, (_, at) => [at + 2, broken])))
  await expect(never.run(5)).rejects.toMatchObject({ code: 'network' })
  expect(never.seen.calls).toHaveLength(9)
  const full = server({ 1: () => refused(409, 'too_many_attachments') })
  await expect(full.run(5)).rejects.toMatchObject({ code: 'too_many_attachments' })
  expect(full.seen.calls).toEqual(['create'])
})

test('stopping stops it', async () => {
  const { seen, run } = server()
  await expect(run(5, AbortSignal.abort())).rejects.toThrow()
  expect(seen.calls).toEqual([])
})

test('names of all scripts are told', () => {
  expect(metadata({ filename: 'Prüfung.log', visibility: 'internal' })).toBe(
    'filename UHLDvGZ1bmcubG9n,visibility aW50ZXJuYWw=',
  )
  expect(pauseAfter(20)).toBe(30_000)
})
