import type { contacts as Contacts, labels as Labels } from '@wix/crm';
import type { BuildDescriptors, BuildRESTFunction, RESTFunctionDescriptor } from '@wix/sdk-types';

// The real modules as a caller of `createClient({ modules })` has them. The imports' own types are descriptors, to which no
// plain function fits (wire §8).
export type Module = { contacts: typeof Contacts; labels: typeof Labels };
export type Bound<Name extends keyof Module> = BuildDescriptors<Module[Name], undefined>;
export type Fn<Name extends keyof Module, Key extends keyof Module[Name]> = Module[Name][Key] extends RESTFunctionDescriptor
  ? BuildRESTFunction<Module[Name][Key]>
  : never;
export type Result<F extends (...args: any[]) => any> = Awaited<ReturnType<F>>;
/** The names of a module's functions, its events and descriptors included. */
export type FunctionsOf<M> = { [Key in keyof M]: M[Key] extends (...args: any[]) => any ? Key : never }[keyof M];
