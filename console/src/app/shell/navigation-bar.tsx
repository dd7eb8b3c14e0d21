import { UnstyledButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useText } from '~/app/i18n/text'
import { allowed, NAVIGATION, type NavigationEntry, SECTIONS } from '~/app/navigation'
import { useSession } from '~/app/session'
import { ProductName } from '~/branding/product-name'
import { keyNames } from './keys'
import classes from './navigation-bar.module.css'
import { PersonMenu } from './person-menu'

interface Props {
  onSearch: () => void
  onHelp: () => void
}

export function Navigation({ onSearch, onHelp }: Props) {
  const t = useText()
  const session = useSession()
  const entries = allowed(NAVIGATION, session)
  return (
    <nav className={classes.column} aria-label={t('app.nav.label')}>
      <div className={classes.head}>
        <ProductName className={classes.product} />
        <span className={classes.company}>{session.organization.company}</span>
      </div>
      <UnstyledButton className={classes.search} onClick={onSearch}>
        <IconSearch size={16} aria-hidden />
        <span className={classes.grow}>{t('app.palette.open')}</span>
        <kbd>{keyNames('mod+K')}</kbd>
      </UnstyledButton>
      <div className={classes.sections}>
        {SECTIONS.map((section) => (
          <Section key={section} name={section} entries={entries.filter((entry) => entry.section === section)} />
        ))}
      </div>
      <PersonMenu onHelp={onHelp} />
    </nav>
  )
}

function Section({ name, entries }: { name: string; entries: NavigationEntry[] }) {
  const t = useText()
  if (entries.length === 0) return null
  return (
    <div className={classes.section}>
      {name !== 'top' && <div className={classes.heading}>{t(`app.nav.section.${name}`)}</div>}
      <ul className={classes.list}>
        {entries.map(({ to, label, icon: Icon }) => (
          <li key={to}>
            <Link to={to} className={classes.link} activeProps={{ 'aria-current': 'page' }}>
              <Icon size={16} aria-hidden />
              {t(label)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
