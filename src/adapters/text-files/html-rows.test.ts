import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeEntities, htmlRows, looksLikeHtml } from './html-rows.ts';

test('reads the rows of every table, a cell over several columns as that many, hidden ones not', () => {
  const { rows, isCut } = htmlRows(
    '<html>\n<table><tr><th colspan=2><b>A&nbsp;b</b></th></tr>\n<tr><td>1</td><td class="hidden" colspan="8">x</td><td>2 &amp; 3</td>' +
      '</table>\n<TABLE><TR align=right><TD title="a>b">&#52;2</TD></TR></TABLE>',
  );
  assert.deepEqual(
    rows.map(({ line, cells }) => [line, ...cells]),
    [
      [2, 'A b', ''],
      [3, '1', '2 & 3'],
      [4, '42'],
    ],
  );
  assert.equal(isCut, false);
});

test('says that a table without an end is cut off', () => {
  assert.equal(htmlRows('<table><tr><td>1</td></tr>').isCut, true);
  assert.equal(htmlRows('<table><tr><td>1</td></tr></table>').isCut, false);
});

test('knows a statement by its start, and an entity by its name or number', () => {
  assert.equal(looksLikeHtml('<!DOCTYPE HTML PUBLIC "x">'), true);
  assert.equal(looksLikeHtml('Instrument,Action'), false);
  assert.equal(decodeEntities('&lt;&#x41;&unknown;&quot;'), '<A&unknown;"');
});
