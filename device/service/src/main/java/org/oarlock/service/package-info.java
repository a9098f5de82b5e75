/** The device: one package per step of the corridor that a CT series walks through. */
@NullMarked
package org.oarlock.service;

import org.jspecify.annotations.NullMarked;
