/** This month and the 23 before it, `2026-11`: transactions are kept for two years or more. */
export function lastMonths(today: Date): string[] {
  return Array.from({ length: 24 }, (_, back) => {
    const month = new Date(Date.UTC(today.getFullYear(), today.getMonth() - back, 1))
    return month.toISOString().slice(0, 7)
  })
}
