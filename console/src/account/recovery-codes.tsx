import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useText } from '~/app/i18n/text'
import { CopyButton } from '~/patterns/copy-button'
import classes from './account.module.css'

/** Shown once, after which only their hashes are left. */
export function RecoveryCodes({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const t = useText()
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
      title={t('account.factor.codes.title')}
    >
      <Stack gap="lg">
        <Text>{t('account.factor.codes.what')}</Text>
        <ul className={classes.codes}>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <Group gap="sm">
          <Button onClick={onClose} data-autofocus>
            {t('account.factor.codes.done')}
          </Button>
          <CopyButton value={codes.join('\n')} />
        </Group>
      </Stack>
    </Modal>
  )
}
