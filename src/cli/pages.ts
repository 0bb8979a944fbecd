const rowsPerPage = 500;

type Page<Row> = { readonly rows: readonly Row[]; readonly total: number };

/** Every row of a paged use case, a page at a time. */
export const allPages = async function* <Row>(
  read: (page: { readonly offset: number; readonly limit: number }) => Promise<Page<Row>>,
): AsyncGenerator<readonly Row[]> {
  for (let offset = 0; ; offset += rowsPerPage) {
    const { rows, total } = await read({ offset, limit: rowsPerPage });
    if (rows.length > 0) yield rows;
    if (rows.length === 0 || offset + rows.length >= total) return;
  }
};
