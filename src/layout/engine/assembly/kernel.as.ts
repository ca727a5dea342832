/** Trial: the sum of `count` floats (a multiple of 4) from byte `at`, four at a time. */
export function sum(at: usize, count: i32): f32 {
  let four = f32x4.splat(0)
  for (let index = 0; index < count; index += 4) four = f32x4.add(four, v128.load(at + ((<usize>index) << 2)))
  return f32x4.extract_lane(four, 0) + f32x4.extract_lane(four, 1) + (f32x4.extract_lane(four, 2) + f32x4.extract_lane(four, 3))
}
