// How a stylesheet names those of this package: `teikit:html.xsl`.

export const OWN_SCHEME = 'teikit:';
