package org.oarlock.service.draw;

/**
 * What made the masks.
 *
 * @param deviceVersion version of the device
 * @param deviceBuild digest of what the device was built from, empty when it is not known
 * @param packageName name of the model package
 * @param packageVersion version of the model package
 * @param packageDigest SHA-256 of the model package
 * @param clinical whether the maker of the package claims a clinical use
 */
public record Origin(
    String deviceVersion,
    String deviceBuild,
    String packageName,
    String packageVersion,
    String packageDigest,
    boolean clinical) {}
