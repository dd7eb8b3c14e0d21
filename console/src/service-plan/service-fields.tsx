import { Select } from '@mantine/core'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { Pair } from '~/patterns/pair'
import { ACTIVATIONS } from './plan'

interface Props {
  form: { getInputProps: (name: string) => object }
  /** The data center that the plan has: it stays to be chosen, even where no other plan may. */
  kept?: { id: string; name: string } | null | undefined
}

/** What only plans of services say. */
export function ServiceFields({ form, kept }: Props) {
  const t = useText()
  const can = useCan()
  const { data } = api.useQuery(
    'get',
    '/data-centers',
    { params: { query: { enabled: true, limit: 200 } } },
    { enabled: can('data_center.list') },
  )
  const found = (data?.items ?? []).map(({ id, name, region }) => ({ value: id, label: `${name} (${region})` }))
  const centers =
    kept && found.every(({ value }) => value !== kept.id) ? [...found, { value: kept.id, label: kept.name }] : found
  return (
    <Pair>
      <Select
        label={t('service_plan.activation')}
        description={t('service_plan.activation_what')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={ACTIVATIONS.map((value) => ({ value, label: t(`service_plan.activation.${value}`) }))}
        allowDeselect={false}
        {...form.getInputProps('activation')}
      />
      <Select
        label={t('service_plan.data_center')}
        data={centers}
        placeholder={t('service_plan.data_center.none')}
        clearable
        clearButtonProps={{ 'aria-label': t('service_plan.data_center.none') }}
        {...form.getInputProps('data_center_id')}
      />
    </Pair>
  )
}
