package org.oarlock.inference.shape;

/**
 * Something that a step had to guess.
 *
 * @param message in plain words
 * @param place where, in mm LPS; empty when it has no place
 */
public record Note(String message, String place) {}
