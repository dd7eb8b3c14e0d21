import { useMemo } from 'react'
import { LANGUAGE_NAMES } from '~/app/i18n/languages'
import { useText } from '~/app/i18n/text'
import type { Column } from '~/patterns/data-table/column'
import { StatusBadge } from '~/patterns/status-badge'
import type { Person } from './person'

export function usePersonColumns(): Column<Person>[] {
  const t = useText()
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('person.name'),
        cell: ({ first_name, last_name }) => `${first_name} ${last_name}`,
        sort: 'name',
      },
      {
        id: 'status',
        header: t('person.status'),
        cell: ({ enabled }) => (
          <StatusBadge tone={enabled ? 'green' : 'grey'}>
            {enabled ? t('person.status.enabled') : t('person.status.disabled')}
          </StatusBadge>
        ),
        card: true,
      },
      { id: 'role', header: t('person.role'), cell: ({ role }) => t(`identity.role.${role}`), card: true },
      { id: 'login_id', header: t('person.login_id'), cell: ({ login_id }) => login_id },
      {
        id: 'email',
        header: t('person.email'),
        cell: ({ email, email_verified }) => (email_verified ? email : t('person.unverified', { email })),
      },
      { id: 'phone', header: t('person.phone'), cell: ({ phone }) => phone, hidden: true },
      { id: 'language', header: t('person.language'), cell: ({ language }) => LANGUAGE_NAMES[language], hidden: true },
      { id: 'time_zone', header: t('person.time_zone'), cell: ({ time_zone }) => time_zone, hidden: true },
    ],
    [t],
  )
}
