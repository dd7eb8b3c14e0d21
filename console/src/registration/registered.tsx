import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { components } from '~/app/api/schema'
import { useText } from '~/app/i18n/text'
import { useSession } from '~/app/session'
import { Day, Num } from '~/patterns/cells'
import { CopyButton } from '~/patterns/copy-button'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { HowToEnter } from './how-to'
import classes from './preview.module.css'

type RegisteredLicense = components['schemas']['RegisteredLicense']

export interface Done {
  licenses: RegisteredLicense[]
  /** Codes of the products, for how to enter the Activation Codes. */
  products: string[]
}

/** The Activation Code, what to do with it, and what was mailed. */
export function Registered({ licenses, products, onAnother }: Done & { onAnother: () => void }) {
  const t = useText()
  const { email } = useSession().person
  const count = licenses.length
  return (
    <>
      <PageHeader
        title={t('registration.done.title', { count })}
        actions={
          <Button variant="default" onClick={onAnother}>
            {t('registration.done.another')}
          </Button>
        }
      />
      <PageBody form>
        <Stack gap="xl">
          {count > 1 && <Text>{t('registration.done.suite', { count })}</Text>}
          {licenses.map((entry) => (
            <RegisteredCard key={entry.license.id} {...entry} />
          ))}
          <section>
            <h2 className={classes.heading}>{t('registration.how.title')}</h2>
            <HowToEnter products={products} />
          </section>
          <Text c="dimmed">{t('registration.done.mailed', { email, count })}</Text>
        </Stack>
      </PageBody>
    </>
  )
}

function RegisteredCard({ license, product_name, activation_code }: RegisteredLicense) {
  const t = useText()
  const { email } = useSession().person
  return (
    <section className={classes.done} aria-label={product_name}>
      <Stack gap="md">
        <div>
          <Text fw={600} size="md">
            {product_name}
          </Text>
          <Text c="dimmed">
            <Num value={license.units} /> · {t('registration.done.until')} <Day value={license.expires_on} />
          </Text>
        </div>
        {activation_code ? (
          <>
            <Text size="sm">{t('registration.done.code')}</Text>
            <code className={classes.code} role="status">
              {activation_code}
            </code>
            <Group gap="md">
              <CopyButton value={activation_code} />
              <ToLicense id={license.id} />
            </Group>
          </>
        ) : (
          <>
            <Text fw={500} role="status">
              {t('registration.done.verify_first')}
            </Text>
            <Text>{t('registration.done.verify_how', { email })}</Text>
            <ToLicense id={license.id} />
          </>
        )}
      </Stack>
    </section>
  )
}

function ToLicense({ id }: { id: string }) {
  const t = useText()
  return (
    <Anchor component={Link} to="/my-products/$id" params={{ id } as never} size="sm">
      {t('registration.done.license')}
    </Anchor>
  )
}
