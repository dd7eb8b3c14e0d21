import { useCallback, useEffect, useRef, useState } from 'react'
import { http, refresh } from '~/app/api/client'
import { asProblem, type Problem } from '~/app/api/problem'
import { MOST } from './attachment'
import { type Choice, lineTo, notesOf } from './line'
import { upload } from './tus'

/** Files that are sent at the same time; the others wait for their turn. */
const AT_ONCE = 2

export interface Upload {
  key: number
  file: File
  choice: Choice
  state: 'waiting' | 'sending' | 'failed' | 'too_large' | 'empty'
  sent: number
  problem?: Problem
}

function fresh(key: number, file: File, choice: Choice): Upload {
  const state = file.size > MOST ? 'too_large' : file.size === 0 ? 'empty' : 'waiting'
  return { key, file, choice, state, sent: 0 }
}

/** The files that are on their way to a support request. What is done leaves the list; leaving the screen stops the rest. */
export function useUploads(request: string) {
  const [uploads, setUploads] = useState<Upload[]>([])
  const running = useRef(new Map<number, AbortController>())
  const last = useRef(0)

  const change = useCallback((key: number, to: Partial<Upload>) => {
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one)))
  }, [])
  const drop = useCallback((key: number) => setUploads((all) => all.filter((one) => one.key !== key)), [])

  const run = useCallback(
    async ({ key, file, choice }: Upload) => {
      const control = new AbortController()
      running.current.set(key, control)
      const line = lineTo(request, file, choice, control.signal)
      try {
        await upload(file, line, notesOf(request, file), (sent) => change(key, { sent }), control.signal)
        drop(key)
        void refresh('/support-requests')
      } catch (error) {
        if (!control.signal.aborted) change(key, { state: 'failed', problem: asProblem(error) })
      } finally {
        running.current.delete(key)
      }
    },
    [request, change, drop],
  )

  useEffect(() => {
    const sending = uploads.filter(({ state }) => state === 'sending').length
    for (const next of uploads.filter(({ state }) => state === 'waiting').slice(0, AT_ONCE - sending)) {
      change(next.key, { state: 'sending' })
      void run(next)
    }
  }, [uploads, change, run])

  useEffect(() => {
    const current = running.current
    return () => {
      for (const control of current.values()) control.abort()
    }
  }, [])

  const add = (files: readonly File[], choice: Choice) =>
    setUploads((all) => [
      ...all,
      ...files.map((file) => {
        last.current += 1
        return fresh(last.current, file, choice)
      }),
    ])
  const retry = (key: number) => change(key, { state: 'waiting', problem: undefined })

  /** Stops it here and tells the server to forget what it has. */
  function cancel({ key, file }: Upload) {
    running.current.get(key)?.abort()
    drop(key)
    const notes = notesOf(request, file)
    const id = notes.read()?.split('/').pop()
    notes.write(undefined)
    if (!id) return
    const path = { id: request, attachment_id: id }
    // What cannot be told now goes by itself after a day.
    http.DELETE('/support-requests/{id}/attachments/{attachment_id}', { params: { path } }).catch(() => undefined)
  }

  return { uploads, add, retry, cancel }
}
