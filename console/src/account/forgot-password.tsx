import { Anchor, Text, TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { http } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { FrontPage } from '~/identity/front-page'
import { ResourceForm } from '~/patterns/resource-form'

/** The answer is the same whether or not there is such an account. */
export function ForgotPassword() {
  const t = useText()
  const [done, setDone] = useState(false)
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { account: '' },
    validate: { account: isNotEmpty(t('account.required')) },
  })
  return (
    <FrontPage title={t(done ? 'account.forgot.done' : 'account.forgot.title')}>
      {done ? (
        <Text role="status">{t('account.forgot.done_body')}</Text>
      ) : (
        <>
          <Text c="dimmed" mb="xl">
            {t('account.forgot.body')}
          </Text>
          <ResourceForm
            form={form}
            submit={(body) => http.POST('/password-resets', { body })}
            onDone={() => setDone(true)}
            action={t('account.forgot.action')}
          >
            <TextInput
              label={t('account.forgot.account')}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              required
              data-autofocus
              {...form.getInputProps('account')}
            />
          </ResourceForm>
        </>
      )}
      <Text mt="xl">
        <Anchor component={Link} to="/sign-in" inherit td="underline">
          {t('account.forgot.back')}
        </Anchor>
      </Text>
    </FrontPage>
  )
}
