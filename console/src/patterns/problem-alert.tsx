import { useProblemText } from '~/app/i18n/problem-text'
import classes from './problem-alert.module.css'
import { ProblemDetails } from './problem-details'

interface Props {
  error: unknown
  /** What else the server found wrong, a sentence each. */
  lines?: readonly string[]
}

/** Says inside a form or dialog why what was asked did not happen. */
export function ProblemAlert({ error, lines = [] }: Props) {
  const { title, body, problem } = useProblemText()(error)
  return (
    <div className={classes.alert} role="alert">
      <div className={classes.title}>{title}</div>
      <div>{body}</div>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
      <ProblemDetails problem={problem} />
    </div>
  )
}
