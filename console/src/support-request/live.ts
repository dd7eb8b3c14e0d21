import { useEffect, useState } from 'react'
import { BASE, http, refresh } from '~/app/api/client'
import { sendLast } from '~/app/api/transport'

/** Somebody else of the vendor who has the case open. */
export interface Attendant {
  id: string
  name: string
  typing: boolean
}

type Attendance = 'viewing' | 'typing'

/** How often one says that one is still there, in milliseconds; and how long a key stroke counts as typing. */
const PULSE = 20_000

const strokes = new Map<string, number>()
const said = new Map<string, Attendance>()

function say(id: string, attendance: Attendance) {
  said.set(id, attendance)
  // Nobody is kept from work because colleagues cannot see them.
  void http
    .POST('/support-requests/{id}/attend', { params: { path: { id } }, body: { attendance } })
    .catch(() => said.delete(id))
}

export function attendanceAt(now: number, stroke: number | undefined): Attendance {
  return stroke !== undefined && now - stroke < PULSE ? 'typing' : 'viewing'
}

/** A key was struck in the composer. */
export function typed(id: string) {
  strokes.set(id, Date.now())
  if (said.get(id) === 'viewing') say(id, 'typing')
}

/** The words were sent, or are gone. */
export function stoppedTyping(id: string) {
  strokes.delete(id)
  if (said.get(id) === 'typing') say(id, 'viewing')
}

/** While the page is looked at: `begin`, and what it answers when it is not any more. A hidden tab holds no connection. */
function whileVisible(begin: () => () => void): () => void {
  let end: (() => void) | undefined
  const stop = () => {
    end?.()
    end = undefined
  }
  const turn = () => {
    stop()
    if (document.visibilityState === 'visible') end = begin()
  }
  // Whoever goes back finds the page as it was, and is there again.
  const back = ({ persisted }: PageTransitionEvent) => persisted && turn()
  turn()
  document.addEventListener('visibilitychange', turn)
  window.addEventListener('pagehide', stop)
  window.addEventListener('pageshow', back)
  return () => {
    document.removeEventListener('visibilitychange', turn)
    window.removeEventListener('pagehide', stop)
    window.removeEventListener('pageshow', back)
    stop()
  }
}

/** Shows at once what is new in a case, and answers who else has it open. */
export function useLiveCase(id: string, attends: boolean): Attendant[] {
  const [attendants, setAttendants] = useState<Attendant[]>([])
  useEffect(() => {
    if (typeof EventSource === 'undefined') return
    return whileVisible(() => {
      let known: string | undefined
      const events = new EventSource(`${BASE}/support-requests/${id}/events`)
      events.addEventListener('changed', ({ data }) => {
        if (known !== undefined && known !== data) void refresh('/support-requests/{id}')
        known = data
      })
      events.addEventListener('attendance', ({ data }) => setAttendants(JSON.parse(data).items))
      return () => {
        events.close()
        setAttendants([])
      }
    })
  }, [id])
  useEffect(() => {
    if (!attends) return
    return whileVisible(() => {
      const pulse = () => say(id, attendanceAt(Date.now(), strokes.get(id)))
      pulse()
      const timer = setInterval(pulse, PULSE)
      return () => {
        clearInterval(timer)
        said.delete(id)
        sendLast(`${BASE}/support-requests/${id}/attend`, { attendance: 'left' })
      }
    })
  }, [id, attends])
  return attendants
}
