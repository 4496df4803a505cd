// What the builder makes of `import url from '@/reader/main?page-script'`: the address of the script, built by itself.
declare module '*?page-script' {
  const address: string;
  export default address;
}
