import { NumberInput, Select, Switch, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useText } from '~/app/i18n/text'
import { Pair } from '~/patterns/pair'
import type { ProductValues } from './edit-form'
import { OVER_USES, type Product } from './product'

/** How a license of the product runs out. Freezing and purging are a hosted product's. */
export function PolicyFields({ form, kind }: { form: UseFormReturnType<ProductValues>; kind: Product['kind'] }) {
  const t = useText()
  const number = (name: string, label: string, description?: string) => (
    <NumberInput
      label={label}
      description={description}
      min={0}
      clampBehavior="none"
      allowDecimal={false}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      {...form.getInputProps(`expiry_policy.${name}`)}
    />
  )
  return (
    <>
      <Pair>
        {number('grace_days', t('product.grace_days'), t('product.grace_days_what'))}
        <TextInput
          label={t('product.notice_days')}
          description={t('product.notice_days_what')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...form.getInputProps('expiry_policy.notice_days')}
        />
        {kind === 'saas' && number('freeze_days', t('product.freeze_days'), t('product.freeze_days_what'))}
        {kind === 'saas' && number('purge_days', t('product.purge_days'), t('product.purge_days_what'))}
        {number('lease_days', t('product.lease_days'), t('product.lease_days_what'))}
        {number('refresh_after_hours', t('product.refresh_after_hours'), t('product.refresh_after_hours_what'))}
        {number('device_limit', t('product.device_limit'), t('product.device_limit_what'))}
        {number('transfers_per_unit', t('product.transfers_per_unit'), t('product.transfers_per_unit_what'))}
        {number('offline_file_days', t('product.offline_file_days'), t('product.offline_file_days_what'))}
        <Select
          label={t('product.over_use')}
          data={OVER_USES.map((value) => ({ value, label: t(`product.over_use.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('expiry_policy.over_use')}
        />
      </Pair>
      <Switch
        label={t('product.floating')}
        description={t('product.floating_what')}
        {...form.getInputProps('expiry_policy.floating', { type: 'checkbox' })}
      />
    </>
  )
}
