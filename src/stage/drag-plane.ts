import type { PerspectiveCamera } from 'three'
import { Plane, Ray, Vector3 } from 'three'
import type { StageKind } from '#model/scene.ts'

/** Where the hand moves a body: over the floor of a dial, in the plane of the wall, else in the plane through the body that faces the eye. */
export class DragPlane {
  readonly at = new Vector3()
  readonly #start = new Vector3()
  #upright = false
  readonly #plane = new Plane()
  readonly #ray = new Ray()
  readonly #normal = new Vector3()

  /** `upright`: only up and down */
  start(stage: StageKind, upright: boolean, x: number, y: number, z: number, camera: PerspectiveCamera): void {
    this.at.set(x, y, z)
    this.#start.copy(this.at)
    this.#upright = upright
    camera.getWorldDirection(this.#normal)
    // seen from the side a floor gives no hold
    if (stage === 'dial' && Math.abs(this.#normal.y) > 0.2) this.#normal.set(0, 1, 0)
    if (stage === 'wall' && Math.abs(this.#normal.z) > 0.2) this.#normal.set(0, 0, 1)
    this.#plane.setFromNormalAndCoplanarPoint(this.#normal, this.at)
  }

  /** @param ndcX -1..1 @param ndcY -1..1, up; writes `at` */
  move(ndcX: number, ndcY: number, camera: PerspectiveCamera): void {
    this.#ray.origin.setFromMatrixPosition(camera.matrixWorld)
    this.#ray.direction.set(ndcX, ndcY, 0.5).unproject(camera).sub(this.#ray.origin).normalize()
    this.#ray.intersectPlane(this.#plane, this.at)
    if (this.#upright) this.at.set(this.#start.x, this.at.y, this.#start.z)
  }
}
