import { getTranslations } from 'next-intl/server'
import { PointPicker } from '../map/point/point-picker'
import { Select } from '../ui/select'

export interface OutsideListProps {
  label: string
  hint: string
  none: string
  quarters: readonly { readonly id: string; readonly name: string }[]
  quarter: string
  error: string | undefined
  /** As `pointText` writes it; left out where no point is kept. */
  point?: string
}

/** Where an address is that stands in no list: a quarter to choose, and a point on the map where the device can. */
export async function OutsideList({ label, hint, none, quarters, quarter, error, point }: OutsideListProps) {
  const t = await getTranslations('common')
  const errors = await getTranslations('errors')
  return (
    <>
      <Select
        name="quarter"
        label={label}
        hint={hint}
        options={[
          { value: '', label: none },
          ...quarters.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        defaultValue={quarter}
        error={error}
      />
      {point === undefined ? null : (
        <PointPicker
          start={point}
          words={{
            open: t('point.open'),
            hint: t('point.hint'),
            map: t('point.map'),
            busy: t('point.busy'),
            failed: t('point.failed'),
            whole: t('point.whole'),
            remove: t('point.remove'),
            near: t.raw('address.point'),
            outside: errors('address.outside'),
          }}
        />
      )}
    </>
  )
}
