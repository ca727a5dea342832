// field/law.ts, and the law that this field goes by, in four lanes.
export let squared: bool = false
export let scale: v128 = f32x4.splat(0)
export let soften: v128 = f32x4.splat(0)

export function goBy(power: i32, lawScale: f32, lawSoften: f32): void {
  squared = power == 2
  scale = f32x4.splat(lawScale)
  soften = f32x4.splat(lawSoften)
}
