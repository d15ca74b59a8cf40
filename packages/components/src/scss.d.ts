/** Stylesheets are read by Vite; tests import them for their effect. */
declare module '*.scss';
