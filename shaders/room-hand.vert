// Both hands, one draw. in: position a unit ball, y >= 0 its upper half · aFrom, aTo m in the room and radius m of a bone's two ends; radius 0: not there
// out: as room-solid.vert
precision highp float;
uniform mat4 viewMatrix;
uniform mat4 projectionMatrix;
uniform vec3 uSkin; // sRGB
in vec3 position;
in vec4 aFrom;
in vec4 aTo;
out vec3 vNormal;
out vec3 vAt;
out vec3 vColor;

void main() {
  vNormal = vec3(0.0, 0.0, 1.0); vAt = vec3(0.0); vColor = uSkin;
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  if (aFrom.w <= 0.0 || aTo.w <= 0.0) return;
  vec3 along = aTo.xyz - aFrom.xyz;
  float span = length(along);
  vec3 up = span > 1e-5 ? along / span : vec3(0.0, 1.0, 0.0);
  vec3 side = normalize(abs(up.y) < 0.9 ? cross(up, vec3(0.0, 1.0, 0.0)) : cross(up, vec3(1.0, 0.0, 0.0)));
  vec3 turned = side * position.x + up * position.y + cross(side, up) * position.z;
  bool far_ = position.y > 0.0;
  vec4 end = far_ ? aTo : aFrom;
  vec4 at = viewMatrix * vec4(end.xyz + turned * end.w, 1.0);
  vNormal = mat3(viewMatrix) * turned;
  vAt = at.xyz;
  gl_Position = projectionMatrix * at;
}
