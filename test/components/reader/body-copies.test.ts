// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { createBodyCopies } from '../../../components/reader/body-copies.ts';
import { createPurifier, type PurifyBody } from '../../../utils/dom/purify.ts';

const page = new DOMParser().parseFromString(
  `<p>Words alone</p><p>A picture: <img src="https://blog.example/a.png" alt="a boat" width="40" height="30"></p>
  <p>A formula: <math><mi>x</mi></math></p><p>A trap: <img src="https://blog.example/b.png" onerror="alert(1)"></p>`,
  'text/html',
);
const [plain, picture, formula, trap] = [...page.querySelectorAll('p')].map((p) => [p]) as Node[][] as [
  Node[],
  Node[],
  Node[],
  Node[],
];
const html = (copy: DocumentFragment) => {
  const box = document.createElement('div');
  box.append(copy);
  return box;
};

function stage() {
  let asked = 0;
  let deliver: (purify: PurifyBody) => void = () => {};
  let refuse: () => void = () => {};
  const arrived: (readonly Node[])[][] = [];
  const copies = createBodyCopies(
    document,
    () => {
      asked += 1;
      return new Promise((resolve, reject) => {
        deliver = resolve;
        refuse = () => reject(new Error('gone'));
      });
    },
    (bodies) => void arrived.push([...bodies]),
  );
  return {
    copies,
    arrived,
    asked: () => asked,
    deliver: () => deliver(createPurifier(window as Window & typeof globalThis)),
    refuse: () => refuse(),
  };
}

describe('createBodyCopies', () => {
  it('asks for nothing where bodies are words', async () => {
    const { copies, asked } = stage();
    expect(html(copies.copyOf(plain)).textContent).toBe('Words alone');
    await copies.whole();
    expect(asked()).toBe(0);
  });

  it('shows words at once and nothing that has not been checked', () => {
    const { copies, asked } = stage();
    for (const body of [picture, formula, trap]) {
      const box = html(copies.copyOf(body));
      expect(box.querySelector('img, math')).toBeNull();
      expect(box.textContent).toMatch(/^A /);
    }
    expect(asked()).toBe(1);
  });

  it('tells which bodies can be copied whole, once what checks them is there', async () => {
    const { copies, arrived, deliver, asked } = stage();
    copies.copyOf(plain);
    copies.copyOf(picture);
    copies.copyOf(trap);
    const whole = copies.whole();
    deliver();
    await whole;
    expect(arrived).toEqual([[picture, trap]]);
    expect(html(copies.copyOf(picture)).querySelector('img')?.alt).toBe('a boat');
    expect(html(copies.copyOf(formula)).querySelector('math')?.textContent).toBe('x');
    expect(html(copies.copyOf(trap)).innerHTML).not.toContain('onerror');
    expect(asked()).toBe(1);
    expect(arrived).toHaveLength(1);
  });

  it('leaves bodies as they are where it never comes', async () => {
    const { copies, arrived, refuse } = stage();
    copies.copyOf(picture);
    refuse();
    await copies.whole();
    expect(arrived).toEqual([]);
    expect(html(copies.copyOf(picture)).querySelector('img')).toBeNull();
  });

  it('keep the room that the page gives a picture, whatever its proportions turn out to be', async () => {
    const { copies, deliver } = stage();
    copies.copyOf(picture);
    const whole = copies.whole();
    deliver();
    await whole;
    const image = html(copies.copyOf(picture)).querySelector('img');
    expect(image?.style.getPropertyValue('aspect-ratio')).toBe('40 / 30');
    expect(html(copies.copyOf(trap)).querySelector('img')?.style.getPropertyValue('aspect-ratio')).toBe('');
  });
});
