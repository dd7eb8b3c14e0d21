import { Button, Text } from '@mantine/core'
import { useText } from '~/app/i18n/text'
import { FrontPage } from '~/identity/front-page'

/** The account is there and signed in; what is still to do is said before going on. */
export function Arrived({ email, onGo }: { email: string; onGo: () => void }) {
  const t = useText()
  return (
    <FrontPage title={t('signup.done.title')}>
      <Text mb="xl" role="status">
        {t('signup.done.body', { email })}
      </Text>
      <Button onClick={onGo} fullWidth autoFocus>
        {t('signup.done.action')}
      </Button>
    </FrontPage>
  )
}
