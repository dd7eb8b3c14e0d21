import { Alert } from '@mantine/core'
import { useProblemText } from '~/app/i18n/problem-text'
import { ProblemDetails } from './problem-details'

/** Says inside a form or dialog why what was asked did not happen. */
export function ProblemAlert({ error, lines = [] }: { error: unknown; lines?: readonly string[] }) {
  const { title, body, problem } = useProblemText()(error)
  return (
    <Alert color="red" variant="outline" title={title} role="alert">
      {body}
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
      <ProblemDetails problem={problem} />
    </Alert>
  )
}
