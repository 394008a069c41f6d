export const framed = 'Open Gemeinde-Cockpit in a window of its own';
export const stuck = 'The app does not start? Go on here.';
