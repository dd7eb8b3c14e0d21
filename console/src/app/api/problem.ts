/** What can be wrong with one field: `pointer` is a JSON pointer into the request body. */
export interface ProblemField {
  pointer: string
  code: string
  detail: string
}

/** An answer of the API that is not a success (RFC 9457), or `code: 'network'` when none came at all. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly requestId: string | undefined
  readonly fields: readonly ProblemField[]
  /** Seconds to wait before another try, from `Retry-After`. */
  readonly retryAfter: number | undefined

  constructor(parts: {
    status: number
    code: string
    detail: string
    requestId?: string | undefined
    fields?: readonly ProblemField[]
    retryAfter?: number | undefined
  }) {
    super(parts.detail || parts.code)
    this.status = parts.status
    this.code = parts.code
    this.detail = parts.detail
    this.requestId = parts.requestId
    this.fields = parts.fields ?? []
    this.retryAfter = parts.retryAfter
  }

  /** True where the same request may succeed later: nobody answered, or the server asked to wait. */
  get retryable(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }
}

/** The problem in whatever a promise was rejected with. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  return new Problem({ status: 0, code: 'network', detail: error instanceof Error ? error.message : '' })
}

/** Reads a failed answer. Proxies answer with pages of their own: anything unreadable becomes a bare status. */
export async function problemFrom(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined)
  const parts = isRecord(body) ? body : {}
  const wait = Number.parseInt(response.headers.get('retry-after') ?? '', 10)
  return new Problem({
    status: response.status,
    code: text(parts.code) ?? `http_${response.status}`,
    detail: text(parts.detail) ?? text(parts.title) ?? '',
    requestId: text(parts.request_id),
    fields: Array.isArray(parts.errors) ? parts.errors.filter(isField) : [],
    retryAfter: Number.isFinite(wait) ? wait : undefined,
  })
}

/** `/administrator/login_id` to `administrator.login_id`, the path that forms use. */
export function fieldPath(pointer: string): string {
  return pointer
    .replace(/^#?\//, '')
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.')
}

/**
 * Splits the fields of a problem into those that a form shows and those that it doesn't have:
 * the second kind is said above the form, so that nothing the server said is swallowed.
 */
export function splitFields(problem: Problem, known: (path: string) => boolean) {
  const shown: Record<string, ProblemField> = {}
  const rest: ProblemField[] = []
  for (const field of problem.fields) {
    const path = fieldPath(field.pointer)
    if (known(path) && !(path in shown)) shown[path] = field
    else rest.push(field)
  }
  return { shown, rest }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isField(value: unknown): value is ProblemField {
  return isRecord(value) && typeof value.pointer === 'string' && typeof value.code === 'string'
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
