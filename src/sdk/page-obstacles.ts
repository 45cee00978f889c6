/** What stands in the way of a meeting in this page, as far as can be seen before it. Forbids nothing. */

/**
 * `phone`: Zoom's component view is for computers. `insecure`: no https. `devices`: the page's
 * Permissions-Policy, or that of a frame around it, keeps camera and microphone away.
 */
export type Obstacle = 'phone' | 'insecure' | 'devices';

interface Asked extends Document {
  /** Chromium alone has it; elsewhere only asking tells. */
  readonly featurePolicy?: { allowsFeature(name: string): boolean };
}

export const obstacleIn = (document: Asked): Obstacle | undefined => {
  if (isPhone(navigator)) return 'phone';
  if (!isSecureContext) return 'insecure';
  const policy = document.featurePolicy;
  const isAllowed = ['camera', 'microphone'].every((name) => policy?.allowsFeature(name) ?? true);
  return isAllowed ? undefined : 'devices';
};

/** An iPad says that it is a Mac, which has no touch screen. */
const isPhone = ({ userAgent, maxTouchPoints }: Navigator): boolean =>
  /Android|iPhone|iPad|iPod|Mobile/.test(userAgent) ||
  (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
