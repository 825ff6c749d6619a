import { cleanup, screen } from '@testing-library/react'
import { useState } from 'react'
import { vi } from 'vitest'
import * as z from 'zod/mini'
import { headerName, httpUrl, line, name } from '~/contract/common'
import { HeadersField, TextField } from './fields'
import { SecretField } from './secret-field'
import { Form } from './form'
import { useQuestion } from '~/ui/basics/question'
import { useSchemaForm } from './schema-form'
import { renderUi } from '~/ui/test-render'

interface Values {
  name: string
  payloadUrl: string
  secretToken: string | null
  customHeaders: { name: string; value: string }[]
}

const schema = z.object({
  name,
  payloadUrl: z.optional(httpUrl),
  secretToken: z.optional(line),
  customHeaders: z.array(z.object({ name: headerName, value: line.check(z.minLength(1)) })),
})

/** What the form starts from. */
export const stored: Values = { name: 'Pager', payloadUrl: '', secretToken: '', customHeaders: [] }

type Send = <T>(write: () => Promise<T>) => Promise<T>

/** What a submit does: it asks with `ask`, whose answer is a button named "Save anyway", and writes through `send`. */
type Submit = (
  values: Values,
  base: Values,
  steps: { ask: () => Promise<true | null>; send: Send },
) => Promise<(() => void) | null>

/** A submit that succeeds and leads nowhere. */
export const saved = () => {}

function Fields({ submit, defaults }: { submit: Submit; defaults: Values }) {
  const question = useQuestion<null, true>()
  const handle = useSchemaForm<Values>({
    schema,
    defaults,
    submit: (values, base, send) => submit(values, base, { ask: () => question.ask(null), send }),
    draft: {
      key: 'channel.c1',
      conceal: values => ({ ...values, secretToken: '' }),
      reveal: values => ({ ...values, customHeaders: [...values.customHeaders] }),
      nameOf: field => (field === 'secretToken' ? 'Secret token' : field),
    },
  })
  return (
    <>
      <Form handle={handle} action="Save channel" cancel={() => {}}>
        <TextField name="name" label="Name" />
        <TextField name="payloadUrl" label="Payload URL" />
        <SecretField name="secretToken" label="Secret token" isStored />
        <HeadersField name="customHeaders" label="Custom headers" />
      </Form>
      {question.open && (
        <button type="button" onClick={() => question.open?.answer(true)}>
          Save anyway
        </button>
      )}
    </>
  )
}

/** An answer that comes when the test says so. */
export function pending() {
  let resolve = (_: () => void) => {}
  let reject = (_: Error) => {}
  const promise = new Promise<() => void>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}

/** The form, what it submits, and a way to leave it and come back. */
export async function renderForm(submit: Submit = async () => saved, defaults = stored) {
  const submitted = vi.fn(submit)
  function Drawer() {
    const [isOpen, setIsOpen] = useState(true)
    return (
      <>
        {isOpen && <Fields submit={submitted} defaults={defaults} />}
        <button type="button" onClick={() => setIsOpen(!isOpen)}>
          leave or return
        </button>
      </>
    )
  }
  const { user } = await renderUi(<Drawer />)
  const press = (button: string) => user.click(screen.getByRole('button', { name: button }))
  return {
    user,
    submitted,
    type: (label: string, text: string) => user.type(screen.getByLabelText(label), text),
    save: () => press('Save channel'),
    press,
    leaveAndReturn: async () => {
      await press('leave or return')
      await press('leave or return')
    },
  }
}

const draftKey = 'notifications-console.draft.signed-out.channel.c1'

/** What the tab keeps of the form. */
export const draft = () => sessionStorage.getItem(draftKey)

/** Opens the form as after a reload: the page, and what it knew of its drafts, is gone; the tab's storage is not. */
export async function reload() {
  const kept = draft() ?? ''
  cleanup()
  // As another page finds it: under a draft that this page is not submitting.
  keepDraft(kept.replace(/"id":"[^"]*"/, '"id":"of-another-page"'))
  await renderForm()
}

/** Puts a text where the tab keeps what was typed into the form. */
export const keepDraft = (text: string) => sessionStorage.setItem(draftKey, text)

/** The title above what was restored. */
export const restored = 'Unsaved changes restored'
