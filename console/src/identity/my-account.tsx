import { Button, SegmentedControl, Stack, Text, useMantineColorScheme } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Email } from '~/account/email'
import { Password } from '~/account/password'
import { SecondFactor } from '~/account/second-factor'
import { Sessions } from '~/account/sessions'
import { useText } from '~/app/i18n/text'
import { signInPath } from '~/app/look'
import { signOut, useSession } from '~/app/session'
import { SingleKeysSwitch } from '~/app/shell/single-keys-switch'
import { Facts } from '~/patterns/facts'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { ProblemAlert } from '~/patterns/problem-alert'
import { AccountForm } from './account-form'
import classes from './my-account.module.css'
import { Reminders } from './reminders'

export function MyAccount() {
  const t = useText()
  const { person, organization } = useSession()
  return (
    <>
      <PageHeader title={t('identity.my_account.title')} actions={<SignOutButton />} />
      <PageBody form>
        <Part title={t('identity.my_account.information')}>
          <Facts
            facts={[
              { label: t('identity.login_id'), value: person.login_id },
              { label: t('identity.company'), value: organization.company },
              { label: t('identity.role'), value: t(`identity.role.${person.role}`) },
            ]}
          />
          <AccountForm person={person} />
        </Part>
        <Part title={t('account.email.title')}>
          <Email person={person} />
        </Part>
        <Part title={t('account.password.title')}>
          <Password />
        </Part>
        <Part title={t('account.factor.title')}>
          <SecondFactor />
        </Part>
        <Part title={t('account.sessions.title')}>
          <Sessions />
        </Part>
        <Part title={t('identity.my_account.mails')}>
          <Reminders />
        </Part>
        <Part title={t('identity.my_account.display')}>
          <SchemeChoice />
          <SingleKeysSwitch />
        </Part>
      </PageBody>
    </>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{title}</h2>
      <Stack gap="lg">{children}</Stack>
    </section>
  )
}

function SchemeChoice() {
  const t = useText()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <div>
      <Text id="scheme" size="sm" fw={500} mb={4}>
        {t('identity.scheme')}
      </Text>
      <SegmentedControl
        aria-labelledby="scheme"
        value={colorScheme}
        onChange={(value) => setColorScheme(value as typeof colorScheme)}
        data={[
          { value: 'light', label: t('identity.scheme.light') },
          { value: 'dark', label: t('identity.scheme.dark') },
          { value: 'auto', label: t('identity.scheme.auto') },
        ]}
      />
    </div>
  )
}

function SignOutButton() {
  const t = useText()
  const [error, setError] = useState<unknown>()
  return (
    <Stack gap="sm">
      <Button variant="default" onClick={() => signOut(signInPath()).catch(setError)}>
        {t('app.sign_out')}
      </Button>
      {error !== undefined && <ProblemAlert error={error} />}
    </Stack>
  )
}
