export { dropMyPhoto, dropPhotoOf, setMyPhoto, setPhotoOf } from './photo'
