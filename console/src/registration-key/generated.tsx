import { Button, Group, Stack, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { saveFile } from '~/app/api/download'
import { useText } from '~/app/i18n/text'
import { CopyButton } from '~/patterns/copy-button'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import type { Generated } from './generate-form'
import classes from './generated.module.css'
import { keysFile } from './keys-file'

/** A page of text is enough to check; the file has them all. */
const LISTED = 200

export function GeneratedKeys({ plan, keys, recipient, onDone }: Generated & { onDone: () => void }) {
  const t = useText()
  const save = () => saveFile('registration-keys.csv', new Blob([keysFile(keys, plan.name)], { type: 'text/csv' }))
  return (
    <>
      <PageHeader
        title={t('registration_key.generated.title', { count: keys.length })}
        parent={{ label: t('registration_key.title'), to: '/registration-keys' }}
        actions={<Button onClick={onDone}>{t('registration_key.generated.done')}</Button>}
      />
      <PageBody form>
        <Stack gap="lg">
          <Text size="md" role="status">
            {t('registration_key.generated.body', { count: keys.length, plan: plan.name })}{' '}
            {recipient && t('registration_key.generated.mailed', { recipient })}
          </Text>
          <Group gap="sm">
            <CopyButton value={keys.map(({ key }) => key).join('\n')} label={t('registration_key.generated.copy')} />
            <Button variant="default" leftSection={<IconDownload size={16} />} onClick={save}>
              {t('registration_key.generated.download')}
            </Button>
          </Group>
          <ol className={classes.keys}>
            {keys.slice(0, LISTED).map(({ id, key }) => (
              <li key={id}>
                <code>{key}</code>
              </li>
            ))}
          </ol>
          {keys.length > LISTED && (
            <Text c="dimmed">{t('registration_key.generated.more', { more: keys.length - LISTED })}</Text>
          )}
        </Stack>
      </PageBody>
    </>
  )
}
