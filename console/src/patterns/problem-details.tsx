import type { Problem } from '~/app/api/problem'
import { useText } from '~/app/i18n/text'
import classes from './state.module.css'

/** Code and request id, small, for whoever is asked for them by support. */
export function ProblemDetails({ problem }: { problem: Problem }) {
  const t = useText()
  return (
    <details className={classes.details}>
      <summary>{t('patterns.error.details')}</summary>
      <code>{problem.requestId ? `${problem.code} · ${problem.requestId}` : problem.code}</code>
    </details>
  )
}
