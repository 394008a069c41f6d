// Running other programs and showing what they say. Nothing here knows what they do.
import { spawn } from 'node:child_process';

/** Runs a program in a folder, output shown; gives its exit code (127 where it cannot be started). */
export const run = (
  program: string,
  args: readonly string[],
  options: { cwd: string; env?: Record<string, string>; onLine?: (line: string) => void },
): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', options.onLine ? 'pipe' : 'inherit', 'inherit'],
    });
    let rest = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      process.stdout.write(chunk);
      rest += chunk.toString('utf8');
      const lines = rest.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) options.onLine?.(line);
    });
    child.on('error', (cause) => {
      console.error(`${program}: ${cause.message}`);
      resolve(127);
    });
    child.on('close', (code) => {
      if (rest) options.onLine?.(rest);
      resolve(code ?? 1);
    });
  });
