/** Whether another site shows the app inside its own page (framed.ts says what then). */
export const isFramed = (): boolean => window.top !== window.self;
