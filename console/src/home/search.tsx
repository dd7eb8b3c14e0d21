import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { Link, type LinkProps } from '@tanstack/react-router'
import { useState } from 'react'
import { type Answer, api } from '~/app/api/client'
import { type Text, useText } from '~/app/i18n/text'
import { organizationLink } from '~/organization/organization'
import classes from './home.module.css'

const SHORTEST = 2

/** Finds while typing; the server ignores accents and case. */
export function Search() {
  const t = useText()
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 150)
  const asks = q.length >= SHORTEST && typed.trim().length >= SHORTEST
  const { data } = api.useQuery(
    'get',
    '/search',
    { params: { query: { q } } },
    { enabled: asks, placeholderData: keepPreviousData },
  )
  const found = asks && data ? foundOf(data, t) : undefined
  return (
    <search className={classes.search}>
      <TextInput
        type="search"
        aria-label={t('home.search')}
        placeholder={t('home.search.what')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={typed}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
      />
      <div role="status">{found?.length === 0 && <p className={classes.nothing}>{t('home.search.nothing')}</p>}</div>
      {found && found.length > 0 && (
        <ul className={classes.found} aria-label={t('home.search.results')}>
          {found.map(({ id, label, kind, link }) => (
            <li key={id}>
              <Link {...link} className={classes.hit}>
                <span>{label}</span>
                <span className={classes.kind}>{kind}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </search>
  )
}

interface Found {
  id: string
  label: string
  kind: string
  link: Pick<LinkProps, 'to' | 'params' | 'search'>
}

function foundOf({ organizations, registration_keys, licenses }: Answer<'/search'>, t: Text): Found[] {
  return [
    ...organizations.map(({ id, kind, company, city }) => ({
      id,
      label: [company, city].filter(Boolean).join(', '),
      kind: t(kind === 'customer' ? 'home.search.customer' : 'home.search.partner'),
      link: organizationLink({ id, kind }),
    })),
    ...registration_keys.map(({ id, key_masked }) => ({
      id,
      label: key_masked,
      kind: t('home.search.key'),
      link: { to: '/registration-keys' as const, search: { open: id } },
    })),
    ...licenses.map(({ id, product_name, customer_company, code_masked }) => ({
      id,
      label: `${product_name}, ${customer_company} (${code_masked})`,
      kind: t('home.search.license'),
      link: { to: '/licenses/$id' as const, params: { id } },
    })),
  ]
}
