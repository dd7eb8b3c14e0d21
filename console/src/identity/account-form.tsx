import { Select, TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { LANGUAGE_NAMES, LANGUAGES } from '~/app/i18n/languages'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { type Session, updateAccount } from '~/app/session'
import { ResourceForm } from '~/patterns/resource-form'
import classes from './front-page.module.css'
import { timeZoneOptions } from './time-zones'

/** What everybody may change about themselves. Language and time zone take effect when saved. */
export function AccountForm({ person }: { person: Session['person'] }) {
  const t = useText()
  const required = isNotEmpty(t('identity.required'))
  const { first_name, last_name, phone, language, time_zone } = person
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { first_name, last_name, phone: phone ?? '', language, time_zone },
    validate: { first_name: required, last_name: required, time_zone: required },
  })

  function done() {
    form.resetDirty()
    void notify(t('identity.my_account.saved'))
  }

  return (
    <ResourceForm form={form} submit={updateAccount} onDone={done} action={t('identity.my_account.save')}>
      <div className={classes.pair}>
        <TextInput
          label={t('identity.first_name')}
          autoComplete="given-name"
          required
          {...form.getInputProps('first_name')}
        />
        <TextInput
          label={t('identity.last_name')}
          autoComplete="family-name"
          required
          {...form.getInputProps('last_name')}
        />
      </div>
      <TextInput label={t('identity.phone')} type="tel" autoComplete="tel" {...form.getInputProps('phone')} />
      <div className={classes.pair}>
        <Select
          label={t('identity.language')}
          data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          allowDeselect={false}
          {...form.getInputProps('language')}
        />
        <Select
          label={t('identity.time_zone')}
          data={timeZoneOptions(form.getValues().time_zone)}
          searchable
          limit={100}
          {...form.getInputProps('time_zone')}
        />
      </div>
    </ResourceForm>
  )
}
