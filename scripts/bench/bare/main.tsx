import '@mantine/core/styles.css'
import { Button, Drawer, MantineProvider, Stack, Table, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { styleNonce } from '~/ui/theme/nonce'

interface Channel {
  id: string
  name: string
  channelType: string
}

/** The least that React and Mantine need to list the channels, find some by name, and open a form: a yardstick. */
function Bare() {
  const [rows, setRows] = useState<Channel[]>([])
  const [search, setSearch] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => {
    const left = new AbortController()
    fetch(`/api/v2/notificationChannels/?offset=0&limit=50&namePart=${encodeURIComponent(search)}`, left)
      .then(answer => answer.json())
      .then(({ data }: { data: Channel[] }) => setRows(data))
      .catch(() => {})
    return () => left.abort()
  }, [search])
  return (
    <main>
      <Button onClick={() => setIsOpen(true)}>Create channel</Button>
      <TextInput
        type="search"
        aria-label="Search"
        value={search}
        onChange={event => setSearch(event.currentTarget.value)}
      />
      <Table>
        <tbody>
          {rows.map(({ id, name, channelType }) => (
            <tr key={id}>
              <td>
                <a href={`/channels/${id}`}>{name}</a>
              </td>
              <td>{channelType}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <Drawer opened={isOpen} onClose={() => setIsOpen(false)} title="Create channel" position="right">
        <Stack>
          <TextInput label="Name" name="name" />
          <TextInput label="Payload URL" name="payloadUrl" />
          <Button>Create channel</Button>
        </Stack>
      </Drawer>
    </main>
  )
}

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <MantineProvider getStyleNonce={styleNonce}>
      <Bare />
    </MantineProvider>,
  )
