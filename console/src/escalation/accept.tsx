import { Modal, Select, Textarea } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { http } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { ResourceForm } from '~/patterns/resource-form'
import { useSolvers } from '~/support-request/solvers'
import { type Escalation, levelsFrom } from './escalation'

interface Props {
  escalation: Escalation
  onDone: () => void
  onClose: () => void
}

/** Somebody takes care of it by a plan; the customer is told both. */
export function AcceptDialog({ escalation, onDone, onClose }: Props) {
  const t = useText()
  const solvers = useSolvers()
  const required = isNotEmpty(t('escalation.required'))
  const form = useForm({
    mode: 'controlled',
    initialValues: { owner_id: '', level: escalation.level, plan: '' },
    validate: { owner_id: required, plan: required },
  })
  const { id, support_request, version } = escalation
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('escalation.accept_title', { number: support_request.number })}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('patterns.close') }}
    >
      <ResourceForm
        form={form}
        submit={(body) =>
          http.POST('/escalations/{id}/accept', {
            params: { path: { id } },
            headers: { 'If-Match': `"${version}"` },
            body,
          })
        }
        onDone={onDone}
        onCancel={onClose}
        action={t('escalation.accept_action')}
      >
        <Select
          label={t('escalation.owner')}
          data={solvers}
          searchable
          openOnFocus={false}
          required
          data-autofocus
          {...form.getInputProps('owner_id')}
        />
        <Select
          label={t('escalation.level')}
          data={levelsFrom(escalation.level).map((value) => ({ value, label: t(`escalation.level.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('level')}
        />
        <Textarea
          label={t('escalation.plan')}
          description={t('escalation.plan_who')}
          required
          autosize
          minRows={3}
          {...form.getInputProps('plan')}
        />
      </ResourceForm>
    </Modal>
  )
}
