package org.oarlock.trace.history;

import java.util.List;

/**
 * Something that a change touches, and why.
 *
 * @param group kind of item in the model, or {@code test}, {@code document}, {@code evidence}
 * @param name its id, or what people call it
 * @param title what it is called; may be empty
 * @param path the way from the changed file to it, the file first and itself last
 */
public record Touched(String group, String name, String title, List<String> path) {}
