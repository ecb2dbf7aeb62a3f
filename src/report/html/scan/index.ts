import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Scan, ScanOptions } from '../../scan-formats/scan.ts';
import { styleSheet } from '../assets.ts';
import { htmlDocument } from '../document.ts';
import { ScanPage } from './ScanPage.tsx';
import { TEXT } from './strings.ts';

/** The scan as one still HTML file that loads nothing; the same bytes for the same scan. */
export const renderScanHtml = (scan: Scan, { version }: ScanOptions): string =>
  htmlDocument({
    title: TEXT.title(scan.documents.length),
    styles: styleSheet(),
    script: null,
    body: renderToString(h(ScanPage, { scan, version })),
  });
