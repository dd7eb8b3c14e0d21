import { Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type Answer, http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { Pair } from '~/patterns/pair'
import { ResourceForm } from '~/patterns/resource-form'
import classes from './branding.module.css'

/** Own texts and colors; what stands above shows through where they are empty. */
export function BrandingForm({ branding }: { branding: Answer<'/branding'> }) {
  const t = useText()
  const { organization_id: id, look } = branding
  const form = useForm({
    mode: 'controlled',
    initialValues: {
      product_name: branding.product_name,
      mail_sender: branding.mail_sender,
      accent_color: branding.accent_color,
      second_color: branding.second_color,
      support_contact: branding.support_contact,
      help_url: branding.help_url,
      sign_in: branding.sign_in,
    },
  })
  type Field = keyof typeof form.values

  async function submit(body: typeof form.values) {
    const { data } = await http.PATCH('/branding/{id}', { params: { path: { id } }, body })
    await Promise.all([refresh('/branding'), refresh('/look')])
    return data
  }

  function done() {
    form.resetDirty()
    void notify(t('branding.saved'))
  }

  const text = (field: Exclude<Field, 'sign_in'>, description?: string) => (
    <TextInput
      label={t(`branding.${field}`)}
      description={description}
      placeholder={look[field]}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      {...form.getInputProps(field)}
    />
  )
  const color = (field: 'accent_color' | 'second_color') => (
    <TextInput
      label={t(`branding.${field}`)}
      description={t('branding.color_what')}
      placeholder={look[field]}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      leftSection={
        <input
          type="color"
          className={classes.swatch}
          aria-label={t(`branding.${field}`)}
          value={/^#[0-9a-f]{6}$/i.test(form.values[field]) ? form.values[field] : look[field]}
          onChange={({ currentTarget }) => form.setFieldValue(field, currentTarget.value)}
        />
      }
      {...form.getInputProps(field)}
    />
  )
  return (
    <ResourceForm form={form} submit={submit} onDone={done} action={t('branding.save')}>
      <Text size="sm" c="dimmed">
        {t('branding.inherit')}
      </Text>
      {text('product_name', t('branding.product_name_what'))}
      {text('mail_sender')}
      <Pair>
        {color('accent_color')}
        {color('second_color')}
      </Pair>
      {text('support_contact')}
      {text('help_url')}
      <TextInput
        label={t('branding.sign_in')}
        description={t('branding.sign_in_what', { address: `${location.origin}/sign-in/` })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={40}
        {...form.getInputProps('sign_in')}
      />
    </ResourceForm>
  )
}
