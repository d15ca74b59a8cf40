import '../../certificate/certificate.js';
import '../../curriculum/curriculum.js';
import '../../notes/notes.js';
import { offer } from '../offer.js';

offer('own-pages', { tags: ['ll-certificate', 'll-curriculum', 'll-notes'] });
