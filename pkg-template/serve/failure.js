/** Why the command cannot do what it was asked to: a sentence for the person who called it, and the code to end with. */
export class Failure extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
