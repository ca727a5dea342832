// What stands round the stage in a headset, one draw. in: aPart 0 sky, 1 floor, 2 table top, 3 table edge, 4 outline of the table · position unit: of a ball, a disc, a ring
// out: vAt m in the room (floor, table), unit direction (sky)
precision highp float;
precision highp int;
uniform mat4 viewMatrix;
uniform mat4 projectionMatrix;
uniform vec3 uHead;  // m
uniform vec4 uTable; // m: middle of its top, radius; radius 0: no table
in vec3 position;
in float aPart;
out vec3 vAt;
flat out int vPart;

const float SKY = 40.0;
const float FLOOR = 38.0;

void main() {
  vPart = int(aPart + 0.5);
  vec3 at;
  if (vPart == 0) {
    vAt = position;
    at = vec3(uHead.x, 0.0, uHead.z) + position * SKY;
  } else if (vPart == 1) {
    at = vec3(uHead.x, 0.0, uHead.z) + position * FLOOR;
    vAt = at;
  } else {
    at = vec3(uTable.x, uTable.y, uTable.z) + position * vec3(uTable.w, 1.0, uTable.w);
    vAt = position;
  }
  gl_Position = projectionMatrix * viewMatrix * vec4(at, 1.0);
  if (vPart >= 2 && uTable.w <= 0.0) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}
