import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '~/patterns/empty-state'
import { useText } from './i18n/text'

export function UnknownScreen() {
  const t = useText()
  return (
    <main>
      <EmptyState
        page
        title={t('app.unknown.title')}
        body={t('app.unknown.body')}
        action={
          <Anchor component={Link} to="/">
            {t('app.unknown.action')}
          </Anchor>
        }
      />
    </main>
  )
}
