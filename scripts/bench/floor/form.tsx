import { useEffect, useRef, useState } from 'react'

const fields = ['subject', 'recipient', 'channel', 'status', 'template', 'attempts']

export default function Form({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [values, setValues] = useState<Record<string, string>>({})
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} onClose={onClose}>
      <form method="dialog">
        <h2>Create delivery</h2>
        {fields.map(field => (
          <label key={field}>
            {field}
            <input
              name={field}
              value={values[field] ?? ''}
              onChange={({ currentTarget }) => setValues({ ...values, [field]: currentTarget.value })}
            />
          </label>
        ))}
        <button type="submit">Save</button>
      </form>
    </dialog>
  )
}
