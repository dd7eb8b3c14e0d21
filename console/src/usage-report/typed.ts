import { useState } from 'react'

/** What is typed in a cell. What the server says instead, after a change of the whole report, takes its place. */
export function useTyped(saved: string) {
  const [typed, setTyped] = useState(saved)
  const [known, setKnown] = useState(saved)
  if (known !== saved) {
    setKnown(saved)
    setTyped(saved)
  }
  return [typed, setTyped] as const
}
