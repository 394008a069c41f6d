/** The Web Lock that a window with an unsaved input holds: others ask who holds it before they switch to a new version. */
export const INPUT_LOCK = 'cockpit-input';
