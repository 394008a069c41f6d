// All tables of Musterhausen, a municipality that does not exist. Every figure is made up.
import { emergencyPower, fireBrigade, hospital, powerGrid, responseTimes } from './tables/emergency.ts';
import { budget, liquidity, population } from './tables/finance.ts';
import { budgetPlan, sensors } from './tables/large.ts';
import { neighbours } from './tables/neighbours.ts';
import { beginners, buildings, results } from './tables/plans.ts';
import { brook, careHomes, forecast, sewage, water, waterLoss } from './tables/supply.ts';
import {
  careOfSouls,
  citizensOffice,
  dayCare,
  renovation,
  schools,
  staff,
  waitingList,
} from './tables/town.ts';
import { frameOf, type DemoTable, type Frame } from './table.ts';

const MAKERS: readonly ((frame: Frame) => DemoTable)[] = [
  fireBrigade,
  responseTimes,
  hospital,
  water,
  waterLoss,
  sewage,
  careHomes,
  dayCare,
  waitingList,
  schools,
  renovation,
  budget,
  liquidity,
  population,
  staff,
  citizensOffice,
  careOfSouls,
  powerGrid,
  emergencyPower,
  budgetPlan,
  sensors,
  neighbours,
  results,
  buildings,
  beginners,
  forecast,
  brook,
];

/** Their last values are those of `today` (a day number) or of the last whole week, month, quarter or year. */
export const demoTables = (today: number): DemoTable[] => {
  const frame = frameOf(today);
  return MAKERS.map((make) => make(frame));
};
