import { Modal, NumberInput, Text } from '@mantine/core'
import { isInRange, useForm } from '@mantine/form'
import { http } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { ResourceForm } from '~/patterns/resource-form'
import type { DialogProps } from './actions'

export function ChangeUnits({ subscription, onClose, onDone }: DialogProps) {
  const t = useText()
  const { id, units, customer, service_plan } = subscription
  const form = useForm({
    mode: 'controlled',
    initialValues: { units: units as number | string },
    validate: { units: isInRange({ min: 1 }, t('subscription.units_missing')) },
  })
  const more = Number(form.values.units) - units

  async function submit(values: typeof form.values) {
    await http.PATCH('/subscriptions/{id}', { params: { path: { id } }, body: { units: Number(values.units) } })
    void notify(t('subscription.units.done', { company: customer.company, units: Number(values.units) }))
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('subscription.units.title', { plan: service_plan.name, company: customer.company })}
      closeButtonProps={{ 'aria-label': t('patterns.close') }}
    >
      <ResourceForm
        form={form}
        submit={submit}
        onDone={() => {
          onDone()
          onClose()
        }}
        onCancel={onClose}
        action={t('subscription.units.action')}
      >
        <NumberInput
          data-autofocus
          label={t('subscription.units')}
          description={t('subscription.units.now', { units })}
          min={1}
          clampBehavior="none"
          allowDecimal={false}
          required
          {...form.getInputProps('units')}
        />
        <Text size="sm" c="dimmed" role="status">
          {more > 0 && t('subscription.units.takes', { more })}
          {more < 0 && t('subscription.units.gives', { less: -more })}
          {(more === 0 || Number.isNaN(more)) && t('subscription.units.same')}
        </Text>
      </ResourceForm>
    </Modal>
  )
}
