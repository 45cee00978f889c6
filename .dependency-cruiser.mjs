// The import directions of the design: down only, and the rooms that never meet.
const only = (room, ...allowed) => ({
  name: `${room}-imports-down-only`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: [room, ...allowed].map((name) => `^src/${name}/`) },
});
const no = (room, what, path) => ({
  name: `${room}-knows-no-${what}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path },
});

export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    only('problems'),
    only('signature', 'problems'),
    only('endpoint', 'problems', 'signature'),
    only('meeting', 'problems', 'signature', 'endpoint'),
    only('locales', 'problems', 'meeting'),
    only('element', 'problems', 'signature', 'endpoint', 'meeting', 'locales'),
    only('server', 'problems', 'signature', 'endpoint'),
    only('sandbox', 'problems', 'signature', 'endpoint'),
    only('cli', 'problems', 'signature', 'endpoint', 'server', 'sandbox'),
    ...['problems', 'signature', 'endpoint', 'meeting'].flatMap((room) => [
      no(room, 'node', '^(node:|fs$|path$|http$)'),
      no(room, 'lit', 'node_modules/lit'),
    ]),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
