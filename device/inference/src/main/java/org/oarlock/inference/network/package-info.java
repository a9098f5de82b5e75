/** The neural network: an ONNX graph, and how it moves over a volume slab by slab. */
@NullMarked
package org.oarlock.inference.network;

import org.jspecify.annotations.NullMarked;
