package org.oarlock.trace.document;

import org.oarlock.trace.history.Compiled;

/**
 * A document that was written, as HTML and PDF.
 *
 * @param pages of the PDF
 * @param bytes of the PDF
 * @param sha256 of the PDF
 * @param htmlSha256 of the HTML
 */
public record Written(Compiled document, int pages, int bytes, String sha256, String htmlSha256) {}
