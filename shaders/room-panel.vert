// in: position corner, x 0..1, y -1..1 · aPlace middle of the panel's plane, m, m per mm · aTurn of the plane, unit quaternion
// · aBox lower left corner from that middle and size, mm · aAtlas upper left corner, px, px per mm · aHover, aPress a button from the upper left corner, mm, size 0: none
// · out: vAt mm from the upper left corner, y down
precision highp float;
uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
in vec2 position;
in vec4 aPlace;
in vec4 aTurn;
in vec4 aBox;
in vec4 aAtlas;
in vec4 aHover;
in vec4 aPress;
out vec2 vAt;
flat out vec2 vSize;
flat out vec3 vAtlas;
flat out vec4 vHover;
flat out vec4 vPress;

void main() {
  vec2 part = vec2(position.x, 0.5 - 0.5 * position.y);
  vAt = part * aBox.zw;
  vSize = aBox.zw;
  vAtlas = aAtlas.xyz;
  vHover = aHover;
  vPress = aPress;
  vec3 onPlane = vec3(aBox.x + vAt.x, aBox.y + aBox.w - vAt.y, 0.0) * aPlace.w;
  vec3 turned = onPlane + 2.0 * cross(aTurn.xyz, cross(aTurn.xyz, onPlane) + aTurn.w * onPlane);
  gl_Position = projectionMatrix * modelViewMatrix * vec4(aPlace.xyz + turned, 1.0);
}
