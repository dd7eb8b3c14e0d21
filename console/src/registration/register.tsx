import { Stack, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useText } from '~/app/i18n/text'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { grouped, readCode } from './code-check'
import { CodeField } from './code-field'
import { Preview } from './preview'
import { type Done, Registered } from './registered'
import { registerRoute } from './routes'

export function RegisterProduct() {
  const t = useText()
  const navigate = useNavigate()
  const { key } = registerRoute.useSearch()
  const [typed, setTyped] = useState(() => grouped(key ?? ''))
  const [done, setDone] = useState<Done>()

  // A key proves a purchase: it doesn't stay in the address or the history.
  useEffect(() => {
    if (key) void navigate({ to: '/register', search: {}, replace: true })
  }, [key, navigate])

  if (done) return <Registered {...done} onAnother={() => restart()} />

  function restart() {
    setTyped('')
    setDone(undefined)
  }

  const reading = readCode(typed)
  const wrong = reading === 'mistyped' || reading === 'malformed' || reading === 'activation_code'
  const whole = reading === 'registration_key'
  return (
    <>
      <PageHeader title={t('registration.title')} />
      <PageBody form>
        <Stack gap="lg">
          <Text c="dimmed">{t('registration.body')}</Text>
          <CodeField
            label={t('registration.key')}
            description={t('registration.key_where')}
            value={typed}
            onChange={setTyped}
            error={wrong && t(`registration.wrong.${reading}`)}
            success={whole ? t('registration.fits') : undefined}
          />
          {whole && <Preview key={typed} registrationKey={typed} onDone={setDone} />}
        </Stack>
      </PageBody>
    </>
  )
}
