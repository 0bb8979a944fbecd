/**
 * What is used of pdfmake. The types that others publish for it bring those of a browser into every file of the server.
 *
 * @see https://pdfmake.github.io/docs
 */
declare module 'pdfmake' {
  type Margin = readonly [left: number, top: number, right: number, bottom: number];
  type Alignment = 'left' | 'right' | 'center' | 'justify';

  type Style = {
    readonly font?: string;
    readonly fontSize?: number;
    readonly bold?: boolean;
    readonly italics?: boolean;
    readonly color?: string;
    readonly fillColor?: string;
    readonly alignment?: Alignment;
    readonly margin?: readonly number[];
    readonly noWrap?: boolean;
    readonly lineHeight?: number;
    readonly characterSpacing?: number;
  };

  export type TableCell = Content;

  export type Content =
    | string
    | readonly Content[]
    | (Style & {
        readonly text: string | readonly Content[];
        readonly headlineLevel?: number;
        readonly colSpan?: number;
      })
    | (Style & { readonly stack: readonly Content[]; readonly unbreakable?: boolean })
    | (Style & { readonly columns: readonly Content[]; readonly columnGap?: number })
    | (Style & {
        readonly table: {
          readonly body: readonly (readonly TableCell[])[];
          readonly widths?: readonly (number | string)[];
          readonly headerRows?: number;
          readonly dontBreakRows?: boolean;
          readonly keepWithHeaderRows?: number;
        };
        readonly layout?: string;
      });

  export type TDocumentDefinitions = {
    readonly content: Content;
    readonly info?: Readonly<Record<string, string>>;
    readonly language?: string;
    readonly pageSize?: string;
    readonly pageOrientation?: 'portrait' | 'landscape';
    readonly pageMargins?: Margin;
    readonly defaultStyle?: Style;
    readonly styles?: Readonly<Record<string, Style>>;
    readonly header?: Content | ((page: number, pages: number) => Content);
    readonly footer?: Content | ((page: number, pages: number) => Content);
    readonly compress?: boolean;
  };

  type Fonts = Readonly<
    Record<
      string,
      { readonly normal: string; readonly bold: string; readonly italics: string; readonly bolditalics: string }
    >
  >;

  const pdfmake: {
    setFonts(fonts: Fonts): void;
    setUrlAccessPolicy(allows: (url: string) => boolean): void;
    setLocalAccessPolicy(allows: (path: string) => boolean): void;
    createPdf(definition: TDocumentDefinitions): { getBuffer(): Promise<Uint8Array> };
  };
  export default pdfmake;
}
