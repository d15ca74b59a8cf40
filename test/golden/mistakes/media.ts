import { page, settings } from '../small-module.js';

type Change = Readonly<Record<string, string>>;

const block = (name: string, rest: string): Change => page(`:::${name}\n${rest}\n:::`);

const PLACE = '**Credit:** Us\n\n**Licence:** CC BY 4.0';

/** The first bytes of a film, by which it is told from what is only called one. */
const HEAD = '\0\0\0\bftyp';

const FILM = { 'media/talk.mp4': HEAD };

const CAPTIONS = { 'media/talk.vtt': 'WEBVTT\n\n00:00.000 --> 00:02.000\nHello.\n' };

const SAID = '**Transcript:** Hello.';

const film = (rest: string): Change => ({ ...FILM, ...CAPTIONS, ...block('video', rest) });

const drawn = (svg: string): Change => ({ 'media/bed-4.svg': svg });

/** Mistakes in quotations, glossaries, resources and recordings. */
export const MEDIA_MISTAKES: Readonly<Record<string, Change>> = {
  'validate/quotation-no-words': block('quotation', '**Who:** Ann Example, [her report](https://example.org)'),
  'validate/quotation-no-who': block('quotation', 'We stop.'),
  'validate/quotation-no-source': block('quotation', 'We stop.\n\n**Who:** Ann Example, ward sister'),
  'validate/glossary-no-terms': block('glossary', 'Median: the middle value.'),
  'validate/glossary-term': block('glossary', '- **Median:** the middle value\n- Run\n- **Trend:**'),
  'validate/glossary-term-twice': page(
    ':::glossary\n- **Median:** the middle value\n:::\n\n:::glossary\n- **median:** the mean\n:::',
  ),
  'validate/resources-no-list': block('resources', '[Here](https://example.org): it is.'),
  'validate/resource-no-link': block('resources', '- A book: good. **Checked:** 2026-11-01'),
  'validate/resource-no-use': block('resources', '- [Here](https://example.org). **Checked:** 2026-11-01'),
  'validate/resource-not-checked': block('resources', '- [Here](https://example.org): how to.'),
  'validate/resource-date': block('resources', '- [Here](https://example.org): how to. **Checked:** 1/11/2026'),
  'validate/resource-stale': {
    ...settings('review: 2027-11-01'),
    ...block('resources', '- [Here](https://example.org): how to. **Checked:** 2026-10-31'),
  },
  'validate/recording-none': block('video', `A film.\n\n**Captions:** none needed: silent\n\n${PLACE}\n\n${SAID}`),
  'validate/recording-two': {
    ...film(`![One](media/talk.mp4)\n![Two](media/more.mp4)\n\n**Captions:** media/talk.vtt\n\n${PLACE}\n\n${SAID}`),
    'media/more.mp4': HEAD,
  },
  'validate/recording-kind': { ...FILM, ...block('audio', `![One](media/talk.mp4)\n\n${PLACE}\n\n${SAID}`) },
  'validate/recording-in-text': { ...FILM, ...page('Look: ![One](media/talk.mp4)') },
  'validate/recording-missing': {
    ...FILM,
    ...block('video', `![One](media/talks.mp4)\n\n**Captions:** media/talk.vtt\n\n${PLACE}\n\n${SAID}`),
  },
  'validate/recording-unused': FILM,
  'validate/recording-no-title': film(`![](media/talk.mp4)\n\n**Captions:** media/talk.vtt\n\n${PLACE}\n\n${SAID}`),
  'validate/recording-uncredited': film(`![One](media/talk.mp4)\n\n**Captions:** media/talk.vtt\n\n${SAID}`),
  'validate/recording-no-captions': { ...FILM, ...block('video', `![One](media/talk.mp4)\n\n${PLACE}\n\n${SAID}`) },
  'validate/recording-captions-form': film(`![One](media/talk.mp4)\n\n**Captions:** later\n\n${PLACE}\n\n${SAID}`),
  'validate/recording-no-transcript': film(`![One](media/talk.mp4)\n\n**Captions:** media/talk.vtt\n\n${PLACE}`),
  'validate/captions-empty': {
    ...film(`![One](media/talk.mp4)\n\n**Captions:** media/talk.vtt\n\n${PLACE}\n\n${SAID}`),
    'media/talk.vtt': 'WEBVTT\n',
  },
  'validate/captions-time': {
    ...film(`![One](media/talk.mp4)\n\n**Captions:** media/talk.vtt\n\n${PLACE}\n\n${SAID}`),
    'media/talk.vtt': `${CAPTIONS['media/talk.vtt']}\n0:02 -> 0:04\nLost.\n\n2 --> 4\nLost.\n`,
  },
  'validate/captions-order': {
    ...film(`![One](media/talk.mp4)\n\n**Captions:** media/talk.vtt\n\n${PLACE}\n\n${SAID}`),
    'media/talk.vtt': `${CAPTIONS['media/talk.vtt']}\n00:04.000 --> 00:02.000\nLost.\n`,
  },
  'validate/media-text-lost': block('glossary', '- **Median:** the middle value\n\nThis is too late.'),
  'validate/svg-unsound': drawn('<svg xmlns="http://www.w3.org/2000/svg">\n  <g></svg>'),
  'validate/svg-active': drawn(
    '<x:svg xmlns:x="http://www.w3.org/2000/svg">\n  <x:script>steal()</x:script>\n  <x:rect onclick="steal()"/>\n</x:svg>',
  ),
  'validate/svg-unknown': drawn('<svg xmlns="http://www.w3.org/2000/svg">\n  <blink/>\n</svg>'),
  'validate/media-other-kind': { 'media/talk.mp3': '<!doctype html><script>steal()</script>' },
  'validate/media-unsound': { 'media/bed-4.webp': 'RIFF\x7f\x7f\x7f\x7fWEBPVP8 ' },
  'validate/media-carries': { 'media/talk.mp3': 'ID3\x03\0\0\0\0\0\x08Jo Smith' },
};
