// Private notes and open questions for the pages. They stay on this device.
import type { Note, Question } from '../../core/notes/note.ts';
import {
  listNotes,
  listQuestions,
  putNote,
  putQuestion,
  readNote,
  removeQuestion,
} from '../../store/notes.ts';
import type { ModelPorts } from './ports.ts';

export type NoteActions = {
  /** Newest first. */
  list: () => Promise<Note[]>;
  /** Missing: null. */
  read: (place: string) => Promise<Note | null>;
  /** Done means on the disk. A note without text goes. */
  keep: (note: Note) => Promise<void>;
  /** Open ones first, each newest first. */
  questions: () => Promise<Question[]>;
  keepQuestion: (question: Question) => Promise<void>;
  removeQuestion: (id: string) => Promise<void>;
};

export const createNotes = ({ db }: ModelPorts): NoteActions => ({
  list: () => listNotes(db),
  read: (place) => readNote(db, place),
  keep: (note) => putNote(db, note),
  questions: () => listQuestions(db),
  keepQuestion: (question) => putQuestion(db, question),
  removeQuestion: (id) => removeQuestion(db, id),
});
