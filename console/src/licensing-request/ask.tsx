import { Anchor, Select, Text, Textarea, TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { http } from '~/app/api/client'
import { useLanguage } from '~/app/i18n/provider'
import { useText } from '~/app/i18n/text'
import { FrontPage } from '~/identity/front-page'
import { Pair } from '~/patterns/pair'
import { ResourceForm } from '~/patterns/resource-form'

/** The form for those without an account. Its answer is always the same: what we know of an address is told to nobody. */
export function AskForHelp() {
  const t = useText()
  const [sentTo, setSentTo] = useState<string>()
  const toSignIn = (
    <Anchor component={Link} to="/sign-in" inherit td="underline">
      {t('licensing_request.sign_in')}
    </Anchor>
  )
  if (sentTo) {
    return (
      <FrontPage title={t('licensing_request.sent')}>
        <Text role="status" mb="xl">
          {t('licensing_request.sent_body', { email: sentTo })}
        </Text>
        {toSignIn}
      </FrontPage>
    )
  }
  return (
    <FrontPage title={t('licensing_request.title')}>
      <Text c="dimmed" mb="xl">
        {t('licensing_request.body')}
      </Text>
      <AskForm onDone={setSentTo} />
      <Text mt="xl">{toSignIn}</Text>
    </FrontPage>
  )
}

const CONCERNS = ['licensing', 'account'] as const

function AskForm({ onDone }: { onDone: (email: string) => void }) {
  const t = useText()
  const { language } = useLanguage()
  const required = isNotEmpty(t('licensing_request.required'))
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: {
      category: 'licensing' as (typeof CONCERNS)[number],
      name: '',
      company: '',
      email: '',
      phone: '',
      description: '',
    },
    validate: {
      name: required,
      email: (value) => (/^\S+@\S+\.\S+$/.test(value) ? null : t('licensing_request.email_wrong')),
      description: required,
    },
  })

  async function submit(values: typeof form.values) {
    await http.POST('/licensing-requests', { body: { ...values, language } })
    return values.email
  }

  return (
    <ResourceForm form={form} submit={submit} onDone={onDone} action={t('licensing_request.action')}>
      <Select
        label={t('licensing_request.category')}
        data={CONCERNS.map((value) => ({ value, label: t(`licensing_request.category.${value}`) }))}
        allowDeselect={false}
        {...form.getInputProps('category')}
      />
      <TextInput label={t('licensing_request.name')} autoComplete="name" required {...form.getInputProps('name')} />
      <TextInput
        label={t('licensing_request.email')}
        description={t('licensing_request.email_why')}
        type="email"
        autoComplete="email"
        required
        {...form.getInputProps('email')}
      />
      <Pair>
        <TextInput
          label={t('licensing_request.company')}
          autoComplete="organization"
          {...form.getInputProps('company')}
        />
        <TextInput
          label={t('licensing_request.phone')}
          type="tel"
          autoComplete="tel"
          {...form.getInputProps('phone')}
        />
      </Pair>
      <Textarea
        label={t('licensing_request.description')}
        description={t('licensing_request.description_what')}
        autosize
        minRows={4}
        maxLength={4000}
        required
        {...form.getInputProps('description')}
      />
    </ResourceForm>
  )
}
