export type LockedPackage = {
  version?: string
  dev?: boolean
  optional?: boolean
  devOptional?: boolean
  peer?: boolean
  extraneous?: boolean
}

export function installPackages(root: string): void
export function isInstalled(
  wanted: Record<string, LockedPackage>,
  present: Record<string, LockedPackage>,
): boolean
