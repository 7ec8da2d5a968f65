import type { QueryOffsetResult } from './page.js';

// The query language of the three modules. A spec says which fields a module can filter and sort by; everything else follows
// from it. The specs themselves stand beside their functions.

/** Groups of fields with the operators they take. */
export interface QuerySpec {
  paging: 'cursor' | 'offset';
  wql: readonly { fields: readonly string[]; operators: readonly string[]; sort: 'BOTH' | 'NONE' }[];
}

type Group<Spec extends QuerySpec> = Spec['wql'][number];

/** The fields of a filter. */
export type FilterField<Spec extends QuerySpec> = Group<Spec>['fields'][number];

/** The fields that take an operator. */
export type FieldWith<Spec extends QuerySpec, Operator extends string> =
  Group<Spec> extends infer G
    ? G extends { fields: readonly (infer Field)[]; operators: readonly (infer Known)[] }
      ? Operator extends Known
        ? Field
        : never
      : never
    : never;

/** The fields of a sort. */
export type SortField<Spec extends QuerySpec> = Extract<Group<Spec>, { sort: 'BOTH' }>['fields'][number];

/** The operators that a field takes. */
type OperatorOf<Spec extends QuerySpec, Field> =
  Group<Spec> extends infer G
    ? G extends { fields: readonly (infer Known)[]; operators: readonly (infer Operator)[] }
      ? Field extends Known
        ? Operator
        : never
      : never
    : never;

/** The type of the value at a dotted path. */
type ValueAt<Entity, Path> = Path extends keyof Entity
  ? NonNullable<Entity[Path]>
  : Path extends `${infer Head}.${infer Rest}`
    ? Head extends keyof Entity
      ? ValueAt<NonNullable<Entity[Head]>, Rest>
      : never
    : never;

/** What a list is asked for: its items, such as keys of labels. The SDK's types want the object around them, which Wix refuses. */
type ItemOf<Value> = Value | (Value extends { items?: (infer Item)[] } ? Item : never);

/** What each operator compares with. */
interface Operand<Value> {
  $eq: Value;
  $ne: Value;
  $gt: Value;
  $gte: Value;
  $lt: Value;
  $lte: Value;
  $startsWith: Value;
  $in: Value[];
  $exists: boolean;
  $hasSome: ItemOf<Value>[];
  $hasAll: ItemOf<Value>[];
}

type Condition<Value, Operator> =
  | ('$eq' extends Operator ? Value : never)
  | { [Name in Operator & keyof Operand<Value>]?: Operand<Value>[Name] };

/** `{ field: value }`, `{ field: { $operator: value } }`, or filters joined by `$and`, `$or` and `$not`. Several fields: all must match. */
export type Filter<Entity, Spec extends QuerySpec> =
  | { [Field in FilterField<Spec>]?: Condition<ValueAt<Entity, Field>, OperatorOf<Spec, Field>> }
  | { $and?: Filter<Entity, Spec>[]; $or?: Filter<Entity, Spec>[]; $not?: Filter<Entity, Spec> };

/** One key of a sort. */
export interface Sort<Spec extends QuerySpec> {
  fieldName?: SortField<Spec>;
  /** Default: `ASC`. */
  order?: 'ASC' | 'DESC';
}

/** The parts of a query that is written as an object. */
export interface QueryObject<Entity, Spec extends QuerySpec> {
  filter?: Filter<Entity, Spec> | null;
  sort?: Sort<Spec>[];
  /** Default: the first 50. A limit is 1 to 1,000. */
  paging?: { limit?: number | null; offset?: number | null };
}

/**
 * A query to be built up. Each function returns a new builder and leaves its own as it was; nothing happens before `find()`.
 * Conditions that follow each other must all match. Fields, operators and values are checked by `find()`.
 */
export interface QueryBuilder<Spec extends QuerySpec, Self, Result> {
  /** Equal. `undefined` stands for `null`: nothing is stored. */
  eq: (propertyName: FieldWith<Spec, '$eq'>, value: any) => Self;
  /** Not equal; what is not stored at all matches too. */
  ne: (propertyName: FieldWith<Spec, '$ne'>, value: any) => Self;
  /** Greater or equal. */
  ge: (propertyName: FieldWith<Spec, '$gte'>, value: any) => Self;
  /** Greater. */
  gt: (propertyName: FieldWith<Spec, '$gt'>, value: any) => Self;
  /** Less or equal. */
  le: (propertyName: FieldWith<Spec, '$lte'>, value: any) => Self;
  /** Less. */
  lt: (propertyName: FieldWith<Spec, '$lt'>, value: any) => Self;
  /** Upper and lower case do not count. */
  startsWith: (propertyName: FieldWith<Spec, '$startsWith'>, value: string) => Self;
  /** Equal to one of a list. */
  in: (propertyName: FieldWith<Spec, '$in'>, value: any) => Self;
  /** From `from` on and before `to`. Not in the SDK's types. */
  between: (propertyName: FieldWith<Spec, '$gte'>, from: any, to: any) => Self;
  /** Nothing is stored. Not in the SDK's types. */
  isEmpty: (propertyName: FieldWith<Spec, '$eq'>) => Self;
  /** Something is stored. Not in the SDK's types. */
  isNotEmpty: (propertyName: FieldWith<Spec, '$ne'>) => Self;
  /**
   * Not in the SDK's types.
   * @deprecated No field takes it: `find()` rejects with 400 `UNSUPPORTED_FILTER_OPERATOR`.
   */
  endsWith: (propertyName: FilterField<Spec>, value: string) => Self;
  /**
   * Not in the SDK's types.
   * @deprecated No field takes it: `find()` rejects with 400 `UNSUPPORTED_FILTER_OPERATOR`.
   */
  contains: (propertyName: FilterField<Spec>, value: string) => Self;
  /** The conditions of this builder and those of the other. Not in the SDK's types. */
  and: (query: Self) => Self;
  /** The conditions of this builder or those of the other. Not in the SDK's types. */
  or: (query: Self) => Self;
  /**
   * What does not match the other builder. As in the SDK, the conditions of this builder are dropped, here with a warning: begin
   * with `not`.
   * Not in the SDK's types.
   */
  not: (query: Self) => Self;
  /** Sorts by these fields, the first one first, after those that were given before. */
  ascending: (...propertyNames: SortField<Spec>[]) => Self;
  /** Sorts by these fields, the first one first, after those that were given before. */
  descending: (...propertyNames: SortField<Spec>[]) => Self;
  /** 1 to 1,000. Default: 50. */
  limit: (limit: number) => Self;
  /** Default: 0. */
  skip: (skip: number) => Self;
  /** Runs the query. */
  find: () => Promise<Result>;
}

/** One page of what a builder found. */
export interface QueryResult<Entity, Builder, Self> extends QueryOffsetResult {
  items: Entity[];
  /** The builder that was asked. */
  query: Builder;
  /** The next page. Rejects with an `Error` ("No next page to fetch") when there is none. */
  next: () => Promise<Self>;
  /** The page before. Rejects with an `Error` ("No previous page to fetch") when there is none. */
  prev: () => Promise<Self>;
}

/** Writes a query object in parts that TypeScript checks one by one: `utils.query` of a module. */
export interface QueryHelpers<Entity, Spec extends QuerySpec, Query> {
  QueryBuilder: () => QueryObjectBuilder<Entity, Spec, Query>;
  Filter: FilterFactory<Entity, Spec>;
  Sort: <Field extends SortField<Spec>>(field: Field) => FieldSort<Spec>;
}

/** Puts the parts together; `build()` makes the object. */
export interface QueryObjectBuilder<Entity, Spec extends QuerySpec, Query> {
  withFilter(filter: FilterExpression<Entity, Spec>): QueryObjectBuilder<Entity, Spec, Query>;
  withFields(...fields: (keyof Entity & string)[]): QueryObjectBuilder<Entity, Spec, Query>;
  withSorting(...sorts: SortExpression<Spec>[]): QueryObjectBuilder<Entity, Spec, Query>;
  withPaging(paging: { limit: number; offset?: number }): QueryObjectBuilder<Entity, Spec, Query>;
  build(): Query;
}

export interface FilterExpression<Entity, Spec extends QuerySpec> {
  readonly filter: Filter<Entity, Spec>;
}

export interface SortExpression<Spec extends QuerySpec> {
  readonly sort: SortKey<Group<Spec>>;
}

type SortKey<G> = G extends { fields: readonly (infer Field)[]; sort: 'BOTH' } ? { fieldName: Field; order: 'ASC' | 'DESC' } : never;

export interface FieldSort<Spec extends QuerySpec> {
  asc(): SortExpression<Spec>;
  desc(): SortExpression<Spec>;
}

export interface FilterFactory<Entity, Spec extends QuerySpec> {
  /** Conditions on one field, which may be chained. */
  <Field extends FilterField<Spec>>(field: Field): FieldFilter<Entity, Spec, Field>;
  and(...filters: FilterExpression<Entity, Spec>[]): FilterExpression<Entity, Spec>;
  or(...filters: FilterExpression<Entity, Spec>[]): FilterExpression<Entity, Spec>;
  not(filter: FilterExpression<Entity, Spec>): FilterExpression<Entity, Spec>;
}

/** The functions for the operators that the field takes. */
export type FieldFilter<Entity, Spec extends QuerySpec, Field extends FilterField<Spec>> = FilterExpression<Entity, Spec> &
  Pick<
    OperatorFunctions<ValueAt<Entity, Field>, FieldFilter<Entity, Spec, Field>>,
    FunctionOf[OperatorOf<Spec, Field> & keyof FunctionOf]
  >;

interface OperatorFunctions<Value, Self> {
  eq(value: Value): Self;
  ne(value: Value): Self;
  gt(value: Value): Self;
  gte(value: Value): Self;
  lt(value: Value): Self;
  lte(value: Value): Self;
  startsWith(value: string): Self;
  in(values: Value[]): Self;
  hasSome(values: ItemOf<Value>[]): Self;
  hasAll(values: ItemOf<Value>[]): Self;
  /** Default: `true`. */
  exists(value?: boolean): Self;
  isNotEmpty(): Self;
}

interface FunctionOf {
  $eq: 'eq';
  $ne: 'ne' | 'isNotEmpty';
  $gt: 'gt';
  $gte: 'gte';
  $lt: 'lt';
  $lte: 'lte';
  $startsWith: 'startsWith';
  $in: 'in';
  $hasSome: 'hasSome';
  $hasAll: 'hasAll';
  $exists: 'exists';
}

export {};
