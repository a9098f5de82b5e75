package org.oarlock.trace.site;

/**
 * A document that was written into the folder of the site, in the same run.
 *
 * @param page where its page is, from the first page
 * @param paper where its PDF is
 * @param pages how many the PDF has
 */
public record Beside(String title, String page, String paper, int pages) {}
