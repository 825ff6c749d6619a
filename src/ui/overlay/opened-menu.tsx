import { Menu } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { useRef, useState } from 'react'
import { Link } from '~/ui/basics/link'
import type { MenuAction, MenuButtonProps, MenuChoice } from './menu-button'
import { MenuTrigger } from './menu-trigger'
import './opened-menu.css'

/** The menu of a menu button, open from the start: it takes the button's place once that is pressed. */
export default function OpenedMenu(menu: MenuButtonProps) {
  const { label, heading, entries } = menu
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(true)
  // As menus of the system do: a turned phone would leave it where its button no longer is.
  useWindowEvent('resize', () => setIsOpen(false))
  const choices = entries.filter(isChoice)
  const actions = entries.filter((entry): entry is MenuAction => !isChoice(entry))
  return (
    <Menu
      opened={isOpen}
      onChange={setIsOpen}
      returnFocus={false}
      onClose={() => button.current?.focus({ preventScroll: true })}
    >
      <Menu.Target>
        <MenuTrigger ref={button} label={label} face={menu} />
      </Menu.Target>
      <Menu.Dropdown>
        {heading?.map(line => (
          <Menu.Label key={line} className="menu-heading">
            {line}
          </Menu.Label>
        ))}
        {choices.map(choice => (
          <Choice key={choice.label} {...choice} />
        ))}
        {choices.length > 0 && actions.length > 0 && <Menu.Divider />}
        {actions.map(action => (
          <Action key={action.label} {...action} />
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

const isChoice = (entry: MenuAction | MenuChoice): entry is MenuChoice => 'onChange' in entry

function Choice({ label, value, options, onChange }: MenuChoice) {
  return (
    <div role="group" aria-label={label}>
      <Menu.Label aria-hidden>{label}</Menu.Label>
      <Menu.RadioGroup value={value} onChange={onChange}>
        {options.map(option => (
          <Menu.RadioItem key={option.value} value={option.value} lang={option.lang} closeMenuOnClick>
            {option.label}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </div>
  )
}

function Action({ label, icon: Picture, isDangerous, run }: MenuAction) {
  const look = {
    leftSection: <Picture size={14} aria-hidden />,
    ...(isDangerous ? { className: 'danger-item' } : {}),
  }
  return typeof run === 'string' ? (
    <Menu.Item component={Link} to={run} {...look}>
      {label}
    </Menu.Item>
  ) : (
    <Menu.Item onClick={run} {...look}>
      {label}
    </Menu.Item>
  )
}
