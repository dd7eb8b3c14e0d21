import { Button, Group, Stack } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useBlocker } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { asProblem, splitFields } from '~/app/api/problem'
import { useFieldText } from '~/app/i18n/problem-text'
import { useText } from '~/app/i18n/text'
import { Confirm } from './confirm'
import { hasField } from './form-fields'
import { ProblemAlert } from './problem-alert'

interface Props<Values extends Record<string, unknown>, Result> {
  form: UseFormReturnType<Values>
  /** Sends it. A `Problem` thrown here lands on its fields; what has no field is said above the buttons. */
  submit: (values: Values) => Promise<Result>
  onDone: (result: Result) => void
  /** The verb: 'Generate keys'. */
  action: string
  onCancel?: () => void
  children: ReactNode
}

/** The one shape of a form: server errors on their fields, focus on the first, nothing typed lost by leaving. */
export function ResourceForm<Values extends Record<string, unknown>, Result>(props: Props<Values, Result>) {
  const { form, submit, onDone, action, onCancel, children } = props
  const t = useText()
  const fieldText = useFieldText()
  const element = useRef<HTMLFormElement>(null)
  const sent = useRef('')
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<{ error: unknown; lines: string[] }>()

  function focusFirstError() {
    // After the errors are on the page.
    requestAnimationFrame(() => element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }

  async function send(values: Values) {
    setPending(true)
    setFailure(undefined)
    try {
      const result = await submit(values)
      sent.current = JSON.stringify(values)
      onDone(result)
    } catch (error) {
      const { shown, rest } = splitFields(asProblem(error), (path) => hasField(form.getValues(), path))
      form.setErrors(Object.fromEntries(Object.entries(shown).map(([path, field]) => [path, fieldText(field)])))
      const onFields = Object.keys(shown).length > 0
      setFailure(onFields && rest.length === 0 ? undefined : { error, lines: rest.map(fieldText) })
      if (onFields) focusFirstError()
    } finally {
      setPending(false)
    }
  }

  const onSubmit = form.onSubmit((values) => void send(values), focusFirstError) as (event: FormEvent) => void
  return (
    <form ref={element} onSubmit={onSubmit} noValidate>
      <Stack gap="lg">
        {children}
        {failure && <ProblemAlert error={failure.error} lines={failure.lines} />}
        <Group gap="sm">
          <Button type="submit" loading={pending}>
            {action}
          </Button>
          {onCancel && (
            <Button variant="subtle" color="gray" onClick={onCancel} disabled={pending}>
              {t('patterns.cancel')}
            </Button>
          )}
        </Group>
      </Stack>
      <LeaveGuard dirty={() => form.isDirty() && JSON.stringify(form.getValues()) !== sent.current} />
    </form>
  )
}

function LeaveGuard({ dirty }: { dirty: () => boolean }) {
  const t = useText()
  const blocker = useBlocker({ shouldBlockFn: dirty, enableBeforeUnload: dirty, withResolver: true })
  if (blocker.status !== 'blocked') return null
  return (
    <Confirm
      title={t('patterns.leave.title')}
      effects={[t('patterns.leave.body')]}
      action={t('patterns.leave.action')}
      onClose={blocker.reset}
      run={async () => blocker.proceed()}
    />
  )
}
