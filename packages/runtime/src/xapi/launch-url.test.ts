import { describe, expect, it } from 'vitest';
import { basicAuth, readLaunchUrl } from './launch-url.js';

const COMMON = { endpoint: 'https://lrs.example/xapi/', activity_id: 'https://example.org/a' };
const launch = (given: Readonly<Record<string, string>>) =>
  readLaunchUrl(new URLSearchParams({ ...COMMON, ...given }), 'activity_id');
const actorOf = (actor: unknown) => launch({ actor: JSON.stringify(actor) })?.actor;

describe('the actor of a launch', () => {
  it.each<readonly [string, unknown, unknown]>([
    ['without mailto:', { mbox: 'a@b.example' }, { mbox: 'mailto:a@b.example' }],
    ['with a plus that became a space', { mbox: 'mailto:a b@b.example' }, { mbox: 'mailto:a+b@b.example' }],
    ['with both', { mbox: 'a b@b.example' }, { mbox: 'mailto:a+b@b.example' }],
    ['with mailto in capitals', { mbox: 'MAILTO:a@b.example' }, { mbox: 'mailto:a@b.example' }],
    ['with spaces around', { mbox: ' mailto: a@b.example ' }, { mbox: 'mailto:a@b.example' }],
    [
      'in lists (Tin Can 0.9)',
      { name: ['A'], mbox: ['mailto:a@b.example'] },
      { name: 'A', mbox: 'mailto:a@b.example' },
    ],
    ['with a name that is null', { name: null, mbox: 'a@b.example' }, { mbox: 'mailto:a@b.example' }],
    ['with a list of no names', { name: [], mbox: 'a@b.example' }, { mbox: 'mailto:a@b.example' }],
    ['with a null before the value', { mbox: [null, 'a@b.example'] }, { mbox: 'mailto:a@b.example' }],
    [
      'with an account of old',
      { account: [{ accountServiceHomePage: 'https://l.example', accountName: 7 }] },
      { account: { homePage: 'https://l.example', name: '7' } },
    ],
    [
      'with an account without a home page',
      { account: { name: '7' } },
      { account: { homePage: 'https://lrs.example', name: '7' } },
    ],
    [
      'with a home page without a scheme',
      { account: { homePage: 'l.example/lms', name: '7' } },
      { account: { homePage: 'https://l.example/lms', name: '7' } },
    ],
    [
      'with two identifiers',
      { mbox: 'a@b.example', account: { homePage: 'https://l.example', name: '7' } },
      { account: { homePage: 'https://l.example', name: '7' } },
    ],
    [
      'with an account that names nobody',
      { mbox: 'a@b.example', account: { homePage: 'https://l.example', name: '' } },
      { mbox: 'mailto:a@b.example' },
    ],
    [
      'with a hash in capitals',
      { mbox_sha1sum: 'EBD31E95054C018B10727CCFFD2EF2EC3A016EE9' },
      { mbox_sha1sum: 'ebd31e95054c018b10727ccffd2ef2ec3a016ee9' },
    ],
    ['with an openid without a scheme', { openid: 'me.example/' }, { openid: 'https://me.example/' }],
    [
      'that is a person (0.9)',
      { objectType: 'Person', mbox: 'a@b.example' },
      { objectType: 'Agent', mbox: 'mailto:a@b.example' },
    ],
    ['with what no actor has', { mbox: 'a@b.example', familyName: ['X'] }, { mbox: 'mailto:a@b.example' }],
    [
      'that is a group of one',
      { objectType: 'Group', member: [{ mbox: 'a@b.example' }] },
      { mbox: 'mailto:a@b.example' },
    ],
    [
      'that is a group with a name of its own',
      { objectType: 'Group', mbox: 'team@b.example' },
      { objectType: 'Group', mbox: 'mailto:team@b.example' },
    ],
  ])('%s is read as an LRS takes it', (_, given, taken) => {
    expect(actorOf(given)).toEqual(taken);
  });

  it.each<readonly [string, unknown]>([
    ['a name', { name: 'A' }],
    ['an address that is none', { mbox: 'somebody' }],
    ['two people', { objectType: 'Group', member: [{ mbox: 'a@b.example' }, { mbox: 'c@b.example' }] }],
    ['a hash that is none', { mbox_sha1sum: 'abc' }],
    ['nothing', null],
    ['text', 'a@b.example'],
  ])('is nobody where there is only %s', (_, given) => {
    expect(actorOf(given)).toBeUndefined();
  });

  it('stays as it came where it is right, down to the order', () => {
    const right = { objectType: 'Agent', name: 'A', account: { homePage: 'https://l.example', name: '7' } };

    expect(JSON.stringify(actorOf(right))).toBe(JSON.stringify(right));
  });
});

describe('the rest of the address', () => {
  const actor = JSON.stringify({ mbox: 'mailto:a@b.example' });
  const UUID = '7f2f2f6e-1d2c-4a9b-8a57-0d8f5a3c1e11';

  it('may be encoded twice, or escaped as in HTML', () => {
    const twice = (text: string) => encodeURIComponent(text);
    const read = readLaunchUrl(
      new URLSearchParams({
        endpoint: twice(COMMON.endpoint),
        'amp;actor': twice(actor),
        activity_id: twice('https://example.org/a%20b'),
      }),
      'activity_id',
    );

    expect(read).toMatchObject({
      endpoint: COMMON.endpoint,
      actor: { mbox: 'mailto:a@b.example' },
      activityId: 'https://example.org/a%20b',
    });
  });

  it('may leave the slash of the endpoint out, and write the activity otherwise', () => {
    expect(launch({ actor, endpoint: 'https://lrs.example/xapi' })?.endpoint).toBe('https://lrs.example/xapi/');
    const { activity_id: activityId, endpoint } = COMMON;
    expect(readLaunchUrl(new URLSearchParams({ endpoint, actor, activityId }), 'activity_id')).toMatchObject({
      activityId,
    });
    expect(launch({ actor, activity_id: 'https://example.org/a b' })?.activityId).toBe('https://example.org/a%20b');
  });

  it.each([
    [UUID, UUID],
    [UUID.toUpperCase(), UUID],
    [`{${UUID}}`, UUID],
    [`urn:uuid:${UUID}`, UUID],
    ['', undefined],
  ])('has a registration, %s, as %s', (registration, taken) => {
    expect(launch({ actor, registration })?.registration).toBe(taken);
  });

  it('keeps registrations apart that are no UUIDs', () => {
    const [one, other] = ['course-1', 'course-2'].map((registration) => launch({ actor, registration })?.registration);

    expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(launch({ actor, registration: 'course-1' })?.registration).toBe(one);
    expect(other).not.toBe(one);
  });

  it.each([
    ['Basic eA==', 'Basic eA=='],
    ['eA==', 'Basic eA=='],
    ['basic eA==', 'Basic eA=='],
    ['Basic%20eA%3D%3D', 'Basic eA=='],
    ['Basic a b=', 'Basic a+b='],
    ['Bearer x.y', 'Bearer x.y'],
  ])('has a credential, %s, which is sent as %s', (given, sent) => {
    expect(basicAuth(given)).toBe(sent);
  });
});
