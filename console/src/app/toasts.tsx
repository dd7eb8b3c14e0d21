import { Notifications } from '@mantine/notifications'
import '@mantine/core/styles/Notification.layer.css'
import '@mantine/notifications/styles.layer.css'

export function Toasts() {
  return <Notifications position="bottom-right" />
}
