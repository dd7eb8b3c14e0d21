import { useMemo } from 'react'
import { LANGUAGE_NAMES } from '~/app/i18n/languages'
import { useText } from '~/app/i18n/text'
import type { OrganizationKind } from '~/organization/organization'
import type { Column } from '~/patterns/data-table/column'
import { StatusBadge } from '~/patterns/status-badge'
import { fullName, PERSON_TONES, type Person } from './person'
import { PersonActions } from './person-actions'

/** `kind` of the company whose people they are: it decides which roles an edit offers. */
export function usePersonColumns(kind: OrganizationKind): Column<Person>[] {
  const t = useText()
  return useMemo(
    () => [
      { id: 'name', header: t('person.name'), cell: fullName, sort: 'name' },
      {
        id: 'status',
        header: t('person.status'),
        cell: ({ status }) => <StatusBadge tone={PERSON_TONES[status]}>{t(`person.status.${status}`)}</StatusBadge>,
        card: true,
      },
      { id: 'role', header: t('person.role'), cell: ({ role }) => t(`identity.role.${role}`), card: true },
      { id: 'login_id', header: t('person.login_id'), cell: ({ login_id }) => login_id },
      {
        id: 'email',
        header: t('person.email'),
        cell: ({ email, email_verified }) => (email_verified ? email : t('person.unverified', { email })),
      },
      {
        id: 'second_factor',
        header: t('person.second_factor'),
        cell: ({ second_factor }) => t(`person.second_factor.${second_factor ? 'on' : 'off'}`),
      },
      { id: 'phone', header: t('person.phone'), cell: ({ phone }) => phone, hidden: true },
      { id: 'language', header: t('person.language'), cell: ({ language }) => LANGUAGE_NAMES[language], hidden: true },
      { id: 'time_zone', header: t('person.time_zone'), cell: ({ time_zone }) => time_zone, hidden: true },
      {
        id: 'actions',
        header: t('patterns.actions'),
        align: 'end' as const,
        cell: (person) => <PersonActions person={person} kind={kind} />,
        card: true,
      },
    ],
    [t, kind],
  )
}
