import { Autocomplete, type AutocompleteProps } from '@mantine/core'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useController } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useDeployments } from '~/api/deployments'
import { deploymentIdOf, searchForDeployment, type Deployment } from '~/model/deployments'
import { Bdi } from '~/ui/basics/bdi'
import '~/ui/theme/picker.css'
import classes from './deployment-picker.module.css'

/** The maximum number of shown options; the user types more of the name to find others. */
const MAX_OPTIONS = 20

interface Props extends Pick<
  AutocompleteProps,
  'ref' | 'label' | 'description' | 'error' | 'required' | 'withAsterisk' | 'onBlur' | 'openOnFocus'
> {
  /** An ID, or any other typed text. */
  value: string
  onChange: (value: string) => void
  'data-autofocus'?: true | undefined
}

/**
 * Chooses a deployment by its name or ID, or by the URL of its page. Only some deployments are known, so any ID may be
 * entered. Any other text stays in the field as it was typed, and the form reports whether it is valid.
 */
export function DeploymentPicker({ value, onChange, onBlur, description, ...props }: Props) {
  const t = useTranslations()
  const deployments = useDeployments()
  /** The text being typed; null while the field shows the selected deployment. */
  const [typed, setTyped] = useState<string | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  /** The ID of the option just selected. */
  const submitted = useRef<string>(null)
  const selected = deployments.find(({ id }) => id === value)
  const found = typed === null ? deployments : deployments.filter(searchForDeployment(typed))
  const offered = new Map(found.slice(0, MAX_OPTIONS).map(deployment => [deployment.id, deployment]))
  const select = (id: string) => {
    setTyped(null)
    setIsOpen(false)
    onChange(id)
  }
  const type = (text: string) => {
    const isTyped = text !== submitted.current
    submitted.current = null
    // Mantine reports a selected option as the field's new text, too.
    if (!isTyped) return
    setTyped(text)
    onChange(deploymentIdOf(text, deployments))
  }
  const selectOnly = (event: KeyboardEvent) => {
    const [only, ...others] = found
    if (event.key !== 'Enter' || !isOpen || typed === null || !only || others.length > 0) return
    // Otherwise, Enter would submit the form.
    event.preventDefault()
    select(only.id)
  }
  return (
    <Autocomplete
      {...props}
      placeholder={t('picker.deployment')}
      description={selected ? <code>{selected.id}</code> : description}
      value={typed ?? selected?.name ?? value}
      onChange={type}
      onBlur={event => {
        setTyped(null)
        // Mantine considers a list without options closed already.
        setIsOpen(false)
        onBlur?.(event)
      }}
      onKeyDown={selectOnly}
      onOptionSubmit={id => {
        submitted.current = id
        select(id)
      }}
      dropdownOpened={isOpen && offered.size > 0}
      onDropdownOpen={() => setIsOpen(true)}
      onDropdownClose={() => setIsOpen(false)}
      data={[...offered.keys()]}
      filter={({ options }) => options}
      renderOption={({ option }) => <DeploymentOption deployment={offered.get(option.value)} />}
      autoComplete="off"
      withScrollArea={false}
      classNames={{ options: 'picker-options' }}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  )
}

function DeploymentOption({ deployment }: { deployment: Deployment | undefined }) {
  return (
    deployment && (
      <span className={classes['option']}>
        <Bdi>{deployment.name}</Bdi>
        <code>{deployment.id}</code>
      </span>
    )
  )
}

/** The form field for a deployment, whose value is its ID. */
export function DeploymentField({
  name,
  ...props
}: { name: string } & Omit<Props, 'value' | 'onChange' | 'onBlur' | 'error' | 'ref'>) {
  const {
    field: { ref, value, onChange, onBlur },
    fieldState,
  } = useController<Record<string, string>, string>({ name })
  return (
    <DeploymentPicker
      {...props}
      ref={ref}
      value={value}
      onChange={onChange}
      onBlur={onBlur}
      error={fieldState.error?.message}
    />
  )
}
