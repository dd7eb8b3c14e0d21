import { Modal, NumberInput, Select } from '@mantine/core'
import { useForm } from '@mantine/form'
import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { ResourceForm } from '~/patterns/resource-form'
import { measured, type SupportTarget, type Target, toTarget, UNITS, type Unit } from './target'
import classes from './target.module.css'

type Name = 'initial_response' | 'next_update' | 'resolution' | 'escalation'
const NAMES: readonly Name[] = ['initial_response', 'next_update', 'resolution', 'escalation']
/** Those that need not be. */
const OPTIONAL: readonly Name[] = ['next_update', 'resolution']

interface Typed {
  unit: Unit | 'off'
  amount: number
}

const typed = (target: Target | null | undefined): Typed => (target ? measured(target) : { unit: 'off', amount: 1 })
const sent = ({ unit, amount }: Typed) => (unit === 'off' ? null : toTarget(unit, amount))

export function TargetDialog({ target, onClose }: { target: SupportTarget; onClose: () => void }) {
  const t = useText()
  const { offering, priority, version } = target
  const form = useForm({
    mode: 'controlled',
    initialValues: {
      initial_response: typed(target.initial_response),
      next_update: typed(target.next_update),
      resolution: typed(target.resolution),
      escalation: typed(target.escalation),
      warn_percent: target.warn_percent,
    },
  })

  async function submit(values: typeof form.values) {
    const { initial_response, next_update, resolution, escalation, warn_percent } = values
    const { data } = await http.PATCH('/support-targets/{offering}/{priority}', {
      params: { path: { offering, priority } },
      headers: { 'If-Match': `"${version}"` },
      body: {
        initial_response: sent(initial_response),
        next_update: sent(next_update),
        resolution: sent(resolution),
        escalation: sent(escalation),
        warn_percent,
      },
    })
    return data
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={`${t(`support_target.offering.${offering}`)}, ${t(`support_target.${priority}`)}`}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('patterns.close') }}
    >
      <ResourceForm
        form={form}
        submit={submit}
        onDone={() => {
          onClose()
          void notify(t('support_target.saved'))
          void refresh('/support-targets')
        }}
        onCancel={onClose}
        action={t('support_target.save')}
      >
        <p>{t('support_target.later')}</p>
        {NAMES.map((name) => (
          <fieldset key={name} className={classes.group}>
            <legend className={classes.legend}>{t(`support_target.${name}`)}</legend>
            <div className={classes.amount}>
              <NumberInput
                aria-label={t('support_target.amount', { name: t(`support_target.${name}`) })}
                min={1}
                allowDecimal={false}
                disabled={form.values[name].unit === 'off'}
                value={form.values[name].amount}
                onChange={(value) => form.setFieldValue(`${name}.amount`, Number(value) || 1)}
                error={form.errors[name]}
              />
              <Select
                aria-label={t('support_target.unit', { name: t(`support_target.${name}`) })}
                data={[
                  ...UNITS.map((value) => ({ value, label: t(`support_target.unit.${value}`) })),
                  ...(OPTIONAL.includes(name) ? [{ value: 'off', label: t('support_target.off') }] : []),
                ]}
                allowDeselect={false}
                value={form.values[name].unit}
                onChange={(value) => form.setFieldValue(`${name}.unit`, (value ?? 'off') as Unit | 'off')}
              />
            </div>
          </fieldset>
        ))}
        <NumberInput
          label={t('support_target.warn')}
          description={t('support_target.warn_what')}
          min={1}
          max={100}
          allowDecimal={false}
          suffix=" %"
          {...form.getInputProps('warn_percent')}
        />
      </ResourceForm>
    </Modal>
  )
}
