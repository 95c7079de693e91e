/** The boxes stand in the table; their button below it. */
export const APART_FORM = 'apart-form'

/** The box before a row. */
export function ApartBox({ id, name }: { id: string; name: string }) {
  return (
    <label className="inline-flex min-h-[44px] min-w-[44px] items-center justify-center">
      <input
        type="checkbox"
        form={APART_FORM}
        name="helpRequestIds"
        value={id}
        className="size-[24px]"
        aria-label={name}
      />
    </label>
  )
}
