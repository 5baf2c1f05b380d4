/** Charts on the way to Telegram: photos with captions, sent by id the second time, switched with the table by tap. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChartFailed } from '../../../src/charts/drawing/create-drawing-thread.ts';
import { encodePng } from '../../../src/charts/drawing/encode-png.ts';
import type { Picture } from '../../../src/statistics/picture.ts';
import { type FakeChat, type FakeUser, labelsOf, marked, type ShownMessage } from '../../fakes/telegram/chats.ts';
import { createTalk, REPLIES } from '../../talk.ts';
import { type OpenDoor, openDoor } from './open-door.ts';

const PNG = encodePng(Buffer.alloc(1200 * 80 * 4, 255), 1200, 80);
const WORDS = 'show me emigration from 2018 to 2023 as a chart';

let open: OpenDoor;
let user: FakeUser;
let chat: FakeChat;
let drawn: Picture[];
let failure: Error | undefined;
let gate: Promise<void> | undefined;

beforeEach(async () => {
  drawn = [];
  failure = undefined;
  gate = undefined;
  open = await openDoor({
    desk: createTalk(),
    replies: REPLIES,
    charts: {
      async draw(picture) {
        drawn.push(picture);
        await gate;
        if (failure) throw failure;
        return { png: PNG, width: 1200, height: 80 };
      },
    },
  });
  user = open.fake.user('en');
  chat = open.fake.privateChat(user);
});

afterEach(() => open.close());

async function ask(text: string): Promise<ShownMessage> {
  open.fake.say(chat, user, text);
  return open.fake.next(chat);
}

async function tap(message: ShownMessage, label: string): Promise<ShownMessage> {
  expect(await open.fake.tap(message, label, user)).toEqual({ alert: false });
  return open.fake.next(chat);
}

const troubles = () => open.logged.filter((line) => /"level":"(?:warn|error)"/.test(line));

describe('a chart asked for in words', () => {
  it('is a photo with the figures for a caption and the buttons of the answer', async () => {
    const message = await ask(WORDS);
    expect(message.photo?.content.equals(PNG)).toBe(true);
    expect(message.text).toContain('2019   45,225');
    expect(message.text).toContain('Ask again: /chart trend departures external KZ 2018..2023');
    expect(message.text.length).toBeLessThanOrEqual(1024);
    expect(marked(message, 'bold')).toEqual([
      'Departures from Kazakhstan to other countries fell from 41,868 people in 2018 to 16,094\u00a0ʳ in 2023.',
    ]);
    expect(labelsOf(message)[0]).toBe('Table');
    expect(labelsOf(message).length).toBeLessThanOrEqual(6);
    expect(troubles()).toEqual([]);
  });

  it.each([
    ['kk', '2018-2023 жылдардағы көші-қон айырымын диаграммамен көрсет', 'Кесте'],
    ['ru', 'график: население Астаны 2018-2025', 'Таблица'],
  ])('is read and answered in %s', async (language, text, label) => {
    const message = await ask(text);
    expect([drawn[0]?.language, labelsOf(message)[0]]).toEqual([language, label]);
    expect(message.photo).toBeDefined();
  });

  it('may be the next thing said about an answer', async () => {
    await ask('/trend departures KZ 2018..2023');
    const message = await ask('as a chart');
    expect(message.photo).toBeDefined();
    expect(drawn.map(({ title }) => title)).toEqual(['Kazakhstan: departures to other countries']);
  });
});

describe('a tap', () => {
  it('on "Chart" puts the picture in place of the text', async () => {
    const text = await ask('/trend departures KZ 2018..2023');
    const photo = await tap(text, 'Chart');
    expect(photo).toMatchObject({ id: text.id, edited: true });
    expect(photo.photo).toBeDefined();
    expect(photo.text).toContain('fell from 41,868 people in 2018 to 16,094\u00a0ʳ');
  });

  it('on "Map" and "Chart" changes the picture in its place', async () => {
    const chart = await tap(await ask('/top net 2024'), 'Chart');
    const map = await tap(chart, 'Map');
    expect(map).toMatchObject({ id: chart.id, edited: true });
    const again = await tap(map, 'Chart');
    expect(again).toMatchObject({ id: chart.id, photo: { byId: true } });
    expect(drawn.map(({ kind }) => kind)).toEqual(['bars', 'tiles']);
  });

  it('on "Table" brings the table and takes the photo away', async () => {
    const photo = await ask(WORDS);
    const table = await tap(photo, 'Table');
    expect(table.photo).toBeUndefined();
    expect(table.text).toContain('2019   45,225');
    expect(labelsOf(table)).toContain('Chart');
    await open.fake.tap(photo, 'Table', user);
    expect((await ask('/start')).text).toContain('Koshi');
    expect(open.fake.untaken(chat)).toEqual([]);
    expect(open.fake.deleted).toEqual([{ chat: chat.id, id: photo.id }]);
  });

  it('on "Table" under a photo that is too old to be deleted leaves it there', async () => {
    const photo = await ask(WORDS);
    open.fake.freeze(photo);
    expect((await tap(photo, 'Table')).text).toContain('2019   45,225');
    expect((await ask('/start')).text).toContain('Koshi');
    expect([open.fake.deleted, troubles()]).toEqual([[], []]);
  });

  it('on "Chart" under a text that can no longer be edited brings a new photo', async () => {
    const text = await ask('/trend departures KZ 2018..2023');
    open.fake.freeze(text);
    const photo = await tap(text, 'Chart');
    expect([photo.edited, photo.photo === undefined]).toEqual([false, false]);
  });

  it('twice on "Chart" does no harm', async () => {
    const text = await ask('/trend departures KZ 2018..2023');
    await tap(text, 'Chart');
    await open.fake.tap(text, 'Chart', user);
    expect((await ask('/start')).text).toContain('Koshi');
    expect(troubles()).toEqual([]);
  });
});

describe('a picture sent before', () => {
  it('is sent by its id, to others too, without being drawn', async () => {
    const first = await ask(WORDS);
    const other = open.fake.user('en');
    const theirs = open.fake.privateChat(other);
    open.fake.say(theirs, other, WORDS);
    expect((await open.fake.next(theirs)).photo).toMatchObject({ id: first.photo?.id, byId: true });
    expect(drawn).toHaveLength(1);
  });

  it('is another one in another language', async () => {
    await ask('/chart trend departures external KZ 2018..2023');
    await ask('/language ru');
    expect((await ask('/chart trend departures external KZ 2018..2023')).photo?.byId).toBe(false);
    expect(drawn.map(({ language }) => language)).toEqual(['en', 'ru']);
  });

  it('is uploaded anew where Telegram no longer knows the id', async () => {
    await ask(WORDS);
    open.fake.forgetPhotos();
    expect((await ask(WORDS)).photo?.byId).toBe(false);
    expect(troubles()).toEqual([]);
  });
});

describe('a picture that cannot be shown', () => {
  const SENTENCE = 'The chart could not be drawn just now; here are the same figures in words.';

  it('because it could not be drawn leaves the figures in words', async () => {
    failure = new ChartFailed('the drawing thread died');
    const message = await ask(WORDS);
    expect(message.photo).toBeUndefined();
    expect(message.text).toContain(SENTENCE);
    expect(message.text).toContain('2019   45,225');
    expect(troubles()).toHaveLength(1);
  });

  it('on a tap leaves the text where it is, with a sentence', async () => {
    const text = await ask('/trend departures KZ 2018..2023');
    failure = new ChartFailed('the drawing thread died');
    const still = await tap(text, 'Chart');
    expect(still).toMatchObject({ id: text.id, edited: true });
    expect(still.text).toContain(SENTENCE);
  });

  it('because the group takes no photos leaves the figures in words', async () => {
    open.fake.fail('sendPhoto', {
      code: 400,
      description: 'Bad Request: not enough rights to send photos to the chat',
    });
    expect((await ask(WORDS)).text).toContain('2019   45,225');
  });

  it('holds up nobody else while it is drawn', async () => {
    let release = () => {};
    gate = new Promise((resolve) => {
      release = resolve;
    });
    open.fake.say(chat, user, WORDS);
    const other = open.fake.user('en');
    const theirs = open.fake.privateChat(other);
    open.fake.say(theirs, other, '/net Astana 2025Q1');
    expect((await open.fake.next(theirs)).text).toContain('17,579');
    expect(open.fake.untaken(chat)).toEqual([]);
    release();
    expect((await open.fake.next(chat)).photo).toBeDefined();
  });
});

it('answers in words where there are no charts', async () => {
  const plain = await openDoor({ desk: createTalk(), replies: REPLIES });
  const reader = plain.fake.user('en');
  const place = plain.fake.privateChat(reader);
  plain.fake.say(place, reader, WORDS);
  expect((await plain.fake.next(place)).text).toContain('2019   45,225');
  await plain.close();
});
