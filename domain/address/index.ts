export { type AddressQuery, parseAddressQuery } from './address-query'
export { houseNumberGap, houseNumberKey, houseNumberValue } from './house-number'
export { plainWords, streetKey } from './street-key'
