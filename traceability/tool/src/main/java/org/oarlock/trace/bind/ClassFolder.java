package org.oarlock.trace.bind;

import java.util.SortedMap;

/**
 * The files of one folder of classes.
 *
 * @param files digest by path inside the folder
 * @param written when the youngest class was compiled; later steps of a build add other files,
 *     milliseconds since 1970
 */
public record ClassFolder(SortedMap<String, String> files, long written) {}
