import { Button, Group, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { saveFile } from '~/app/api/download'
import { useText } from '~/app/i18n/text'
import type { License } from '~/my-product/situation'
import { CopyButton } from '~/patterns/copy-button'
import { useIssued } from './issued'
import { LongDay } from './long-day'
import classes from './offline-activation.module.css'
import { Step } from './step'

export interface Made {
  id: string
  sequence: number
  file: string
  /** What the machine calls itself. */
  name: string
}

/** The license file, and what to do with it. */
export function FileStep({ license, made, onAnother }: { license: License; made: Made; onAnother: () => void }) {
  const t = useText()
  const until = useIssued(license.id)?.find(({ id }) => id === made.id)?.expires_at
  const name = fileName(license.product.code, made)
  return (
    <Step title={t('offline_activation.file.title', { name: made.name })}>
      <Group gap="sm">
        <Button
          leftSection={<IconDownload size={16} />}
          onClick={() => saveFile(name, new Blob([made.file], { type: 'text/plain' }))}
        >
          {t('offline_activation.file.download')}
        </Button>
        <CopyButton value={made.file} />
      </Group>
      <ol className={classes.how}>
        <li>{t('offline_activation.how.carry', { name })}</li>
        <li>{t('offline_activation.how.choose')}</li>
        {until && (
          <li>
            {t('offline_activation.how.until')} <LongDay at={until} zone={license.time_zone} />
          </li>
        )}
      </ol>
      <Text c="dimmed">{t('offline_activation.file.kept')}</Text>
      <Button variant="subtle" onClick={onAnother} className={classes.another}>
        {t('offline_activation.file.another')}
      </Button>
    </Step>
  )
}

/** `license-EPSMB-reception-2.txt`: what tells files apart on a memory stick. */
export function fileName(product: string, { name, sequence }: Pick<Made, 'name' | 'sequence'>): string {
  const plain = name.replace(/[^\p{L}\p{N}-]+/gu, '-').slice(0, 40)
  return `license-${product}-${plain}-${sequence}.txt`
}
