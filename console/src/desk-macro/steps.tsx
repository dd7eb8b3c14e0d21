import type { Text } from '~/app/i18n/text'
import { useText } from '~/app/i18n/text'
import { useSolvers } from '~/support-request/solvers'
import type { Step } from './step'
import classes from './steps.module.css'

/** In a line: 'Assign to Cleo Vandermeer'. */
export function stepLine(step: Step, t: Text, nameOf: (id: string) => string): string {
  switch (step.do) {
    case 'assign':
      return step.person_id
        ? t('desk_macro.line.assign', { name: nameOf(step.person_id) })
        : t('desk_macro.line.assign_me')
    case 'prioritize':
      return t('desk_macro.line.prioritize', { priority: t(`support_request.priority.${step.priority}`) })
    case 'tag':
      return t('desk_macro.line.tag', { tags: step.tags.join(', ') })
    default:
      return t(`desk_macro.step.${step.do}`)
  }
}

/** What is said with it, to whomever. */
function bodyOf(step: Step): string | undefined {
  if ('body' in step) return step.body ?? undefined
  return 'reason' in step ? step.reason : undefined
}

/** What a macro does, in order, with what it says. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const t = useText()
  const staff = useSolvers()
  const nameOf = (id: string) => staff.find(({ value }) => value === id)?.label ?? t('desk_macro.somebody')
  return (
    <ol className={classes.steps}>
      {steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps have no name but their place.
        <li key={at}>
          {stepLine(step, t, nameOf)}
          {bodyOf(step) && <p className={classes.body}>{bodyOf(step)}</p>}
        </li>
      ))}
    </ol>
  )
}
