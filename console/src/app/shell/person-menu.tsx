import { Menu, UnstyledButton } from '@mantine/core'
import { IconKeyboard, IconLogout, IconSelector, IconUserCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useProblemText } from '~/app/i18n/problem-text'
import { useText } from '~/app/i18n/text'
import { signInPath } from '~/app/look'
import { notifyProblem } from '~/app/notify'
import { signOut, useSession } from '~/app/session'
import classes from './navigation-bar.module.css'

export function PersonMenu({ onHelp }: { onHelp: () => void }) {
  const t = useText()
  const problemText = useProblemText()
  const { person } = useSession()

  function leave() {
    signOut(signInPath()).catch((error) => {
      void notifyProblem(problemText(error))
    })
  }

  return (
    <Menu position="top-start" width={208}>
      <Menu.Target>
        <UnstyledButton className={classes.person}>
          <span className={classes.initials} aria-hidden>
            {person.first_name.slice(0, 1)}
            {person.last_name.slice(0, 1)}
          </span>
          <span className={classes.who}>
            <span>{`${person.first_name} ${person.last_name}`}</span>
            <span>{person.login_id}</span>
          </span>
          <IconSelector size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/my-account" leftSection={<IconUserCircle size={16} />}>
          {t('identity.my_account.title')}
        </Menu.Item>
        <Menu.Item onClick={onHelp} leftSection={<IconKeyboard size={16} />} rightSection={<kbd>?</kbd>}>
          {t('app.shortcuts.open')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={leave} leftSection={<IconLogout size={16} />}>
          {t('app.sign_out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
