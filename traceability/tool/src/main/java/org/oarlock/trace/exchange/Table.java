package org.oarlock.trace.exchange;

import java.util.List;

/**
 * A table that a person reads and a spreadsheet opens.
 *
 * @param name at most 31 characters, which is what a sheet may be called
 * @param rows as many cells as there are columns
 */
public record Table(String name, List<String> columns, List<List<String>> rows) {}
