// Private notes and open questions. Write through a database opened `strict`: they exist nowhere else.
import type { Note, Question } from '../core/notes/note.ts';
import type { CockpitDatabase } from './tables.ts';

/** Newest first. */
export const listNotes = async (db: CockpitDatabase): Promise<Note[]> =>
  (await db.notes.toArray()).sort((one, other) => other.at - one.at);

/** Missing: null. */
export const readNote = async (db: CockpitDatabase, place: string): Promise<Note | null> =>
  (await db.notes.get(place)) ?? null;

/** Keeps a note; one without text is none and goes. */
export const putNote = async (db: CockpitDatabase, note: Note): Promise<void> => {
  if (note.text.trim() === '') await db.notes.delete(note.id);
  else await db.notes.put(note);
};

/** Open ones first, each newest first. */
export const listQuestions = async (db: CockpitDatabase): Promise<Question[]> =>
  (await db.questions.toArray()).sort(
    (one, other) => Number(one.done !== null) - Number(other.done !== null) || other.at - one.at,
  );

export const putQuestion = async (db: CockpitDatabase, question: Question): Promise<void> => {
  await db.questions.put(question);
};

export const removeQuestion = (db: CockpitDatabase, id: string): Promise<void> => db.questions.delete(id);
