/** How long an attempt without an answer may be taken up again with the same key, in milliseconds. */
const KEPT = 15 * 60 * 1000

/**
 * Hands out the `Idempotency-Key` of a POST. One attempt keeps one key until the server has given a
 * definite answer, so a second click or a retry after a lost connection can't do the same thing twice;
 * what is asked for again after an answer is a new attempt with a new key.
 */
export class Attempts {
  private readonly open = new Map<string, { key: string; since: number }>()

  constructor(
    private readonly now: () => number,
    private readonly fresh: () => string,
  ) {}

  key(url: string, body: string): string {
    const attempt = `${url}\n${body}`
    const known = this.open.get(attempt)
    if (known && this.now() - known.since < KEPT) return known.key
    const key = this.fresh()
    this.open.set(attempt, { key, since: this.now() })
    return key
  }

  /** Ends the attempt unless `status` says that the server may still be doing it (0: no answer came). */
  answered(url: string, body: string, status: number): void {
    const open = status === 0 || status === 401 || status === 429 || status >= 500
    if (!open) this.open.delete(`${url}\n${body}`)
  }
}
