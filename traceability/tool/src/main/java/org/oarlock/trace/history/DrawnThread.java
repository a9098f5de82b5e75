package org.oarlock.trace.history;

import java.util.List;
import java.util.Map;
import org.oarlock.trace.item.Item;

/**
 * One thread of a sample: from the need to the evidence, as one item holds it together.
 *
 * @param drawn the item that was drawn: a requirement or a control
 * @param weight its chance to be drawn first, as a part of the sum of all weights
 * @param items everything on its thread, itself included, by kind in the order of the model
 */
public record DrawnThread(Item drawn, int weight, Map<String, List<Item>> items) {}
