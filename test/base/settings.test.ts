import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/base/config.js';

describe('a variable is read', () => {
  test('as a second server, for statements of callers', () => {
    expect(readConfig({ NEO4J_URI: 'bolt://a:1' }).researchServer).toBeUndefined();
    const named = { NEO4J_RESEARCH_URI: 'neo4j+s://b:2', NEO4J_RESEARCH_PASSWORD: 'secret' };
    expect(readConfig(named)).toMatchObject({
      server: undefined,
      researchServer: { uri: 'neo4j+s://b:2', user: 'neo4j', password: 'secret', database: 'neo4j' },
    });
    expect(() => readConfig({ NEO4J_RESEARCH_URI: 'http://b:2' })).toThrow(
      /NEO4J_RESEARCH_URI: expected a bolt/,
    );
  });

  test('as several origins', () => {
    const { service } = readConfig({ CORS_ORIGINS: 'https://a.example, http://b.example:8080' });
    expect(service.corsOrigins).toEqual(['https://a.example', 'http://b.example:8080']);
    expect(readConfig({ CORS_ORIGINS: 'https://A.example:443' }).service.corsOrigins).toEqual([
      'https://a.example',
    ]);
    expect(readConfig({ CORS_ORIGINS: '*' }).service.corsOrigins).toEqual(['*']);
    expect(readConfig({}).service).toMatchObject({ corsOrigins: [], allowedHosts: [] });
  });

  test('as an address with a port, also of IPv6', () => {
    expect(readConfig({ METRICS_ADDRESS: '[::1]:9464' }).service.metrics).toEqual({
      host: '::1',
      port: 9464,
    });
  });

  test('as access, only where there are keys', () => {
    expect(readConfig({ AUTH_ISSUER: 'a' }).service.access).toBeUndefined();
    expect(readConfig({ AUTH_JWKS: 'keys.json' }).service.access).toEqual({
      keys: 'keys.json',
      issuer: undefined,
      audience: undefined,
      tokenForReading: false,
      rolesClaim: 'roles',
      cypherRole: 'cypher',
    });
  });

  test('and refused where reading needs tokens but no keys are set', () => {
    expect(() => readConfig({ AUTH_READING: 'token' })).toThrow('AUTH_JWKS: expected');
  });

  test.each([
    ['CORS_ORIGINS', 'a.example'],
    ['CONCURRENCY', '0'],
    ['LOG_LEVEL', 'loud'],
    ['METRICS_ADDRESS', '9464'],
    ['SAFELIST', 'yes'],
  ])('or refused by name: %s=%s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(`${name}: expected`);
  });
});
