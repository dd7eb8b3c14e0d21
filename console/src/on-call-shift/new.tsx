import { Modal, Select, TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { useIntl } from 'react-intl'
import { api, http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { instantIn } from '~/calendar/calendar'
import { dayIn } from '~/my-product/life-line'
import { Pair } from '~/patterns/pair'
import { ResourceForm } from '~/patterns/resource-form'
import { useSolvers } from '~/support-request/solvers'

/** Puts somebody on call; the times are the reader's. */
export function NewOnCallShift({ onClose }: { onClose: () => void }) {
  const t = useText()
  const zone = useIntl().timeZone ?? 'UTC'
  const staff = useSolvers()
  const calendars = api.useQuery('get', '/calendars', { params: { query: { limit: 200 } } })
  const regions = [...new Set(calendars.data?.items.map(({ support_region: region }) => region) ?? [])]
  const required = isNotEmpty(t('on_call_shift.required'))
  const today = dayIn(zone, new Date())
  const form = useForm({
    mode: 'controlled',
    initialValues: { support_region: '', person_id: '', starts_at: `${today}T18:30`, ends_at: '' },
    validate: {
      support_region: required,
      person_id: required,
      starts_at: (value) => (instantIn(zone, value) ? null : t('on_call_shift.required')),
      ends_at: (value) => (instantIn(zone, value) ? null : t('on_call_shift.required')),
    },
  })

  async function submit({ support_region, person_id, starts_at, ends_at }: typeof form.values) {
    await http.POST('/on-call-shifts', {
      body: {
        support_region,
        person_id,
        starts_at: instantIn(zone, starts_at) ?? '',
        ends_at: instantIn(zone, ends_at) ?? '',
      },
    })
    await refresh('/on-call-shifts')
    void notify(t('on_call_shift.create.done'))
  }

  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={t('on_call_shift.create.title')}
      closeButtonProps={{ 'aria-label': t('patterns.close') }}
    >
      <ResourceForm
        form={form}
        submit={submit}
        onDone={onClose}
        onCancel={onClose}
        action={t('on_call_shift.create.action')}
      >
        <Select
          label={t('on_call_shift.person')}
          data={staff}
          searchable
          required
          data-autofocus
          openOnFocus={false}
          {...form.getInputProps('person_id')}
        />
        <Select
          label={t('on_call_shift.region')}
          data={regions}
          required
          allowDeselect={false}
          {...form.getInputProps('support_region')}
        />
        <Pair>
          <TextInput
            type="datetime-local"
            label={t('on_call_shift.starts_at')}
            description={zone}
            required
            {...form.getInputProps('starts_at')}
          />
          <TextInput
            type="datetime-local"
            label={t('on_call_shift.ends_at')}
            description={zone}
            required
            {...form.getInputProps('ends_at')}
          />
        </Pair>
      </ResourceForm>
    </Modal>
  )
}
