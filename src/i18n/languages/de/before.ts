// What is said before it is known which language is spoken: it stands beside the same in English.
export const framed = 'Gemeinde-Cockpit in einem eigenen Fenster öffnen';
export const stuck = 'Die App startet nicht? Hier geht es weiter.';
