import type {
  contacts as Contacts,
  extendedFields as ExtendedFields,
  labels as Labels,
  submittedContact as SubmittedContact,
} from '@wix/crm';
import type { BuildDescriptors } from '@wix/sdk-types';

// The real modules as a caller of `createClient({ modules })` has them. The imports' own types are descriptors, to which no
// plain function fits (wire §8).
export type Module = {
  contacts: typeof Contacts;
  labels: typeof Labels;
  extendedFields: typeof ExtendedFields;
  submittedContact: typeof SubmittedContact;
};
export type Bound<Name extends keyof Module> = BuildDescriptors<Module[Name], undefined>;
export type Fn<Name extends keyof Module, Key extends keyof Bound<Name>> = Bound<Name>[Key];
export type Result<F extends (...args: any[]) => any> = Awaited<ReturnType<F>>;
/** The names of a module's functions, its events and descriptors included. */
export type FunctionsOf<M> = { [Key in keyof M]: M[Key] extends (...args: any[]) => any ? Key : never }[keyof M];
/** What is not a function: the enum objects. `utils` is compared in query.mts. */
export type ValuesOf<M> = Omit<M, FunctionsOf<M> | 'utils'>;

/** The names of all members, at any depth. Types whose members are all optional fit into each other even when some are missing. */
type Paths<T> = 0 extends 1 & T
  ? never
  : T extends Date | ((...args: any[]) => any)
    ? never
    : T extends readonly (infer Item)[]
      ? Paths<Item>
      : T extends object
        ? { [Key in keyof T & string]-?: Key | `${Key}.${Paths<NonNullable<T[Key]>>}` }[keyof T & string]
        : never;
/** Both fit into each other and have the same members. */
export type Same<A, B> = [A, B] extends [B, A] ? None<Exclude<Paths<A>, Paths<B>> | Exclude<Paths<B>, Paths<A>>> : false;
/** Both fit into each other, and the first has all members of the second, and perhaps more. */
export type Covers<A, B> = [A, B] extends [B, A] ? None<Exclude<Paths<B>, Paths<A>>> : false;
type None<Names> = [Names] extends [never] ? true : Names;
