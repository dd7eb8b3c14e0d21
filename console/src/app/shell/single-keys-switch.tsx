import { Switch } from '@mantine/core'
import { useText } from '~/app/i18n/text'
import { useRegistry } from './shortcuts'

export function SingleKeysSwitch() {
  const t = useText()
  const { single, setSingle } = useRegistry()
  return (
    <Switch
      checked={single}
      onChange={(event) => setSingle(event.currentTarget.checked)}
      label={t('app.shortcuts.single')}
      description={t('app.shortcuts.single_why')}
    />
  )
}
