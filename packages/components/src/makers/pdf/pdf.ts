import { htmlOf } from '@ladder/core';
import { offer } from '../offer.js';
import { covers } from './covers.js';
import { makePdf } from './make-pdf.js';
import { readSheet } from './read-sheet.js';

offer('pdf', { covers, make: makePdf, read: readSheet, html: htmlOf });
