import { MantineThemeProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { useText } from './i18n/text'
import '@mantine/core/styles/Notification.layer.css'
import '@mantine/notifications/styles.layer.css'

/** Where the app says what was done. The button that closes a message has a name for those who do not see its cross. */
export function Toasts() {
  const t = useText()
  const closeButtonProps = { 'aria-label': t('patterns.close') }
  return (
    <MantineThemeProvider theme={{ components: { Notification: { defaultProps: { closeButtonProps } } } }}>
      <Notifications position="bottom-right" />
    </MantineThemeProvider>
  )
}
