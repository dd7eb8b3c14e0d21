import { Modal, Stack } from '@mantine/core'
import { useText } from '~/app/i18n/text'
import { keyNames } from './keys'
import { useRegistry } from './shortcuts'
import classes from './shortcuts.module.css'
import { SingleKeysSwitch } from './single-keys-switch'

/** Every shortcut that holds right now. */
export function ShortcutsHelp({ onClose }: { onClose: () => void }) {
  const t = useText()
  const { all } = useRegistry()
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('app.shortcuts.open')}
      closeButtonProps={{ 'aria-label': t('patterns.close') }}
    >
      <Stack gap="lg">
        <dl className={classes.list}>
          {all.map(({ keys, label }) => (
            <div key={keys + label} className={classes.row}>
              <dt>{label}</dt>
              <dd>
                <kbd>{keyNames(keys)}</kbd>
              </dd>
            </div>
          ))}
        </dl>
        <SingleKeysSwitch />
      </Stack>
    </Modal>
  )
}
