import type { ProblemText } from './i18n/problem-text'

/** Says in the corner what was done. Fetched when first needed; screens work without it. */
export async function notify(message: string): Promise<void> {
  const { notifications } = await import('@mantine/notifications')
  notifications.show({ message })
}

/** Says in the corner what went wrong, where there is no form or dialog to say it in. */
export async function notifyProblem({ title, body }: ProblemText): Promise<void> {
  const { notifications } = await import('@mantine/notifications')
  notifications.show({ color: 'red', title, message: body, autoClose: 10_000 })
}
