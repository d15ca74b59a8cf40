import { offer } from '../offer.js';
import './notes-more.js';

offer('notes', {
  draw(place, given) {
    const more = place.querySelector('ll-notes-more') ?? place.appendChild(document.createElement('ll-notes-more'));
    more.given = given;
  },
});
