import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

// Every name that the real modules export, types included, is a name of ours and means the same. The compiler is asked,
// because a module's types cannot be listed in TypeScript itself.

const MODULES = ['contacts', 'labels', 'extendedFields', 'submittedContact'];
// Our builders can do more than the real ones, and our queries may say more: each fits in one direction only.
const CAN_DO_MORE = /Query(Builder|Result)$/;
const MAY_SAY_MORE = /^ContactQuery$|^CommonQueryWithEntityContext$/;

const here = dirname(fileURLToPath(import.meta.url));
const { config } = ts.readConfigFile(join(here, 'tsconfig.nodenext.json'), ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, here);
const program = ts.createProgram([join(here, 'functions.mts')], options);
const checker = program.getTypeChecker();

/** The exports of each module of a package, by name. */
function modulesOf(specifier) {
  const source = program.getSourceFile(join(here, 'functions.mts'));
  const { moduleSpecifier } = source.statements.find((node) => ts.isImportDeclaration(node) && node.moduleSpecifier.text === specifier);
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(moduleSpecifier));
  return Object.fromEntries(
    exported.filter(({ name }) => MODULES.includes(name)).map((symbol) => {
      const members = checker.getExportsOfModule(unaliased(symbol));
      return [symbol.name, new Map(members.map((member) => [member.name, unaliased(member)]))];
    }),
  );
}

const unaliased = (symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
const isType = ({ flags }) => (flags & ts.SymbolFlags.Type) !== 0;

const real = modulesOf('@wix/crm');
const ours = modulesOf('wix-crm-local');

for (const module of MODULES) {
  test(`${module} exports every name of the real module`, () => {
    assert.deepEqual([...real[module].keys()].filter((name) => !ours[module].has(name)), []);
  });

  test(`the types of ${module} fit those of the real module`, () => {
    const misfits = [];
    let count = 0;
    for (const [name, symbol] of real[module]) {
      const counterpart = ours[module].get(name);
      if (!isType(symbol) || !counterpart) continue;
      count += 1;
      const [theirs, mine] = [symbol, counterpart].map((each) => checker.getDeclaredTypeOfSymbol(each));
      if (!MAY_SAY_MORE.test(name) && !checker.isTypeAssignableTo(mine, theirs)) misfits.push(`our ${name} does not fit`);
      if (!CAN_DO_MORE.test(name) && !checker.isTypeAssignableTo(theirs, mine)) misfits.push(`the real ${name} does not fit`);
      if (missingIn(mine, theirs).length > 0) misfits.push(`our ${name} lacks ${missingIn(mine, theirs)}`);
    }
    assert.ok(count > 40, `${count} types were compared`);
    assert.deepEqual(misfits, []);
  });
}

/** The members of the second type that the first does not have. Types without a member in common still fit into each other. */
function missingIn(type, other) {
  const names = new Set(type.getProperties().map(({ name }) => name));
  return other.getProperties().map(({ name }) => name).filter((name) => !names.has(name));
}

test('a type that does not fit is found', () => {
  const [mine, other] = [ours.labels.get('ContactLabel'), real.contacts.get('DuplicateContactExists')];
  assert.deepEqual(missingIn(...[mine, other].map((each) => checker.getDeclaredTypeOfSymbol(each))), [
    'duplicateContactId', 'duplicateEmail', 'duplicatePhone',
  ]);
});
