import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import { asProblem, type Problem } from '~/app/api/problem'

export interface ProblemText {
  /** What happened, in a few words. */
  title: string
  /** Why, and what to do next. */
  body: string
  problem: Problem
}

const BY_STATUS: Record<number, string> = { 0: 'network', 401: 'signed_out', 403: 'forbidden', 404: 'not_found' }

/**
 * Says a problem in the reader's language. `problem.<code>` in any domain's messages wins; without it the
 * server's sentence stands, and without that the words for the status.
 */
export function useProblemText(): (error: unknown) => ProblemText {
  const intl = useIntl()
  return useCallback(
    (error) => {
      const problem = asProblem(error)
      const say = (key: string, values?: Record<string, number>) => intl.formatMessage({ id: key }, values)
      const kind = kindOf(problem)
      const own = `problem.${problem.code}`
      const body =
        own in intl.messages
          ? say(own)
          : kind === 'refused' && problem.detail
            ? problem.detail
            : say(`app.problem.${kind}.body`, { seconds: problem.retryAfter ?? 60 })
      return { title: say(`app.problem.${kind}.title`), body, problem }
    },
    [intl],
  )
}

/** What is wrong with one field, in the reader's language where we have the words. */
export function useFieldText(): (field: { code: string; detail: string }) => string {
  const intl = useIntl()
  return useCallback(
    ({ code, detail }) =>
      `problem.${code}` in intl.messages ? intl.formatMessage({ id: `problem.${code}` }) : detail || code,
    [intl],
  )
}

function kindOf(problem: Problem): string {
  if (problem.status === 401 && problem.code === 'sign_in_failed') return 'refused'
  if (problem.status === 429) return 'too_many'
  if (problem.status === 503) return 'busy'
  if (problem.status >= 500) return 'server'
  return BY_STATUS[problem.status] ?? 'refused'
}
