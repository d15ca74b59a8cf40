import { offer } from '../offer.js';
import { covers } from './covers.js';
import { makePdf } from './make-pdf.js';

offer('pdf', { covers, make: makePdf });
