import type { PlaceInList } from './place-in-list'

export interface ListWalkWords {
  readonly label: string
  /** With `{at}` and `{of}` in it. */
  readonly place: string
  readonly previous: string
  readonly next: string
}

/** On a page that was opened from a list: to the one before and after, by mouse as by key. */
export function ListWalk({ place, words }: { place: PlaceInList; words: ListWalkWords }) {
  const link = 'inline-flex min-h-[44px] items-center'
  return (
    <nav aria-label={words.label} className="no-print mb-1 flex flex-wrap items-center gap-x-3">
      {place.previous ? (
        <a className={link} href={place.previous}>
          {words.previous}
        </a>
      ) : null}
      <span className="text-stone">
        {words.place.replace('{at}', `${place.at}`).replace('{of}', `${place.of}`)}
      </span>
      {place.next ? (
        <a className={link} href={place.next}>
          {words.next}
        </a>
      ) : null}
    </nav>
  )
}
