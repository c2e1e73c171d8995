import { describe, expect, it } from 'vitest';
import { buildTree } from '../../../utils/thread/build-tree.ts';
import type { Comment } from '../../../utils/thread/comment.ts';
import type { SampleComment } from '../../support/layouts/sample.ts';
import { comment, missingComment } from '../../support/outline.ts';
import { flattenThread, generateThread } from './generate-thread.ts';

const treeOf = (thread: readonly SampleComment[]) =>
  buildTree<Comment>(
    thread.map(({ id, parent }) => comment({ id, parentId: parent })),
    missingComment,
  );
const depthOf = (thread: readonly SampleComment[]) => Math.max(...treeOf(thread).inOrder.map((node) => node.depth));

describe('generateThread', () => {
  const thread = generateThread({ comments: 5000, seed: 1 });

  it('is the same for the same seed and another for another', () => {
    expect(generateThread({ comments: 5000, seed: 1 })).toEqual(thread);
    expect(generateThread({ comments: 5000, seed: 2 })).not.toEqual(thread);
    expect(generateThread({ comments: 100, seed: 1 })).toEqual(thread.slice(0, 100));
  });

  it('answers only what is there, and nests up to 15 levels', () => {
    const { roots, inOrder } = treeOf(thread);
    expect(inOrder).toHaveLength(5000);
    expect(depthOf(thread)).toBe(15);
    expect(roots.length).toBeGreaterThan(500);
    expect(roots.length).toBeLessThan(1200);
    expect(Math.max(...roots.map((root) => root.size))).toBeGreaterThan(400);
    const ids = new Set<string>();
    for (const { id, parent } of thread) {
      if (parent !== null) expect(ids.has(parent)).toBe(true);
      ids.add(id);
    }
  });

  it('has the lengths of real threads', () => {
    const lengths = thread.map(({ body }) => body.split(/\s+/).length).toSorted((a, b) => a - b);
    const at = (share: number) => lengths[Math.floor(share * lengths.length)] ?? 0;
    expect(at(0.5)).toBeGreaterThan(55);
    expect(at(0.5)).toBeLessThan(65);
    expect(at(0.9)).toBeGreaterThan(185);
    expect(at(0.9)).toBeLessThan(235);
    expect(at(0.99)).toBeGreaterThan(480);
    expect(at(1 - Number.EPSILON)).toBeLessThanOrEqual(1500);
  });

  it('is written in order of time', () => {
    const times = thread.map(({ time }) => time);
    expect(times).toEqual(times.toSorted());
  });
});

describe('flattenThread', () => {
  it('keeps all comments and nests as deep as it is told', () => {
    const thread = generateThread({ comments: 500, seed: 3 });
    for (const levels of [1, 2, 4]) {
      const flat = flattenThread(thread, levels);
      expect(flat).toHaveLength(500);
      expect(depthOf(flat)).toBe(levels - 1);
    }
    expect(flattenThread(thread, 99)).toEqual(thread);
  });
});
