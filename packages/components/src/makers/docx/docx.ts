import { offer } from '../offer.js';
import { makeDocx } from './make-docx.js';

offer('docx', { make: async (document) => makeDocx(document) });
