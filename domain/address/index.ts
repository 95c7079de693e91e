export { type AddressQuery, parseAddressQuery } from './address-query'
export { houseNumberGap, houseNumberKey, houseNumberValue } from './house-number'
export { namesTownOf } from './same-town'
export { oneSlipAway, STREET_KIND, streetKey, streetStem } from './street-key'
