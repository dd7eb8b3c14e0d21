export interface Absence {
  from: string
  to: string
}

/** A day as the API writes it, by the reader's own clock. */
export function dayOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** The absence that somebody has on the day of `now`. */
export function awayOn(absences: readonly Absence[], now: Date): Absence | undefined {
  const today = dayOf(now)
  return absences.find(({ from, to }) => from <= today && today <= to)
}

/** Rows that were added and left empty are none. */
export function filledRows<Row>(rows: readonly Row[], ...fields: (keyof Row)[]): Row[] {
  return rows.filter((row) => fields.every((field) => row[field]))
}
