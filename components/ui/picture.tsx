interface Props {
  src: string
  alt: string
  className: string
}

/** A picture of ours that is small already; nothing makes it over on its way (0006). */
export function Picture({ src, alt, className }: Props) {
  // biome-ignore lint/performance/noImgElement: no image optimizer, see docs/decisions/0006
  return <img className={className} src={src} alt={alt} />
}
