import classes from './empty-picture.module.css'

/** A bell that sends to three tiles, for a list that has nothing yet. It says nothing that the text below doesn't. */
const EmptyPicture = () => (
  <svg className={classes['picture']} width="96" height="64" viewBox="0 0 96 64" fill="none" aria-hidden>
    <path d="M44 32h14m0-20h18M76 32H58m0-20v40m0 0h18" />
    <rect x="4" y="12" width="40" height="40" rx="10" />
    <path d="M17 38v-7a7 7 0 0 1 14 0v7m-16 0h18m-11 5h4" />
    <rect x="76" y="4" width="16" height="16" rx="5" />
    <rect x="76" y="24" width="16" height="16" rx="5" />
    <rect x="76" y="44" width="16" height="16" rx="5" />
  </svg>
)

export default EmptyPicture
