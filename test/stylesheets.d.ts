/** Element tests load the stylesheet by importing it; the test runner compiles it. */
declare module '*.scss';
