/** Did it begin after the last visit of this colleague? At a first visit nothing is marked. */
export const isNew = (began: Date, newSince: Date | null): boolean => newSince !== null && began > newSince
