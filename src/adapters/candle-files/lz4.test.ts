import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { unpackLz4Block, unpackLz4Frame } from './lz4.ts';

const limit = 2 ** 20;
const bars = 'time,open,high,low,close\n2024-01-02,1,2,1,2\n2024-01-03,1,2,1,2\n2024-01-04,1,2,1,2\n';
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();
const unpack = (base64: string): string => text(unpackLz4Frame(Buffer.from(base64, 'base64'), limit));
const frame = (...blocks: readonly (readonly number[])[]): Uint8Array => {
  const sized = blocks.flatMap((block) => [block.length, 0, 0, 0, ...block]);
  return Uint8Array.from([0x04, 0x22, 0x4d, 0x18, 0x40, 0x40, 0xc0, ...sized, 0, 0, 0, 0]);
};

describe('LZ4', () => {
  // Made with the reference program, lz4 1.9: of one block, with all the checksums and the size, stored, and of one letter.
  test('unpacks what the reference program has packed', () => {
    assert.equal(
      unpack(
        'BCJNGGRApzwAAADxF3RpbWUsb3BlbixoaWdoLGxvdyxjbG9zZQoyMDI0LTAxLTAyLDEsBAAGEwAeMxMAoDQsMSwyLDEsMgoAAAAATWFecQ==',
      ),
      bars,
    );
    assert.equal(
      unpack(
        'BCJNGHxAUgAAAAAAAADhPAAAAPEXdGltZSxvcGVuLGhpZ2gsbG93LGNsb3NlCjIwMjQtMDEtMDIsMSwEAAYTAB4zEwCgNCwxLDIsMSwyChr0S1IAAAAATWFecQ==',
      ),
      bars,
    );
    assert.equal(unpack('BCJNGGRApwYAAIBrb250b3IAAAAA3vF0Fg=='), 'kontor');
    assert.equal(unpack('BCJNGGBAggsAAAAfYQEAS1BhYWFhYQAAAAA='), 'a'.repeat(100));
  });

  test('lets a block repeat what an earlier one has', () => {
    const [one, two] = [
      [0x40, 97, 98, 99, 100],
      [0x00, 4, 0, 0x10, 33],
    ];
    assert.equal(text(unpackLz4Frame(frame(one!, two!), limit)), 'abcdabcd!');
  });

  test('refuses what is damaged', () => {
    const refused = (bytes: Uint8Array, most = limit) => assert.throws(() => unpackLz4Frame(bytes, most), RangeError);
    refused(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8));
    refused(frame([0x40, 97]));
    refused(frame([0x10, 97, 2, 0, 0x10, 33]));
    refused(frame([0x10, 97, 0, 0, 0x10, 33]));
    refused(frame([0xf0]));
    refused(frame([0x40, 97, 98, 99, 100]).subarray(0, 12));
    refused(frame([0x40, 97, 98, 99, 100]), 3);
    refused(frame([0x1f, 97, 1, 0, 255, 255, 255, 0]), 500);
  });

  test('never does anything but unpack or refuse', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (block) => {
        try {
          assert.ok(unpackLz4Block(block, 4_096).length <= 4_096);
        } catch (error) {
          assert.ok(error instanceof RangeError);
        }
      }),
    );
  });
});
