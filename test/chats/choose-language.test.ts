import { describe, expect, it } from 'vitest';
import { chooseLanguage, readLanguageTag } from '../../src/chats/choose-language.ts';

describe('the language of a reply', () => {
  it("is the chat's own choice before everything else", () => {
    expect(chooseLanguage({ chosen: 'kk', written: 'ru', spoken: 'en', user: 'en', fallback: 'ru' })).toBe('kk');
  });
  it('is else the language the message is written in', () => {
    expect(chooseLanguage({ written: 'ru', spoken: 'en', user: 'en', fallback: 'kk' })).toBe('ru');
  });
  it('is else the language of the conversation', () => {
    expect(chooseLanguage({ spoken: 'en', user: 'kk', fallback: 'ru' })).toBe('en');
  });
  it("is else that of the user's app", () => {
    expect(chooseLanguage({ user: 'kk-KZ', fallback: 'ru' })).toBe('kk');
  });
  it('is else the default, for an app in a language that Koshi does not speak', () => {
    expect(chooseLanguage({ user: 'de', fallback: 'ru' })).toBe('ru');
    expect(chooseLanguage({ fallback: 'kk' })).toBe('kk');
  });
});

describe('a language tag', () => {
  it.each([
    ['kk', 'kk'],
    ['kk-Latn-KZ', 'kk'],
    ['ru_RU.UTF-8', 'ru'],
    ['EN-US', 'en'],
  ])('%s is %s', (tag, language) => {
    expect(readLanguageTag(tag)).toBe(language);
  });
  it.each(['de', 'C', 'POSIX', '', 'kkk'])('%s is none of ours', (tag) => {
    expect(readLanguageTag(tag)).toBeUndefined();
  });
});
