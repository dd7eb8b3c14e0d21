import { TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { type Session, updateAccount } from '~/app/session'
import { ResourceForm } from '~/patterns/resource-form'
import { CountryField, LanguageField, NameFields, TimeZoneField } from './account-fields'
import classes from './front-page.module.css'

/** What everybody may change about themselves. Language and time zone take effect when saved. */
export function AccountForm({ person }: { person: Session['person'] }) {
  const t = useText()
  const required = isNotEmpty(t('identity.required'))
  const { first_name, last_name, phone, country, language, time_zone } = person
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { first_name, last_name, phone: phone ?? '', country, language, time_zone },
    validate: { first_name: required, last_name: required, time_zone: required },
  })

  function done() {
    form.resetDirty()
    void notify(t('identity.my_account.saved'))
  }

  return (
    <ResourceForm form={form} submit={updateAccount} onDone={done} action={t('identity.my_account.save')}>
      <div className={classes.pair}>
        <NameFields form={form} />
      </div>
      <div className={classes.pair}>
        <TextInput label={t('identity.phone')} type="tel" autoComplete="tel" {...form.getInputProps('phone')} />
        <CountryField form={form} />
      </div>
      <div className={classes.pair}>
        <LanguageField form={form} />
        <TimeZoneField form={form} current={form.getValues().time_zone} />
      </div>
    </ResourceForm>
  )
}
