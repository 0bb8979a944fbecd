import { type Route, route } from '#api/route.ts';
import { newProduct, productAdded, productList } from '#contract/products.ts';

export const productRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/products',
    summary: 'The product catalogue, and the roots that rows are held for.',
    access: 'viewer',
    schemas: { reply: productList },
    handle: ({ useCases }, { context }) => useCases.products(context),
  }),
  route({
    method: 'POST',
    path: '/products',
    summary: 'Adds a product; rows held for want of it are taken in.',
    access: 'trader',
    schemas: { body: newProduct, reply: productAdded },
    status: 201,
    handle: ({ useCases }, { context, body }) => useCases.addProduct(context, body),
  }),
];
