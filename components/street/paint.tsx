import { mergeShapes, type Shape } from './shape'

/** Shapes as SVG paths; the colours follow the theme through the style sheet. */
export function Paint({ shapes }: { shapes: Shape[] }) {
  return mergeShapes(shapes).map(({ d, fill, stroke, width, opacity, part }, index) => (
    <path
      key={index}
      d={d}
      fill={fill ? `var(--street-${fill})` : 'none'}
      {...(stroke && { stroke: `var(--street-${stroke})`, strokeWidth: width })}
      {...(opacity !== undefined && { opacity })}
      {...(part && { className: part })}
    />
  ))
}
