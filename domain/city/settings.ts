/** What differs from city to city. A second city is another file with this shape, no code. */
export interface CitySettings {
  /** As in running text. */
  readonly name: string
  /** The name of the programme, e.g. "Hulp voor je buur-t". */
  readonly programme: string
  /** Who signs the mails. */
  readonly department: string
  /** E.164; shown in Belgian groups. */
  readonly phone: string
  /** The number from which we call back. */
  readonly callingNumber: string
  readonly mail: string
  /** Hours in which the phone is answered, per weekday 0 = Monday; null = closed. */
  readonly hours: readonly (readonly [from: string, to: string] | null)[]
  /** Draws the city's own row of houses: what stands behind and in front. */
  readonly skyline: { readonly tower: boolean; readonly water: boolean; readonly seed: number }
  /** Kilometres around the centre for maps and estimates. */
  readonly centre: { readonly lat: number; readonly lon: number }
}
