import { isNotEmpty, useForm } from '@mantine/form'
import { useState } from 'react'
import { http } from '~/app/api/client'
import { useLanguage } from '~/app/i18n/provider'
import { useText } from '~/app/i18n/text'
import { CompanyField, CountryField, EmailField, NameFields, TimeZoneField } from '~/identity/account-fields'
import classes from '~/identity/front-page.module.css'
import { LegalAcceptance } from '~/legal-text/acceptance'
import { ResourceForm } from '~/patterns/resource-form'
import type { Offer } from './ask'

interface Props {
  word: string
  offer: Offer
  country: string
  /** Other texts may be in force there. */
  onCountry: (country: string) => void
  onDone: (email: string) => void
}

export function AskForm({ word, offer, country, onCountry, onDone }: Props) {
  const t = useText()
  const { language } = useLanguage()
  const [missing, setMissing] = useState(false)
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const required = isNotEmpty(t('trial_form.required'))
  const form = useForm({
    mode: 'controlled',
    initialValues: {
      company: '',
      first_name: '',
      last_name: '',
      email: '',
      country,
      time_zone: zone,
      accepted_documents: [] as string[],
    },
    validate: {
      company: required,
      first_name: required,
      last_name: required,
      email: (value) => (/^\S+@\S+\.\S+$/.test(value) ? null : t('trial_form.email_wrong')),
      country: required,
      accepted_documents: (accepted) => {
        const open = offer.legal_texts.some(({ id }) => !accepted.includes(id))
        setMissing(open)
        return open ? t('trial_form.accept_all') : null
      },
    },
    onValuesChange: (values) => onCountry(values.country),
  })

  async function submit({ accepted_documents, ...values }: typeof form.values) {
    const inForce = accepted_documents.filter((document) => offer.legal_texts.some(({ id }) => id === document))
    await http.POST('/trial-forms/{word}/submissions', {
      params: { path: { word } },
      body: { ...values, language, accepted_documents: inForce },
    })
    return values.email
  }

  return (
    <ResourceForm form={form} submit={submit} onDone={onDone} action={t('trial_form.action')}>
      <CompanyField form={form} first />
      <div className={classes.pair}>
        <NameFields form={form} />
      </div>
      <EmailField form={form} description={t('trial_form.email_why')} />
      <div className={classes.pair}>
        <CountryField form={form} />
        <TimeZoneField form={form} current={zone} />
      </div>
      {offer.legal_texts.length > 0 && (
        <LegalAcceptance
          texts={offer.legal_texts}
          accepted={form.values.accepted_documents}
          onChange={(accepted) => form.setFieldValue('accepted_documents', accepted)}
          error={missing ? t('trial_form.accept_all') : undefined}
        />
      )}
    </ResourceForm>
  )
}
