// xslt3 2.7 is a program: to import it is to run it with the arguments of the process.

declare module 'xslt3/xslt3.js' {
  const nothing: unknown;
  export default nothing;
}
