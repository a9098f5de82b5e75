/** Documents of the technical file as HTML and PDF, from the data and templates in Markdown. */
@NullMarked
package org.oarlock.trace.document;

import org.jspecify.annotations.NullMarked;
