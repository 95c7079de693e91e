import { addProtocol } from 'maplibre-gl'
import { Protocol } from 'pmtiles'

// Fetched only where a city has tiles: reading them asks for the pieces that the picture needs, from our own address.
addProtocol('pmtiles', new Protocol().tile)
