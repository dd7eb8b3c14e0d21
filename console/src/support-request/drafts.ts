/** What was typed and not sent: the words, for whom, and the version of the case that they answer. */
export interface Draft {
  body: string
  internal: boolean
  /** Of the request when the first letter was typed; a newer one stops the reply. */
  version: number | undefined
}

const drafts = new Map<string, Draft>()

/** Kept in memory while the console is open, so that looking at another case costs nothing. */
export function draftOf(id: string): Draft {
  return drafts.get(id) ?? { body: '', internal: false, version: undefined }
}

export function keepDraft(id: string, draft: Draft): void {
  if (draft.body === '') drafts.delete(id)
  else drafts.set(id, draft)
}

/** Whether nothing stands before this place in its line. */
export function startsLine(body: string, at: number): boolean {
  return at === 0 || body[at - 1] === '\n'
}

export function inserted(body: string, text: string, at: number): string {
  return body.slice(0, at) + text + body.slice(at)
}
