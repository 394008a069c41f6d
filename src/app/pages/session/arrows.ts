/** Which way an arrow key goes: up is -1, down 1. Missing: 0 for every other key. */
export const stepOf = ({ key }: KeyboardEvent): number =>
  Number(key === 'ArrowDown') - Number(key === 'ArrowUp');
