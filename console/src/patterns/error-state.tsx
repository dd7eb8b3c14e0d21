import { Button } from '@mantine/core'
import { useProblemText } from '~/app/i18n/problem-text'
import { useText } from '~/app/i18n/text'
import { ProblemDetails } from './problem-details'
import classes from './state.module.css'

/** What stands in place of something that could not be loaded. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useText()
  const { title, body, problem } = useProblemText()(error)
  return (
    <div className={classes.state} role="alert">
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.body}>{body}</p>
      {onRetry && problem.status !== 404 && (
        <Button className={classes.action} variant="default" onClick={onRetry}>
          {t('patterns.error.retry')}
        </Button>
      )}
      <ProblemDetails problem={problem} />
    </div>
  )
}
