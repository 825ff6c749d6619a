import { Menu } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { useRef, useState } from 'react'
import { Link } from 'react-router-dom'
import { IconButton } from '~/ui/basics/icon-button'
import type { MenuAction, MenuButtonProps, MenuChoice } from './menu-button'
import './opened-menu.css'

/** The menu of a menu button, open from the start: it takes the button's place once that is pressed. */
export default function OpenedMenu({ label, icon, size = 'md', heading, entries }: MenuButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(true)
  // As menus of the system do: a turned phone would leave it where its button no longer is.
  useWindowEvent('resize', () => setIsOpen(false))
  return (
    <Menu
      opened={isOpen}
      onChange={setIsOpen}
      returnFocus={false}
      onClose={() => button.current?.focus({ preventScroll: true })}
    >
      <Menu.Target>
        <IconButton ref={button} label={label} icon={icon} size={size} />
      </Menu.Target>
      <Menu.Dropdown>
        {heading?.map(line => (
          <Menu.Label key={line} className="menu-heading">
            {line}
          </Menu.Label>
        ))}
        {'onChange' in entries ? (
          <Choices {...entries} />
        ) : (
          entries.map(entry => <Action key={entry.label} {...entry} />)
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

function Choices({ value, options, onChange }: MenuChoice) {
  return (
    <Menu.RadioGroup value={value} onChange={onChange}>
      {options.map(option => (
        <Menu.RadioItem key={option.value} value={option.value} lang={option.lang} closeMenuOnClick>
          {option.label}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
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
