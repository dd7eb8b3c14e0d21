import { NumberInput, Textarea, TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { type Answer, http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useLicenseValues } from '~/my-product/license-words'
import type { License } from '~/my-product/situation'
import { Pair } from '~/patterns/pair'
import { ResourceForm } from '~/patterns/resource-form'

type Known = Answer<'/licenses/{id}/renewal-request-form'>

interface Props {
  license: License
  /** As the account fills it in. */
  known: Known
  onUnits: (units: number) => void
  onDone: () => void
  onCancel: () => void
}

/** Asks whoever sold the license to renew it. What the account doesn't know is asked for. */
export function RenewalRequestForm({ license, known, onUnits, onDone, onCancel }: Props) {
  const t = useText()
  const { unit } = useLicenseValues(license)
  const held = license.units
  const required = isNotEmpty(t('my_renewal.required'))
  const form = useForm({
    mode: 'controlled',
    initialValues: {
      company: known.company,
      address: known.address,
      phone: known.phone,
      contact_name: known.contact_name,
      contact_email: known.contact_email,
      units: held as number | string,
    },
    validate: {
      company: required,
      address: required,
      phone: required,
      contact_name: required,
      contact_email: (value) => (/^\S+@\S+\.\S+$/.test(value) ? null : t('my_renewal.email_wrong')),
      units: (value) => (Number(value) >= 1 ? null : t('my_renewal.required')),
    },
    onValuesChange: ({ units }) => {
      const wanted = Number(units)
      if (wanted >= 1 && wanted <= held) onUnits(wanted)
    },
  })
  const ask = (field: string) => known.missing.includes(field) && t('my_renewal.missing')

  async function submit(values: typeof form.values) {
    await http.POST('/renewal-requests', {
      body: { license_id: license.id, ...values, units: Number(values.units) },
    })
    await refresh('/renewal-requests')
  }

  return (
    <ResourceForm
      form={form}
      submit={submit}
      onDone={onDone}
      onCancel={onCancel}
      action={t('my_renewal.send', { owner: known.owner.company })}
    >
      <NumberInput
        label={t('my_renewal.units', { unit })}
        description={Number(form.values.units) < held ? t('my_renewal.fewer') : t('my_renewal.units_held', { held })}
        min={1}
        max={held}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="blur"
        required
        {...form.getInputProps('units')}
      />
      <TextInput
        label={t('my_renewal.company')}
        description={ask('company')}
        autoComplete="organization"
        required
        {...form.getInputProps('company')}
      />
      <Textarea
        label={t('my_renewal.address')}
        description={ask('address')}
        autoComplete="street-address"
        autosize
        required
        {...form.getInputProps('address')}
      />
      <Pair>
        <TextInput
          label={t('my_renewal.contact_name')}
          description={ask('contact_name')}
          autoComplete="name"
          required
          {...form.getInputProps('contact_name')}
        />
        <TextInput
          label={t('my_renewal.phone')}
          description={ask('phone')}
          type="tel"
          autoComplete="tel"
          required
          {...form.getInputProps('phone')}
        />
      </Pair>
      <TextInput
        label={t('my_renewal.contact_email')}
        description={ask('contact_email')}
        type="email"
        autoComplete="email"
        required
        {...form.getInputProps('contact_email')}
      />
    </ResourceForm>
  )
}
