package org.oarlock.trace.graph;

import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.model.FieldSpec;

/**
 * A link, written on the item that exists because of the other.
 *
 * @param from the lower item
 * @param field the field that holds it; {@code anomalyReview.by} inside a map
 * @param to id of the upper item, as written
 */
public record Link(Item from, FieldSpec field, String to, Place place) {}
