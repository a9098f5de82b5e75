package org.oarlock.nowhere;

/** Belongs to no software item. */
public final class Homeless {}
