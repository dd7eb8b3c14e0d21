import { Button, SegmentedControl, Stack, Text, useMantineColorScheme } from '@mantine/core'
import { useState } from 'react'
import { useText } from '~/app/i18n/text'
import { signOut, useSession } from '~/app/session'
import { SingleKeysSwitch } from '~/app/shell/single-keys-switch'
import { Facts } from '~/patterns/facts'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { ProblemAlert } from '~/patterns/problem-alert'
import { AccountForm } from './account-form'
import classes from './my-account.module.css'

export function MyAccount() {
  const t = useText()
  const { person, organization } = useSession()
  return (
    <>
      <PageHeader title={t('identity.my_account.title')} actions={<SignOutButton />} />
      <PageBody form>
        <section className={classes.section}>
          <h2 className={classes.heading}>{t('identity.my_account.information')}</h2>
          <Stack gap="lg">
            <Facts
              facts={[
                { label: t('identity.login_id'), value: person.login_id },
                { label: t('identity.email'), value: person.email },
                { label: t('identity.company'), value: organization.company },
                { label: t('identity.role'), value: t(`identity.role.${person.role}`) },
              ]}
            />
            <AccountForm person={person} />
          </Stack>
        </section>
        <section className={classes.section}>
          <h2 className={classes.heading}>{t('identity.my_account.display')}</h2>
          <Stack gap="lg">
            <SchemeChoice />
            <SingleKeysSwitch />
          </Stack>
        </section>
      </PageBody>
    </>
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
      <Button variant="default" onClick={() => signOut().catch(setError)}>
        {t('app.sign_out')}
      </Button>
      {error !== undefined && <ProblemAlert error={error} />}
    </Stack>
  )
}
